package io.tengen.arena.match;

import static io.tengen.arena.match.TableFixture.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.Game;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.TicTacToe;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import io.tengen.search.player.Decision;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ends a game, and how it is counted then. */
@Timeout(60)
class EndOfGameTest {
  private static final GoGame GO = new GoGame(5, Ruleset.CHINESE.rules().withKomi(7));

  /**
   * Black has the two columns on the left, white the others, but for a black stone at E5 that is
   * dead.
   *
   * <pre>
   *   A B C D E
   * 5 . X O . X
   * 4 . X O . .
   * 3 . X O . .
   * 2 . X O . .
   * 1 . X O . .
   * </pre>
   */
  private static final List<Integer> DEAD_STONE =
      actions("B5 C5 B4 C4 B3 C3 B2 C2 B1 C1 E5 pass pass");

  private static final int E5 = actions("E5").get(0);

  private final TableFixture fixture = new TableFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  private static List<Integer> actions(String vertices) {
    List<Integer> actions = new ArrayList<>();
    for (String vertex : vertices.split(" ", -1)) {
      actions.add(GO.points().actionOf(GO.points().parse(vertex)));
    }
    return actions;
  }

  /** Plays these moves of the game, with whoever else does. */
  private static Scripted playing(Deque<Integer> moves) {
    return new Scripted()
        .choosing((state, clock, cancellation) -> new Decision.Play(moves.removeFirst()));
  }

  private GameEnd played(
      EndScoring scoring,
      Supplier<Optional<Set<Integer>>> first,
      Supplier<Optional<Set<Integer>>> second) {
    Deque<Integer> moves = new ArrayDeque<>(DEAD_STONE);
    return fixture
        .play(
            settings(GO, "none").withScoring(scoring),
            playing(moves).naming(first),
            playing(moves).naming(second))
        .end();
  }

  // ---- Counting ----

  /** Every stone alive: black has 10 and the stone, white 5 and komi, and the rest is nobody's. */
  @Test
  void forProgramsEveryStoneIsAlive() {
    assertEquals(
        new GameEnd(EndReason.PLAYED_OUT, -1, 1, "W+1", ""),
        played(EndScoring.TROMP_TAYLOR, Optional::empty, Optional::empty));
  }

  @Test
  void deadStonesAreEstimatedWhenNobodyNamesThem() {
    assertEquals(
        new GameEnd(EndReason.PLAYED_OUT, -1, 1, "W+12", "the dead stones are estimated"),
        played(EndScoring.ESTIMATE, Optional::empty, Optional::empty));
  }

  @Test
  void whatBothPlayersNameIsDead() {
    String agreed = "both players agree on the dead stones";
    assertEquals(
        new GameEnd(EndReason.PLAYED_OUT, -1, 1, "W+12", agreed),
        played(EndScoring.ESTIMATE, () -> Optional.of(Set.of(E5)), () -> Optional.of(Set.of(E5))));
    assertEquals(
        new GameEnd(EndReason.PLAYED_OUT, -1, 1, "W+1", agreed),
        played(EndScoring.ESTIMATE, () -> Optional.of(Set.of()), () -> Optional.of(Set.of())));
    // One stone stands for its chain, and which one does not matter.
    Set<Integer> top = Set.copyOf(actions("C5 E5"));
    Set<Integer> bottom = Set.copyOf(actions("C1 C2 E5"));
    assertEquals(
        agreed,
        played(EndScoring.ESTIMATE, () -> Optional.of(top), () -> Optional.of(bottom)).detail());
  }

  @Test
  void aWordAloneDoesNotCount() {
    Set<Integer> greedy = Set.copyOf(actions("C5 C4 C3"));
    assertEquals(
        new GameEnd(EndReason.PLAYED_OUT, -1, 1, "W+12", "the dead stones are estimated"),
        played(EndScoring.ESTIMATE, () -> Optional.of(greedy), Optional::empty));
    assertEquals(
        new GameEnd(
            EndReason.PLAYED_OUT,
            -1,
            1,
            "W+12",
            "the players do not agree on the dead stones, so they are estimated"),
        played(EndScoring.ESTIMATE, () -> Optional.of(greedy), () -> Optional.of(Set.of(E5))));
  }

