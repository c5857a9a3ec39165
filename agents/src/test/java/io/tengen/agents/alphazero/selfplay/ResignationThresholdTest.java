package io.tengen.agents.alphazero.selfplay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.agents.alphazero.replay.GameEnd;
import io.tengen.agents.alphazero.replay.ZeroGame;
import io.tengen.agents.alphazero.replay.ZeroPly;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResignationThresholdTest {
  /** A game in which player 0 sees one value and player 1 nothing wrong. */
  private static ZeroGame game(long index, float lowest, float outcome, boolean isPlayedOut) {
    return new ZeroGame(
        index,
        0,
        Double.NaN,
        List.of(ZeroPly.fast(0, lowest), ZeroPly.fast(1, 0.1f)),
        new GameEnd(GameEnd.Reason.RULES, outcome, isPlayedOut, GameEnd.NEVER, GameEnd.NEVER));
  }

  @Test
  void theHighestThatIsSeldomWrong() {
    ResignationThreshold threshold = new ResignationThreshold(0.05);
    // 95 games that looked as bad as -0.9 and were lost, 5 that looked as bad as -0.75 and were
    // won.
    for (int i = 0; i < 95; i++) {
      threshold.add(game(i, -0.905f, -1, true));
    }
    assertEquals(-0.6, threshold.value(), 1e-9);
    for (int i = 0; i < 5; i++) {
      threshold.add(game(100 + i, -0.755f, 1, true));
    }
    assertEquals(-0.6, threshold.value(), 1e-9, "5 of 100 are 5%");
    threshold.add(game(200, -0.755f, 1, true));
    assertEquals(-0.76, threshold.value(), 1e-9, "below the values of those that were won");
  }

  @Test
  void fewGamesOrNoWishMeanNoResignation() {
    ResignationThreshold few = new ResignationThreshold(0.05);
    for (int i = 0; i < 19; i++) {
      few.add(game(i, -0.99f, -1, true));
    }
    for (int i = 0; i < 100; i++) {
      few.add(game(50 + i, -0.99f, -1, false));
    }
    assertEquals(SelfPlayOrder.NO_RESIGNATION, few.value(), "games not played out do not count");
    few.add(game(200, -0.99f, -1, true));
    assertEquals(-0.6, few.value(), 1e-9);
    ResignationThreshold never = new ResignationThreshold(0);
    for (int i = 0; i < 100; i++) {
      never.add(game(i, -0.99f, -1, true));
    }
    assertEquals(SelfPlayOrder.NO_RESIGNATION, never.value());
  }

  @Test
  void whatIsAlwaysWrongNeverCounts() {
    ResignationThreshold threshold = new ResignationThreshold(0.05);
    for (int i = 0; i < 100; i++) {
      threshold.add(game(i, -0.999f, 1, true));
    }
    assertEquals(SelfPlayOrder.NO_RESIGNATION, threshold.value());
  }
}
