package io.tengen.client.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.tabular.Algorithm;
import io.tengen.client.world.GridSketch.Brush;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GridLearnerTest {
  /** From S straight to the right is the goal; below it is a pit. */
  private static final GridSketch CORRIDOR =
      GridSketch.parse(
          """
          slip = 0
          S...+
          ....-
          """);

  private static final int RIGHT = 1;

  private static GridLearner learner(Algorithm algorithm, long seed) {
    return new GridLearner(CORRIDOR, new GridSettings(algorithm, 0.3, 0.95, 0.2), seed);
  }

  private static GridFrame after(GridLearner learner, int steps) {
    for (int i = 0; i < steps; i++) {
      learner.step();
    }
    return learner.frame();
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void everyAlgorithmLearnsTheWayToTheGoal(Algorithm algorithm) {
    GridFrame frame = after(learner(algorithm, 1), 20_000);
    for (int cell = 0; cell < 4; cell++) {
      assertEquals(frame.best(cell), frame.value(cell, RIGHT), "cell " + cell);
    }
    assertTrue(frame.value(3, RIGHT) > 0.5, "near the goal");
    assertTrue(frame.value(8, RIGHT) < frame.value(3, RIGHT), "towards the pit is worse");
    assertTrue(frame.returns().mean() > 0.3, "mean return " + frame.returns().mean());
    assertEquals(20_000, frame.steps());
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void theSameSeedLearnsTheSame(Algorithm algorithm) {
    GridFrame first = after(learner(algorithm, 7), 3_000);
    GridFrame second = after(learner(algorithm, 7), 3_000);
    assertArrayEquals(first.values(), second.values());
    assertEquals(first.agentCell(), second.agentCell());
    assertEquals(first.returns().mean(), second.returns().mean());
    assertFalse(Arrays.equals(first.values(), after(learner(algorithm, 8), 3_000).values()));
  }

  @Test
  void aFrameDoesNotChangeWhileTheAgentGoesOn() {
    GridLearner learner = learner(Algorithm.Q_LEARNING, 1);
    GridFrame frame = after(learner, 100);
    double[] values = frame.values().clone();
    after(learner, 1_000);
    assertArrayEquals(values, frame.values());
  }

  @Test
  void whatWasLearnedOfOtherCellsOutlivesAChangeOfTheMap() {
    GridLearner learner = learner(Algorithm.DOUBLE_Q_LEARNING, 1);
    GridFrame before = after(learner, 5_000);
    learner.change(CORRIDOR.with(6, Brush.WALL));
    GridFrame changed = learner.frame();
    for (int cell = 0; cell < 10; cell++) {
      for (int action = 0; action < GridFrame.ACTIONS; action++) {
        double expected = cell == 6 ? 0 : before.value(cell, action);
        assertEquals(expected, changed.value(cell, action), 1e-12, "cell " + cell);
      }
    }
    assertEquals(0, changed.agentCell(), "an episode begins");
    after(learner, 1_000);
    assertEquals(6_000, learner.frame().steps());
  }

  @Test
  void itGoesOnInAMapOfAnotherSize() {
    GridLearner learner = learner(Algorithm.SARSA, 1);
    after(learner, 1_000);
    learner.change(CORRIDOR.resized(7, 5));
    GridFrame frame = after(learner, 1_000);
    assertEquals(7 * 5 * GridFrame.ACTIONS, frame.values().length);
  }

  @Test
  void otherSettingsKeepWhatWasLearnedAnotherAlgorithmForgetsIt() {
    GridLearner learner = learner(Algorithm.SARSA, 1);
    GridFrame before = after(learner, 2_000);
    learner.change(new GridSettings(Algorithm.SARSA, 0.1, 0.5, 0));
    assertArrayEquals(before.values(), learner.frame().values(), 1e-12);
    learner.change(new GridSettings(Algorithm.EXPECTED_SARSA, 0.1, 0.5, 0));
    assertEquals(0, learner.frame().largest());
    assertEquals(0, learner.frame().returns().episodes());
  }

  @Test
  void forgettingBeginsAsTheFirstTime() {
    GridLearner learner = learner(Algorithm.Q_LAMBDA, 3);
    GridFrame first = after(learner, 500);
    after(learner, 700);
    learner.forget();
    GridFrame again = after(learner, 500);
    assertArrayEquals(first.values(), again.values());
    assertEquals(first.steps(), again.steps());
  }

  @Test
  void anEpisodeEndsAlsoWhereNoEndCanBeReached() {
    GridSketch walled = GridSketch.parse("slip = 0\nS.#+\n..##");
    GridLearner learner = new GridLearner(walled, GridSettings.usual(), 1);
    assertEquals(2, after(learner, 2_000).returns().episodes());
  }

  @Test
  void settingsHaveRanges() {
    assertTrue(
        String.valueOf(
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new GridSettings(Algorithm.SARSA, 1.5, 0.9, 0.1))
                    .getMessage())
            .contains("alpha"));
    assertThrows(
        IllegalArgumentException.class, () -> new GridSettings(Algorithm.SARSA, 0.1, -1, 0.1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new GridSettings(Algorithm.SARSA, 0.1, 0.9, Double.NaN));
  }
}
