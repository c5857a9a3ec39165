package io.tengen.agents.network.optimiser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.network.graph.Parameter;
import io.tengen.agents.network.training.SupervisedConfig.Learning;
import io.tengen.agents.network.training.SupervisedConfig.Updater;
import io.tengen.env.RandomStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptimiserTest {
  private static final int COUNT = 500;
  private static final int STEPS = 30;

  private static Learning learning(Updater updater) {
    return new Learning(updater, 0.1, LearningRate.CONSTANT, 0, 0.9, 0, null, 1, 0);
  }

  private static float[] random(RandomStream random) {
    float[] numbers = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      numbers[i] = (float) random.nextDouble(-1, 1);
    }
    return numbers;
  }

  /** The rate changes, as it does in a run. */
  private static double rate(int step) {
    return 0.1 / (1 + step);
  }

  @ParameterizedTest
  @EnumSource(Updater.class)
  void itDoesWhatThePaperSays(Updater updater) {
    Optimiser optimiser = Optimiser.of(learning(updater), COUNT);
    RandomStream random = new RandomStream(1);
    float[] parameters = random(random);
    SlowRule slow =
        updater == Updater.NESTEROV
            ? new SlowNesterov(parameters, 0.9)
            : new SlowAdam(parameters, 0.9);
    for (int step = 0; step < STEPS; step++) {
      float[] gradient = random(random);
      optimiser.step(parameters, gradient, rate(step), step);
      slow.step(gradient, rate(step), step);
      assertArrayEquals(slow.parameters(), SlowRule.toDoubles(parameters), 1e-5, "step " + step);
    }
  }

  /**
   * So that checkpoints of runs that ND4J began are gone on with. Elsewhere its natives may fuse
   * products and sums.
   */
  @ParameterizedTest
  @EnumSource(Updater.class)
  @EnabledIfSystemProperty(named = "os.arch", matches = "amd64|x86_64")
  void itDoesWhatNd4jDoesToTheBit(Updater updater) {
    Optimiser optimiser = Optimiser.of(learning(updater), COUNT);
    Nd4jRule nd4j = new Nd4jRule(learning(updater), COUNT);
    RandomStream random = new RandomStream(3);
    float[] parameters = random(random);
    float[] expected = parameters.clone();
    for (int step = 0; step < STEPS; step++) {
      float[] gradient = random(random);
      optimiser.step(parameters, gradient, rate(step), step);
      nd4j.step(expected, gradient, rate(step), step);
    }
    assertArrayEquals(expected, parameters);
    assertArrayEquals(nd4j.state(), optimiser.state());
  }

  @ParameterizedTest
  @EnumSource(Updater.class)
  void aRestoredOneGoesOnBitForBit(Updater updater) {
    Optimiser whole = Optimiser.of(learning(updater), COUNT);
    RandomStream random = new RandomStream(2);
    float[] parameters = random(random);
    for (int step = 0; step < STEPS; step++) {
      whole.step(parameters, random(random), rate(step), step);
    }
    Optimiser restored = Optimiser.of(learning(updater), COUNT);
    assertEquals(whole.state().length, restored.stateLength());
    restored.restore(whole.state());
    float[] copy = parameters.clone();
    float[] gradient = random(random);
    whole.step(parameters, gradient, 0.1, STEPS);
    restored.step(copy, gradient, 0.1, STEPS);
    assertArrayEquals(parameters, copy);
    assertArrayEquals(whole.state(), restored.state());
  }

  @Test
  void gradientsAreShortenedAndWeightsDecay() {
    float[] gradient = {3, 4};
    assertEquals(5, GradientShaping.norm(gradient));
    GradientShaping.clip(gradient, 5, 10);
    assertArrayEquals(new float[] {3, 4}, gradient);
    GradientShaping.clip(gradient, 5, 2.5);
    assertArrayEquals(new float[] {1.5f, 2}, gradient);
    GradientShaping.addDecay(gradient, new float[] {10, 20}, List.of(new Parameter(1, 1)), 0.1);
    assertArrayEquals(new float[] {1.5f, 4}, gradient);
    assertTrue(Double.isNaN(GradientShaping.norm(new float[] {1, Float.NaN})));
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