  @Test
  void aWordThatMakesNoSenseIsNone() {
    Set<Integer> empty = Set.of(actions("A1").get(0));
    for (Set<Integer> nonsense : List.of(empty, Set.of(-1), Set.of(25), Set.of(1_000))) {
      assertEquals(
          "W+12",
          played(EndScoring.ESTIMATE, () -> Optional.of(nonsense), () -> Optional.of(nonsense))
              .result());
    }
  }

  @Test
  void whoBreaksDownOverTheCountHasNotLostTheGame() {
    GameEnd end =
        played(
            EndScoring.ESTIMATE,
            () -> {
              throw new IllegalStateException("gone");
            },
            Optional::empty);
    assertEquals(EndReason.PLAYED_OUT, end.reason());
    assertEquals("W+12", end.result());
  }

  // ---- The limit on moves ----

  @Test
  void theMoveLimitCountsTheBoardOfGoAndDrawsOtherGames() {
    Deque<Integer> moves = new ArrayDeque<>(DEAD_STONE);
    FinishedGame go =
        fixture.play(
            settings(GO, "none").withMoveLimit(11).withScoring(EndScoring.ESTIMATE),
            playing(moves),
            playing(moves));
    assertEquals(new GameEnd(EndReason.MOVE_LIMIT, -1, 1, "W+1", ""), go.end());
    assertEquals(11, go.moves().size());
    FinishedGame board =
        fixture.play(
            settings(new TicTacToe(), "none").withMoveLimit(3), new Scripted(), new Scripted());
    assertEquals(new GameEnd(EndReason.MOVE_LIMIT, -1, -1, "1/2-1/2", ""), board.end());
    assertTrue(board.end().counts());
  }

  // ---- Adjudication ----

  private static Scripted valuing(String values) {
    Deque<String> left = new ArrayDeque<>(List.of(values.split(" ", -1)));
    return new Scripted()
        .valuing(
            () -> {
              String value = left.isEmpty() ? "-" : left.removeFirst();
              return value.equals("-")
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(Double.parseDouble(value));
            });
  }

  /**
   * Values by turns, each from its player's view; after how many plies the game is over, 0 never.
   */
  @ParameterizedTest
  @CsvSource({
    "0.96 0.99 1, -0.97 -0.95 -1, 4, 0",
    "-0.96 -0.99 -1, 0.97 0.95 1, 4, 1",
    "0.9 0.96 0.96 0.96, -0.96 -0.96 -0.96, 5, 0",
    "0.96 0.96 0.96 0.96, -0.96 -0.2 -0.96 -0.96, 8, 0",
    "0.96 0.96 0.96 0.96, 0.96 0.96 0.96 0.96, 0, -1",
    "0.96 0.96 0.96 0.96, -, 0, -1",
    "0.96 - 0.96 0.96, -0.96 -0.96 -0.96 -0.96, 7, 0",
    "NaN NaN NaN NaN, -0.96 -0.96 -0.96 -0.96, 0, -1",
    "9 9 9 9, -9 -9 -9 -9, 0, -1",
  })
  void aGameIsOverWhenBothHaveSaidSoForLongEnough(
      String first, String second, int plies, int winner) {
    Game game = new ConnectFour();
    FinishedGame finished =
        fixture.play(
            settings(game, "none").withMoveLimit(12).withAdjudication(new Adjudication(0.95, 4)),
            valuing(first),
            valuing(second));
    if (plies == 0) {
      assertEquals(EndReason.MOVE_LIMIT, finished.end().reason());
      return;
    }
    assertEquals(
        new GameEnd(
            EndReason.ADJUDICATION,
            -1,
            winner,
            winner == 0 ? "1-0" : "0-1",
            "both players held it for decided for 4 plies"),
        finished.end());
    assertEquals(plies, finished.moves().size());
  }

  @Test
  void inGoAnAdjudicatedGameIsWonByNoMargin() {
    FinishedGame finished =
        fixture.play(
            settings(GO, "none").withAdjudication(new Adjudication(0.9, 2)),
            valuing("-1 -1"),
            valuing("1 1"));
    assertEquals(EndReason.ADJUDICATION, finished.end().reason());
    assertEquals("W+", finished.end().result());
    assertEquals(2, finished.moves().size());
  }

  @Test
  void withoutTheSettingNobodyIsAsked() {
    Scripted silent =
        new Scripted()
            .valuing(
                () -> {
                  throw new IllegalStateException("asked");
                });
    FinishedGame finished = fixture.play(settings(new TicTacToe(), "none"), silent, silent);
    assertEquals(EndReason.PLAYED_OUT, finished.end().reason());
  }
}
