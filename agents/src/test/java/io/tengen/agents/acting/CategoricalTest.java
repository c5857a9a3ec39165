package io.tengen.agents.acting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tengen.env.RandomStream;
import org.junit.jupiter.api.Test;

class CategoricalTest {
  private static final boolean[] LEGAL = {true, false, true, true};
  private final float[] logits = {0.3f, 9, -1.2f, 0.8f};
  private final Categorical policy = new Categorical(4);

  @Test
  void isTheSoftmaxOfTheLegalLogits() {
    policy.set(logits, 0, LEGAL, 0);
    double sum = Math.exp(0.3f) + Math.exp(-1.2f) + Math.exp(0.8f);
    assertEquals(Math.exp(-1.2f) / sum, policy.probability(2), 1e-9);
    assertEquals(0, policy.probability(1));
    assertEquals(Math.log(policy.probability(3)), policy.logProbability(3), 1e-9);
    double entropy = 0;
    for (int a : new int[] {0, 2, 3}) {
      entropy -= policy.probability(a) * policy.logProbability(a);
    }
    assertEquals(entropy, policy.entropy(), 1e-9);
  }

  @Test
  void isNotUpsetByLargeLogits() {
    policy.set(new float[] {1e30f, -1e30f, 1e30f, 0}, 0, new boolean[] {true, true, true, true}, 0);
    assertEquals(0.5, policy.probability(0), 1e-12);
    assertEquals(0, policy.probability(1));
    assertEquals(Math.log(2), policy.entropy(), 1e-9);
  }

  @Test
  void drawsInProportionAndNeverAnIllegalAction() {
    policy.set(logits, 0, LEGAL, 0);
    RandomStream random = new RandomStream(1);
    int[] counts = new int[4];
    int draws = 100_000;
    for (int i = 0; i < draws; i++) {
      counts[policy.sample(random)]++;
    }
    assertEquals(0, counts[1]);
    for (int a = 0; a < 4; a++) {
      assertEquals(policy.probability(a), (double) counts[a] / draws, 0.01);
    }
  }

  @Test
  void itsGradientIsTheSlope() {
    float[] gradient = new float[4];
    policy.set(logits, 0, LEGAL, 0).writeGradient(2, 1.7, 0.6, gradient, 0);
    assertEquals(0, gradient[1]);
    NumericalGradient.check(
        logits,
        gradient,
        () -> {
          policy.set(logits, 0, LEGAL, 0);
          return 1.7 * policy.logProbability(2) + 0.6 * policy.entropy();
        });
  }

  @Test
  void refusesADivergedNetwork() {
    logits[2] = Float.NaN;
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> policy.set(logits, 0, LEGAL, 0));
    LearnerChecks.assertTells(refused, "learningRate");
  }
}
