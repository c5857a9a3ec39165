package io.tengen.agents.network.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.network.optimiser.AdamOptimiser;
import io.tengen.agents.network.optimiser.NesterovOptimiser;
import io.tengen.agents.network.optimiser.Optimiser;
import io.tengen.agents.network.training.SupervisedConfig.Learning;
import io.tengen.agents.network.training.SupervisedConfig.Updater;
import io.tengen.env.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LearningTest {
  private static final int COUNT = 50;

  /** The constants that runs were begun with, and that their checkpoints go on with. */
  private static Optimiser expected(Updater updater) {
    return switch (updater) {
      case NESTEROV -> new NesterovOptimiser(COUNT, 0.875);
      case ADAM -> new AdamOptimiser(COUNT, 0.875, 0.999, 1e-8);
    };
  }

  @ParameterizedTest
  @EnumSource
  void theRuleHasTheConstantsOfTheRun(Updater updater) {
    Learning learning = new Learning(updater, 0.1, LearningRate.CONSTANT, 0, 0.875, 0, null, 1, 0);
    Optimiser optimiser = learning.newOptimiser(COUNT);
    Optimiser expected = expected(updater);
    float[] parameters = new float[COUNT];
    float[] expectedParameters = new float[COUNT];
    float[] gradient = new float[COUNT];
    RandomStream random = new RandomStream(1);
    for (int step = 0; step < 20; step++) {
      for (int i = 0; i < COUNT; i++) {
        gradient[i] = (float) random.nextDouble(-1, 1);
      }
      optimiser.step(parameters, gradient, 0.1, step);
      expected.step(expectedParameters, gradient, 0.1, step);
    }
    assertArrayEquals(expectedParameters, parameters);
    assertArrayEquals(expected.state(), optimiser.state());
  }

  @Test
  void ratesRiseAndFall() {
    assertEquals(0.25, LearningRate.CONSTANT.at(0.5, 4, 1, 100));
    assertEquals(0.5, LearningRate.CONSTANT.at(0.5, 0, 99, 100));
    assertEquals(0.25, LearningRate.COSINE.at(0.5, 0, 50, 100), 1e-12);
    assertEquals(0.5, LearningRate.COSINE.at(0.5, 0, 0, 100));
    assertTrue(LearningRate.COSINE.at(0.5, 0, 99, 100) < 0.001);
    assertEquals(0.05, LearningRate.STEP.at(0.5, 0, 50, 100), 1e-12);
    assertEquals(0.005, LearningRate.STEP.at(0.5, 0, 80, 100), 1e-12);
  }
}
