package io.tengen.arena.lobby;

import static io.tengen.arena.lobby.LobbyFixture.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.lobby.LobbyException.Code;
import io.tengen.arena.player.KnownPlayers;
import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.TicTacToe;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.Ownership;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnalysisServiceTest {
  private static final AnalysisLimits LIMITS =
      new AnalysisLimits(1, 2, 1_000, Duration.ofHours(1), 1);

  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final List<RuntimeException> problems = new ArrayList<>();
  private final AnalysisService service;

  AnalysisServiceTest() throws IOException {
    service =
        new AnalysisService(
            Agents.ofZoo(KnownPlayers.kinds(), List.of()), LIMITS, problems::add, tasks::add);
  }

  @AfterEach
  void close() {
    service.close();
    settle();
    assertEquals(0, service.callers());
  }

  /** Notes what it hears. */
  private static final class Notes implements AnalysisListener {
    private final List<PositionAnalysis> found = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();

    @Override
    public void found(PositionAnalysis analysis) {
      found.add(analysis);
    }

    @Override
    public void done() {
      ends.add("done");
    }

    @Override
    public void failed(String why) {
      ends.add(why);
    }

    PositionAnalysis last() {
      return found.get(found.size() - 1);
    }
  }

  private void settle() {
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      task.run();
    }
  }

  private void step() {
    Objects.requireNonNull(tasks.poll(), "nothing to do").run();
  }

  private Notes analyse(Object caller, State position, int visits) {
    Notes notes = new Notes();
    service.analyse(caller, position, new AnalysisRequest(null, visits, true), notes);
    return notes;
  }

  private static State connectFour() {
    return new ConnectFour().newInitialState();
  }

  @Test
  void aFirstWordComesAtOnceAndMoreLater() {
    Notes notes = new Notes();
    service.analyse("ann", connectFour(), new AnalysisRequest(Agents.SEARCH, 500, true), notes);
    step();
    assertEquals(1, notes.last().visits());
    assertEquals(7, notes.last().moves().size());
    assertEquals(List.of(), notes.ends);
    settle();
    PositionAnalysis last = notes.last();
    assertEquals(500, last.visits());
    assertEquals("uct", last.model());
    assertEquals(0, last.toMove());
    assertEquals("4", last.moves().get(0).name());
    assertEquals("4", last.moves().get(0).line().get(0));
    assertTrue(last.winRate() > 0.5 && last.winRate() < 1, "" + last.winRate());
    assertTrue(last.moves().get(0).lowerBound() < last.moves().get(0).winRate());
    assertEquals(List.of("done"), notes.ends);
    assertEquals(0, service.callers());
  }

  @Test
  void aProvenPositionEndsIt() {
    State state = new TicTacToe().newInitialState();
    for (int action : new int[] {0, 3, 1, 4}) {
      state.apply(action);
    }
    Notes notes = analyse("ann", state, 1_000);
    settle();
    assertTrue(notes.last().isProven());
    assertEquals(1, notes.last().winRate());
    assertEquals(2, notes.last().moves().get(0).action());
    assertEquals(List.of("done"), notes.ends);
  }

  @Test
  void theLatestOfACallerReplacesTheOthers() {
    Notes first = analyse("ann", connectFour(), 500);
    step();
    State after = connectFour();
    after.apply(3);
    Notes second = analyse("ann", after, 500);
    settle();
    assertEquals(1, first.found.size());
    assertEquals(List.of(), first.ends);
    assertEquals(1, second.last().toMove());
    assertEquals(List.of("done"), second.ends);
  }

  @Test
  void callersTakeTurnsAndThereAreNotTooMany() {
    Notes anns = analyse("ann", connectFour(), 500);
    Notes bens = analyse("ben", connectFour(), 500);
    assertEquals(Code.BUSY, refusal(() -> analyse("cleo", connectFour(), 500)));
    step();
    step();
    assertEquals(1, anns.found.size());
    assertEquals(1, bens.found.size());
    settle();
    assertEquals(500, anns.last().visits());
    assertEquals(500, bens.last().visits());
    analyse("cleo", connectFour(), 1);
  }

  @Test
  void whoStopsHearsNothingMore() {
    Notes notes = analyse("ann", connectFour(), 500);
    step();
    service.stop("ann");
    service.stop("nobody");
    settle();
    assertEquals(1, notes.found.size());
    assertEquals(List.of(), notes.ends);
    assertEquals(0, service.callers());
  }

  @Test
  void requestsAreChecked() {
    for (int visits : new int[] {0, -1, 1_001}) {
      assertEquals(
          Code.BAD_ANALYSIS, refusal(() -> analyse("ann", connectFour(), visits)), "" + visits);
    }
    State over = new TicTacToe().newInitialState();
    for (int action : new int[] {0, 3, 1, 4, 2}) {
      over.apply(action);
    }
    assertEquals(Code.BAD_ANALYSIS, refusal(() -> analyse("ann", over, 10)));
    AnalysisRequest file = new AnalysisRequest("/etc/passwd", 10, false);
    assertEquals(
        Code.BAD_ANALYSIS, refusal(() -> service.analyse("ann", connectFour(), file, new Notes())));
    assertEquals(0, service.callers());
  }

  @Test
  void aListenerThatThrowsEndsItsAnalysisAlone() {
    RuntimeException thrown = new IllegalStateException("no more");
    service.analyse(
        "ann",
        connectFour(),
        new AnalysisRequest(null, 500, false),
        new AnalysisListener() {
          @Override
          public void found(PositionAnalysis analysis) {
            throw thrown;
          }

          @Override
          public void done() {}

          @Override
          public void failed(String why) {}
        });
    Notes bens = analyse("ben", connectFour(), 50);
    settle();
    assertEquals(List.of(thrown), problems);
    assertEquals(List.of("done"), bens.ends);
  }

  @Test
  void theNetworkOfTheZooTellsWhoseThePointsAre() {
    GoGame game = new GoGame(9, Ruleset.CHINESE.rules());
    State state = game.newInitialState();
    state.apply(40);
    state.apply(game.actionCount() - 1);
    Notes notes = analyse("ann", state, 4);
    settle();
    PositionAnalysis last = notes.last();
    assertEquals("go9", last.model());
    assertEquals(82, last.moves().size() + 1);
    double priors = last.moves().stream().mapToDouble(PositionAnalysis.Move::prior).sum();
    assertEquals(1, priors, 1e-3);
    Ownership ownership = last.ownership().orElseThrow();
    assertTrue(ownership.of(40) > 0, "" + ownership.of(40));
    assertFalse(last.score().isEmpty());
  }

  @Test
  void aGameOfGoThatTwoPassesEndedIsOpen() {
    GoGame game = new GoGame(5, Ruleset.CHINESE.rules());
    State state = game.newInitialState();
    state.apply(12);
    for (int pass = 0; pass < 2; pass++) {
      state.apply(25);
    }
    assertTrue(state.isTerminal());
    Notes notes = new Notes();
    service.analyse("ann", state, new AnalysisRequest("uct", 20, false), notes);
    settle();
    assertEquals(List.of("done"), notes.ends);
    assertTrue(notes.last().ownership().isEmpty());
  }
}
