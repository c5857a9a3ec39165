package io.tengen.agents.network.optimiser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.tengen.agents.network.graph.Parameter;
import io.tengen.env.RandomStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptimiserTest {
  private static final int COUNT = 500;
  private static final int STEPS = 30;

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
  @EnumSource
  void itDoesWhatThePaperSays(KnownRule rule) {
    Optimiser optimiser = rule.optimiser(COUNT);
    RandomStream random = new RandomStream(1);
    float[] parameters = random(random);
    SlowRule slow = rule.slow(parameters);
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
  @EnumSource
  @EnabledIfSystemProperty(named = "os.arch", matches = "amd64|x86_64")
  void itDoesWhatNd4jDoesToTheBit(KnownRule rule) {
    assumeTrue(rule.ofNd4j().isPresent(), "ND4J has no such rule with a state");
    Optimiser optimiser = rule.optimiser(COUNT);
    Nd4jRule nd4j = new Nd4jRule(rule.ofNd4j().get(), COUNT);
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
  @EnumSource
  void aRestoredOneGoesOnBitForBit(KnownRule rule) {
    Optimiser whole = rule.optimiser(COUNT);
    RandomStream random = new RandomStream(2);
    float[] parameters = random(random);
    for (int step = 0; step < STEPS; step++) {
      whole.step(parameters, random(random), rate(step), step);
    }
    Optimiser restored = rule.optimiser(COUNT);
    assertEquals(whole.state().length, restored.stateLength());
    restored.restore(whole.state());
    float[] copy = parameters.clone();
    float[] gradient = random(random);
    whole.step(parameters, gradient, 0.1, STEPS);
    restored.step(copy, gradient, 0.1, STEPS);
    assertArrayEquals(parameters, copy);
    assertArrayEquals(whole.state(), restored.state());
  }

  @ParameterizedTest
  @EnumSource
  void aStateOfAnotherNetworkIsRefused(KnownRule rule) {
    Optimiser optimiser = rule.optimiser(COUNT);
    assertRefused(
        "has %d numbers, but must have %d; restore that of an optimiser of the same rule"
            .formatted(optimiser.stateLength() + 1, optimiser.stateLength()),
        () -> optimiser.restore(new float[optimiser.stateLength() + 1]));
  }

  @ParameterizedTest
  @EnumSource
  void aStepAllocatesNoArrays(KnownRule rule) {
    Optimiser optimiser = rule.optimiser(COUNT);
    float[] parameters = random(new RandomStream(4));
    float[] gradient = random(new RandomStream(5));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int calls = 1000;
    // Asking for the first time allocates; that is not the optimiser's.
    threads.getCurrentThreadAllocatedBytes();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < calls; i++) {
      optimiser.step(parameters, gradient, 0.1, i);
    }
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    // An array for the parameters would be 2,000 bytes. A power takes some, until it is compiled.
    assertTrue(allocated < 400L * calls, allocated + " bytes in " + calls + " calls");
  }

  /** Two that share step as one would. */
  @Test
  void statisticsAreShared() {
    RmsPropOptimiser one = new RmsPropOptimiser(COUNT, 0.9, 1e-5);
    RmsPropOptimiser first = new RmsPropOptimiser(COUNT, 0.9, 1e-5);
    RmsPropOptimiser second = first.sharing();
    RandomStream random = new RandomStream(6);
    float[] parameters = random(random);
    float[] shared = parameters.clone();
    for (int step = 0; step < STEPS; step++) {
      float[] gradient = random(random);
      one.step(parameters, gradient, 0.1, step);
      (step % 3 == 0 ? first : second).step(shared, gradient, 0.1, step);
    }
    assertArrayEquals(parameters, shared);
    assertArrayEquals(one.state(), second.state());
    assertNotEquals(0, one.state()[0]);
  }

  /** A gradient of 0 at the first step has a mean square of 0. */
  @ParameterizedTest
  @EnumSource
  void noGradientIsNoStep(KnownRule rule) {
    float[] parameters = random(new RandomStream(7));
    float[] before = parameters.clone();
    rule.optimiser(COUNT).step(parameters, new float[COUNT], 0.1, 0);
    assertArrayEquals(before, parameters);
  }

  @Test
  void constantsOutOfRangeAreRefused() {
    assertRefused("parameterCount is 0, but must be at least 1", () -> new SgdOptimiser(0));
    assertRefused("momentum is 1.0, but must be in [0, 1)", () -> new NesterovOptimiser(1, 1));
    assertRefused(
        "beta1 is -0.1, but must be in [0, 1)", () -> new AdamOptimiser(1, -0.1, 0.9, 1e-8));
    assertRefused(
        "beta2 is NaN, but must be in [0, 1)", () -> new AdamOptimiser(1, 0.9, Double.NaN, 1e-8));
    assertRefused(
        "epsilon is 0.0, but must be in [1e-30, 1]", () -> new AdamOptimiser(1, 0.9, 0.999, 0));
    assertRefused(
        "decay is 0.99999999999, but must be in [0, 1)",
        () -> new RmsPropOptimiser(1, 0.99999999999, 0.1));
    assertRefused(
        "epsilon is 2.0, but must be in [1e-30, 1]", () -> new RmsPropOptimiser(1, 0.99, 2));
  }

  private static void assertRefused(String message, Executable what) {
    IllegalArgumentException error = assertThrows(IllegalArgumentException.class, what);
    assertTrue(error.toString().contains(message), error.toString());
  }

  @Test
  void gradientsAreShortenedAndWeightsDecay() {
    float[] gradient = {3, 4};
    assertEquals(5, GradientShaping.norm(gradient));
    assertEquals(13, GradientShaping.norm(gradient, new float[] {0, 12}));
    GradientShaping.clip(gradient, 5, 10);
    assertArrayEquals(new float[] {3, 4}, gradient);
    GradientShaping.clip(gradient, 5, 2.5);
    assertArrayEquals(new float[] {1.5f, 2}, gradient);
    GradientShaping.addDecay(gradient, new float[] {10, 20}, List.of(new Parameter(1, 1)), 0.1);
    assertArrayEquals(new float[] {1.5f, 4}, gradient);
    assertTrue(Double.isNaN(GradientShaping.norm(new float[] {1, Float.NaN})));
  }
}
