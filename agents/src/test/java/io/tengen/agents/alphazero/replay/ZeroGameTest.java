package io.tengen.agents.alphazero.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ZeroGameTest {
  private static final PolicyTarget TARGET = PolicyTarget.of(new float[] {0.5f, 0.5f}, 0, 2);
  private static final GameEnd DRAW = GameEnd.of(GameEnd.Reason.RULES, 0);
  private static final List<ZeroPly> PLIES =
      List.of(ZeroPly.opening(1), ZeroPly.fast(2, 0.5f), ZeroPly.full(0, -1, TARGET));

  @Test
  void fullSearchesAreCounted() {
    assertEquals(1, new ZeroGame(0, 0, Double.NaN, PLIES, DRAW).positions());
  }

  @Test
  void roundingBeyondTheEndIsTakenBack() {
    assertEquals(1, ZeroPly.fast(0, 1.00001f).rootValue());
    assertEquals(-1, ZeroPly.full(0, -1.00001f, TARGET).rootValue());
  }

  @Test
  void resignationsOfGamesNotLostAreFalsePositives() {
    GameEnd won = new GameEnd(GameEnd.Reason.RULES, 1, true, 2, 1);
    assertTrue(won.isFalsePositive(0));
    assertFalse(won.isFalsePositive(1));
    assertEquals(2, won.resignPly(0));
    assertEquals(1, won.resignPly(1));
    GameEnd drawn = new GameEnd(GameEnd.Reason.RULES, 0, true, GameEnd.NEVER, 4);
    assertFalse(drawn.isFalsePositive(0));
    assertTrue(drawn.isFalsePositive(1));
  }

  @Test
  void whatDoesNotBelongTogetherIsRefused() {
    assertRefused("of kind FAST is NaN", () -> ZeroPly.fast(0, Float.NaN));
    assertRefused("must be in [-1, 1]", () -> ZeroPly.full(0, 1.1f, TARGET));
    assertRefused("must be NaN", () -> new ZeroPly(ZeroPly.Kind.OPENING, 0, 0, null));
    assertRefused("FULL without", () -> new ZeroPly(ZeroPly.Kind.FULL, 0, 0, null));
    assertRefused("FAST with", () -> new ZeroPly(ZeroPly.Kind.FAST, 0, 0, TARGET));
    assertRefused("action -1", () -> ZeroPly.opening(-1));
    assertRefused("action 65,536", () -> ZeroPly.opening(65_536));
    assertRefused("outcome", () -> GameEnd.of(GameEnd.Reason.RULES, 1.5f));
    assertRefused("outcome", () -> GameEnd.of(GameEnd.Reason.RULES, Float.NaN));
    assertRefused("must be 1 or -1", () -> GameEnd.of(GameEnd.Reason.RESIGNATION, 0));
    assertRefused("played out", () -> new GameEnd(GameEnd.Reason.RESIGNATION, 1, true, -1, -1));
    assertRefused(
        "secondResignPly is -2", () -> new GameEnd(GameEnd.Reason.RULES, 1, true, -1, -2));
    assertRefused("game -1", () -> new ZeroGame(-1, 0, 0, PLIES, DRAW));
    assertRefused("generation -1", () -> new ZeroGame(0, -1, 0, PLIES, DRAW));
    assertRefused("komi is Inf", () -> new ZeroGame(0, 0, Double.POSITIVE_INFINITY, PLIES, DRAW));
    assertRefused("has 0 plies", () -> new ZeroGame(0, 0, 0, List.of(), DRAW));
    assertRefused(
        "has 65,536 plies",
        () -> new ZeroGame(0, 0, 0, Collections.nCopies(65_536, ZeroPly.opening(0)), DRAW));
    assertRefused(
        "the game has 3 plies",
        () -> new ZeroGame(0, 0, 0, PLIES, new GameEnd(GameEnd.Reason.RULES, 1, true, -1, 4)));
  }

  private static void assertRefused(String reason, Executable making) {
    String message = assertThrows(IllegalArgumentException.class, making).toString();
    assertTrue(message.contains(reason), message);
  }
}
