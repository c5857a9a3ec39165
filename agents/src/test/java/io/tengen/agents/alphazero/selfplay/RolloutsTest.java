package io.tengen.agents.alphazero.selfplay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.State;
import io.tengen.env.board.ConnectFour;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Ruleset;
import io.tengen.search.Evaluations;
import org.junit.jupiter.api.Test;

class RolloutsTest {
  private static final double EPSILON = 1e-6;

  private static double blended(Rollouts rollouts, State state, double network) {
    Evaluations out = new Evaluations(state.game().actionCount(), 3);
    out.begin(3);
    for (int row = 0; row < 3; row++) {
      out.setValue(row, network);
    }
    rollouts.blend(state, out, 1);
    assertEquals(network, out.value(0), EPSILON, "the other rows stay");
    assertEquals(network, out.value(2), EPSILON, "the other rows stay");
    return out.value(1);
  }

  /** No game on 5x5 is won by more than 25 points, so komi decides every one of them. */
  @Test
  void theMixSaysHowMuchTheyCount() {
    GoState state = new GoGame(5, Ruleset.TROMP_TAYLOR.rules().withKomi(25.5)).newInitialState();
    assertEquals(
        0.75 * 0.4 - 0.25, blended(new Rollouts(state.game(), 3, 0.25, 1), state, 0.4), EPSILON);
    state.apply(12);
    assertEquals(
        0.75 * 0.4 + 0.25, blended(new Rollouts(state.game(), 1, 0.25, 1), state, 0.4), EPSILON);
  }

  @Test
  void manyOfThemTellTheMean() {
    State state = new ConnectFour().newInitialState();
    double many = blended(new Rollouts(state.game(), 1_000, 1, 7), state, -1);
    assertTrue(many > 0.03 && many < 0.2, "who begins wins a little more often: " + many);
  }

  @Test
  void theMixFallsToNothing() {
    RolloutSettings settings = new RolloutSettings(2, 0.5);
    assertEquals(0.5, settings.mixAt(0));
    assertEquals(0.125, settings.mixAt(0.75));
    assertEquals(0, settings.mixAt(1));
    assertEquals(0, RolloutSettings.NONE.mixAt(0));
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new RolloutSettings(-1, 0.5));
    assertThrows(IllegalArgumentException.class, () -> new RolloutSettings(1_001, 0.5));
    assertThrows(IllegalArgumentException.class, () -> new RolloutSettings(1, 1.01));
  }
}
