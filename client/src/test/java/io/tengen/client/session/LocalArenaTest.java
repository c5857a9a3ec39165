package io.tengen.client.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.lobby.SideWish;
import io.tengen.client.OwnerQueue;
import io.tengen.client.session.SessionView.Phase;
import io.tengen.client.strength.AgentSource;
import io.tengen.env.State;
import io.tengen.go.GoGame;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LocalArenaTest {
  private static final GameChoice TIC_TAC_TOE = GameChoice.of("tic-tac-toe");
  private static final GameChoice GO = GameChoice.go(5, "chinese", 7, 0);
  private static final int PASS = 25;

  private final OwnerQueue owner = new OwnerQueue();
  private final List<RuntimeException> problems = new CopyOnWriteArrayList<>();
  private final LocalArena arena =
      new LocalArena("ann", AgentSource.ofZoo(), 1, 7, owner, problems::add);

  @AfterEach
  void close() {
    arena.close();
    owner.until(() -> arena.whenClosed().toCompletableFuture().isDone());
    assertEquals(ArenaStatus.Kind.CLOSED, arena.status().kind());
    assertEquals("the arena has been closed", owner.refusal(arena.opponents(GO)));
    assertEquals(List.of(), problems);
  }

  private GameSession begin(Challenge challenge) {
    GameSession session = owner.get(arena.begin(challenge));
    // Without a listener nothing wakes the owner.
    session.listen(view -> owner.requireOwner());
    return session;
  }

  private static State state(SessionView view) {
    State state = view.game().newInitialState();
    view.actions().forEach(state::apply);
    return state;
  }

  @Test
  void aGameIsPlayedAgainstAPlayersTextToItsEnd() {
    GameSession session = begin(Challenge.of("uct:playouts=20", TIC_TAC_TOE, SideWish.FIRST));
    List<SessionView> views = new ArrayList<>();
    session.listen(
        view -> {
          owner.requireOwner();
          views.add(view);
        });
    assertEquals(List.of("ann", "uct:playouts=20"), session.view().names());
    assertEquals(0, session.view().mySide());
    int[] legal = new int[9];
    while (session.view().phase() == Phase.PLAYING) {
      owner.until(() -> session.view().isMyTurn() || session.view().phase() == Phase.OVER);
      SessionView now = session.view();
      if (now.isMyTurn()) {
        state(now).legalActions(legal);
        owner.get(session.play(legal[0]));
      }
    }
    owner.drain();
    SessionView end = session.view();
    assertEquals("PLAYED_OUT", end.end().orElseThrow().reason());
    assertTrue(state(end).isTerminal());
    assertEquals(end, views.get(views.size() - 1));
    assertTrue(owner.refusal(session.play(0)).contains("the game is over"));
    assertFalse(owner.refusal(session.chat("hello")).isEmpty());
  }

  @Test
  void twoPassesAreFollowedByAWordOnDeadStones() {
    GameSession session = begin(Challenge.of("random", GO, SideWish.FIRST).after(moves()));
    assertEquals(moves(), session.view().actions().subList(0, 4));
    assertEquals(0, session.view().openingPlies());
    // The agent moves somewhere, sooner or later passes too.
    for (int turn = 0; turn < 400 && session.view().phase() == Phase.PLAYING; turn++) {
      owner.until(() -> session.view().isMyTurn() || session.view().phase() != Phase.PLAYING);
      if (session.view().isMyTurn()) {
        owner.get(session.play(PASS));
      }
    }
    assertEquals(Phase.SCORING, session.view().phase());
    owner.until(() -> session.view().dead().containsKey(1));
    assertTrue(owner.refusal(session.play(0)).contains("dead stones"));
    Set<Integer> dead = session.view().dead().get(1);
    owner.get(session.proposeDead(dead == null ? Set.of() : dead));
    assertEquals(Phase.OVER, session.view().phase());
  }

  /** Black has the middle, white a corner. */
  private static List<Integer> moves() {
    return List.of(12, 0, 11, 1);
  }

  @Test
  void aMoveIsTakenBack() {
    GameSession session = begin(Challenge.of("random", GO, SideWish.FIRST));
    owner.get(session.play(12));
    owner.until(() -> session.view().isMyTurn());
    assertEquals(2, session.view().actions().size());
    owner.get(session.askUndo());
    owner.until(() -> session.view().actions().isEmpty());
    assertTrue(session.view().isMyTurn());
    owner.get(session.resign());
    assertEquals("W+R", session.view().end().orElseThrow().result());
    assertEquals(1, session.view().end().orElseThrow().winner());
  }

  @Test
  void anAgentThatCannotBeMadeBeginsNoGame() {
    Map<String, String> bad =
        Map.of(
            "net:model=/nowhere/none.tgn", "none.tgn",
            "net:model=othello8", "othello8",
            "gtp:/nowhere/engine", "engine");
    bad.forEach(
        (text, what) -> {
          String refusal = owner.refusal(arena.begin(Challenge.of(text, GO, SideWish.SECOND)));
          assertTrue(refusal.contains(what), refusal);
          assertFalse(refusal.contains("Exception"), refusal);
        });
  }

  @Test
  void aGameGoesOnWithItsClocksAndItsMovesMayBeTakenBack() {
    TimeControl time = TimeControl.parse("5m+10s");
    List<Clock> clocks =
        List.of(
            time.start().afterMove(Duration.ofSeconds(100)).orElseThrow(),
            time.start().afterMove(Duration.ofSeconds(7)).orElseThrow());
    Challenge timed = new Challenge("random", GO, "5m+10s", SideWish.FIRST, true, false, Past.NONE);
    GameSession session = begin(timed.after(new Past(moves(), clocks)));
    SessionView view = session.view();
    assertEquals(moves(), view.actions());
    assertTrue(view.isMyTurn());
    assertEquals(clocks, view.clocks().stream().map(ClockFace::clock).toList());
    assertTrue(view.clocks().get(0).isRunning());
    owner.get(session.askUndo());
    owner.until(() -> session.view().actions().size() == 2);
    owner.get(session.play(7));
    owner.until(() -> session.view().isMyTurn());
    assertEquals(4, session.view().actions().size());
    assertTrue(owner.refusal(session.abort()).contains("resign"));
  }

  @Test
  void aGameGoesOnWhereDeadStonesAreNamed() {
    List<Integer> passed = List.of(12, 0, 11, 1, PASS, PASS);
    GameSession session = begin(Challenge.of("random", GO, SideWish.FIRST).after(passed));
    assertEquals(Phase.SCORING, session.view().phase());
    owner.until(() -> session.view().dead().containsKey(1));
    owner.get(session.resumePlay());
    assertEquals(4, session.view().actions().size());
  }

  @Test
  void handicapStonesAreOnTheBoard() {
    GameChoice nine = GameChoice.go(9, "chinese", 0.5, 2);
    GameSession session = begin(Challenge.of("random", nine, SideWish.SECOND));
    SessionView view = session.view();
    assertEquals(2, ((GoGame) view.game()).handicap());
    assertEquals(nine, GameChoice.of(view.game()));
    assertTrue(view.isMyTurn(), "white begins");
    owner.get(session.abort());
    assertEquals("ABORTED", session.view().end().orElseThrow().reason());
  }

  @Test
  void clocksRun() {
    Challenge timed =
        new Challenge("random", GO, "5m+10s", SideWish.FIRST, false, false, Past.NONE);
    GameSession session = begin(timed);
    ClockFace mine = session.view().clocks().get(0);
    assertTrue(mine.isRunning());
    assertFalse(session.view().clocks().get(1).isRunning());
    assertEquals(TimeControl.parse("5m+10s"), mine.clock().control());
    long since = mine.sinceNanos();
    assertEquals(300_000, mine.at(since).main().toMillis());
    assertEquals(298_500, mine.at(since + 1_500_000_000L).main().toMillis());
    assertEquals(300_000, mine.at(since - 5).main().toMillis());
    owner.get(session.play(12));
    owner.until(() -> session.view().isMyTurn());
    assertTrue(owner.refusal(session.askUndo()).contains("may not be taken back"));
  }

  @Test
  void opponentsAreOrdered() {
    List<Opponent> opponents = owner.get(arena.opponents(GameChoice.go(9, "japanese", 6.5, 0)));
    assertEquals("random", opponents.get(0).name());
    assertEquals("go9-256", opponents.get(opponents.size() - 1).name());
    assertTrue(opponents.stream().anyMatch(each -> each.elo().isPresent()));
  }

  @Test
  void whatCannotBePlayedIsToldInALine() {
    Map<String, Challenge> bad =
        Map.of(
            "did you mean uct?", Challenge.of("utc:playouts=3", GO, SideWish.ANY),
            "has no name", Challenge.of(" ", GO, SideWish.ANY),
            "no ruleset is called",
                Challenge.of("random", GameChoice.go(5, "klingon", 7, 0), SideWish.ANY),
            "multiple of 0.5",
                Challenge.of("random", GameChoice.go(5, "chinese", 0.3, 0), SideWish.ANY),
            "handicap of 3 on 5x5",
                Challenge.of("random", GameChoice.go(5, "chinese", 7, 3), SideWish.ANY),
            "did you mean othello?", Challenge.of("random", GameChoice.of("othelo"), SideWish.ANY),
            "5 q", new Challenge("random", GO, "5 q", SideWish.ANY, true, false, Past.NONE),
            "not rated", new Challenge("random", GO, "5m", SideWish.ANY, false, true, Past.NONE),
            "26", Challenge.of("random", GameChoice.go(26, "chinese", 7, 0), SideWish.ANY),
            "leaves nothing to play",
                Challenge.of("random", GameChoice.of("tic-tac-toe"), SideWish.ANY)
                    .after(List.of(0, 3, 1, 4, 2)));
    bad.forEach(
        (what, challenge) -> {
          String refusal = owner.refusal(arena.begin(challenge));
          assertTrue(refusal.contains(what), refusal);
        });
    assertFalse(
        owner
            .refusal(arena.begin(Challenge.of("random", GO, SideWish.ANY).after(List.of(3, 3))))
            .isEmpty());
  }

  @Test
  void rulesAreReadBackFromTheirWords() {
    for (String words :
        List.of(
            "tromp-taylor",
            "chinese",
            "japanese",
            "aga",
            "new-zealand",
            "simple ko, area scoring, suicide allowed")) {
      GameChoice choice = GameChoice.go(9, words, 5.5, 0);
      assertEquals(choice, GameChoice.of(choice.game()), words);
    }
  }
}
