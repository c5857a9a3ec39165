package io.tengen.client.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.arena.lobby.AnalysisListener;
import io.tengen.arena.lobby.PositionAnalysis;
import io.tengen.client.OwnerQueue;
import io.tengen.client.analysis.ReviewView.Mistake;
import io.tengen.client.strength.AgentSource;
import io.tengen.env.State;
import io.tengen.env.board.TicTacToe;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** By the tree search, which proves what it finds in tic-tac-toe. */
@Timeout(60)
class AnalysisTest {
  private static final AnalysisWish WISH = new AnalysisWish("uct", 2_000, false);

  private final OwnerQueue owner = new OwnerQueue();
  private final List<RuntimeException> problems = new CopyOnWriteArrayList<>();
  private final AnalysisDesk desk = new AnalysisDesk(AgentSource.ofZoo(), 1, owner, problems::add);

  @AfterEach
  void close() {
    desk.close();
    assertEquals(List.of(), problems);
  }

  private static State ticTacToe(int... actions) {
    State state = new TicTacToe().newInitialState();
    for (int action : actions) {
      state.apply(action);
    }
    return state;
  }

  /** Keeps what it hears. */
  private final class Heard implements AnalysisListener {
    final List<PositionAnalysis> found = new ArrayList<>();
    final List<String> failures = new ArrayList<>();
    boolean isDone;

    @Override
    public void found(PositionAnalysis analysis) {
      owner.requireOwner();
      found.add(analysis);
    }

    @Override
    public void done() {
      owner.requireOwner();
      isDone = true;
    }

    @Override
    public void failed(String why) {
      owner.requireOwner();
      failures.add(why);
    }

    boolean isOver() {
      return isDone || !failures.isEmpty();
    }

    PositionAnalysis last() {
      return found.get(found.size() - 1);
    }
  }

  @Test
  void theBestMoveOfThePositionThatWasAskedAboutLast() {
    try (PositionAnalyst analyst = desk.newAnalyst()) {
      Heard earlier = new Heard();
      analyst.analyse(ticTacToe(), WISH, earlier);
      State position = ticTacToe(0, 3, 1, 4);
      Heard heard = new Heard();
      analyst.analyse(position, WISH, heard);
      position.apply(8);
      owner.until(() -> heard.isDone);
      assertEquals(2, heard.last().moves().get(0).action());
      assertEquals(1, heard.last().winRate());
      assertEquals(List.of(), earlier.found);
      assertFalse(earlier.isOver());
    }
  }

  @Test
  void nothingIsToldOnceItWasStopped() {
    try (PositionAnalyst analyst = desk.newAnalyst()) {
      Heard stopped = new Heard();
      analyst.analyse(ticTacToe(), WISH, stopped);
      analyst.stop();
      Heard heard = new Heard();
      analyst.analyse(ticTacToe(4), WISH, heard);
      owner.until(() -> heard.isDone);
      assertEquals(List.of(), stopped.found);
      assertFalse(stopped.isOver());
    }
  }

  @Test
  void whatCannotBeAnalysedIsToldInALine() {
    try (PositionAnalyst analyst = desk.newAnalyst()) {
      Heard over = new Heard();
      analyst.analyse(ticTacToe(0, 3, 1, 4, 2), WISH, over);
      owner.until(over::isOver);
      assertTrue(over.failures.get(0).contains("the game is over here"), over.failures.get(0));
      Heard unknown = new Heard();
      analyst.analyse(ticTacToe(), new AnalysisWish("utc", 10, false), unknown);
      owner.until(unknown::isOver);
      assertTrue(unknown.failures.get(0).contains("did you mean uct?"), unknown.failures.get(0));
      desk.close();
      Heard closed = new Heard();
      analyst.analyse(ticTacToe(), WISH, closed);
      owner.until(closed::isOver);
      assertEquals(List.of("the analysis has been closed"), closed.failures);
    }
    assertThrows(IllegalArgumentException.class, () -> AnalysisWish.of(0));
    assertThrows(IllegalArgumentException.class, () -> AnalysisWish.of(10_000_001));
  }

  @Test
  void agentsThatCannotBeReadAreToldInALine() {
    AgentSource broken =
        new AgentSource(
            () -> {
              throw new IOException("the disk is gone");
            });
    try (AnalysisDesk other = new AnalysisDesk(broken, 1, owner, problems::add)) {
      assertEquals(
          "the agents cannot be read: the disk is gone",
          owner.refusal(other.models(new TicTacToe())));
      Heard heard = new Heard();
      other.newAnalyst().analyse(ticTacToe(), WISH, heard);
      owner.until(heard::isOver);
      assertEquals(List.of("the agents cannot be read: the disk is gone"), heard.failures);
    }
  }

  @Test
  void modelsAreNamed() {
    GoGame go = new GoGame(9, Ruleset.CHINESE.rules());
    assertEquals(List.of("go9", "go9-zero", "uct"), owner.get(desk.models(go)));
  }

  @Test
  void aReviewFindsTheMistakes() {
    // White's answer on the edge loses; black then lets it go, and white lets black win.
    List<Integer> actions = List.of(4, 1, 7, 0, 2, 3, 6);
    List<ReviewView> views = new ArrayList<>();
    GameReview review = new GameReview(desk, ticTacToe(), actions, WISH, views::add);
    assertEquals(0, review.view().known());
    owner.until(() -> review.view().isDone());
    ReviewView view = review.view();
    assertEquals(8, view.known());
    assertEquals(8, views.size());
    assertTrue(views.get(0).plies().get(0).isPresent(), "the first position comes first");
    assertTrue(views.get(1).plies().get(7).isPresent(), "then the last");
    assertEquals(1, view.plies().get(7).orElseThrow().winRate());
    assertEquals(-1, view.plies().get(7).orElseThrow().best());
    assertEquals(1, view.plies().get(2).orElseThrow().winRate(), "black can win here");
    for (Mistake mistake : view.mistakes()) {
      assertTrue(mistake.drop() > 0 && mistake.drop() <= 1, mistake.toString());
      assertEquals(mistake.ply() % 2, mistake.mover());
      assertEquals(actions.get(mistake.ply()), mistake.action());
      assertFalse(mistake.line().isEmpty());
    }
    assertTrue(view.mistakes().stream().anyMatch(each -> each.ply() == 1), view.toString());
    List<Double> drops = view.mistakes().stream().map(Mistake::drop).toList();
    assertEquals(drops.stream().sorted((a, b) -> Double.compare(b, a)).toList(), drops);
  }

  @Test
  void aReviewIsCancelled() {
    List<ReviewView> views = new ArrayList<>();
    GameReview review = new GameReview(desk, ticTacToe(), List.of(4, 1, 7), WISH, views::add);
    owner.until(() -> !views.isEmpty());
    review.cancel();
    int told = views.size();
    List<ReviewView> others = new ArrayList<>();
    GameReview other = new GameReview(desk, ticTacToe(), List.of(4), WISH, others::add);
    owner.until(() -> other.view().isDone());
    assertEquals(told, views.size());
    assertTrue(review.view().isDone());
    assertThrows(
        IllegalArgumentException.class,
        () -> new GameReview(desk, ticTacToe(), List.of(4, 4), WISH, views::add));
  }

  @Test
  void aReviewTellsWhyItBreaksOff() {
    List<ReviewView> views = new ArrayList<>();
    AnalysisWish unknown = new AnalysisWish("nobody", 5, false);
    GameReview review = new GameReview(desk, ticTacToe(), List.of(4), unknown, views::add);
    owner.until(() -> review.view().isDone());
    assertTrue(review.view().failure().orElseThrow().contains("nobody"));
  }

  @Test
  void reviewsGoFromCoarseToFine() {
    assertEquals(List.of(0, 10, 8, 4, 2, 6, 1, 3, 5, 7, 9), GameReview.order(10));
    assertEquals(List.of(0, 8, 4, 2, 6, 1, 3, 5, 7), GameReview.order(8));
    assertEquals(List.of(0, 1), GameReview.order(1));
    assertEquals(List.of(0), GameReview.order(0));
  }

  @Test
  void whyNotThere() {
    // X threatens to win on 2; O elsewhere loses.
    WhyNot.Finding finding = whyNot(ticTacToe(0, 4, 1), 8);
    assertEquals(0, finding.winRate());
    assertTrue(finding.bestWinRate() >= 0.5, finding.toString());
    assertEquals(finding.bestWinRate(), finding.drop());
    TicTacToe game = new TicTacToe();
    assertEquals(List.of(game.actionName(8), game.actionName(2)), finding.refutation());
    assertEquals(game.actionName(2), finding.bestLine().get(0));
  }

  @Test
  void whyNotWhatWinsAtOnceOrIsTheBest() {
    WhyNot.Finding wins = whyNot(ticTacToe(0, 3, 1, 4), 2);
    assertEquals(1, wins.winRate());
    assertEquals(0, wins.drop());
    assertThrows(
        IllegalArgumentException.class,
        () -> new WhyNot(desk, ticTacToe(0), 0, WISH, new FoundListener(new ArrayList<>())));
  }

  private WhyNot.Finding whyNot(State position, int action) {
    List<WhyNot.Finding> findings = new ArrayList<>();
    WhyNot whyNot = new WhyNot(desk, position, action, WISH, new FoundListener(findings));
    owner.until(() -> !findings.isEmpty() && findings.get(findings.size() - 1).isDone());
    whyNot.close();
    return findings.get(findings.size() - 1);
  }

  private record FoundListener(List<WhyNot.Finding> findings) implements WhyNot.Listener {
    @Override
    public void found(WhyNot.Finding finding) {
      findings.add(finding);
    }

    @Override
    public void failed(String why) {
      throw new AssertionError(why);
    }
  }
}
