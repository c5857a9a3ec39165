package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootNoiseTest {
  private static final int DRAWS = 100_000;

  /** The gamma distribution of scale 1 has its shape as mean and as variance. */
  @ParameterizedTest
  @ValueSource(doubles = {0.03, 0.3, 1, 2.5})
  void gammaHasItsMoments(double shape) {
    RandomStream random = new RandomStream(1);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < DRAWS; i++) {
      double draw = RootNoise.gamma(shape, random);
      sum += draw;
      squares += draw * draw;
    }
    double mean = sum / DRAWS;
    assertEquals(shape, mean, 5 * Math.sqrt(shape / DRAWS));
    assertEquals(shape, squares / DRAWS - mean * mean, 0.1 * shape);
  }

  @Test
  void priorsGoOnToSumToOne() {
    RandomStream random = new RandomStream(1);
    for (double concentration : new double[] {1e-6, 0.03, 1, 50}) {
      float[] priors = new float[10];
      Arrays.fill(priors, 0.1f);
      new RootNoise(0.25, concentration).mixInto(priors, 10, random);
      double sum = 0;
      double largest = 0;
      for (float prior : priors) {
        assertTrue(prior >= 0.074, "a share of 0.75 x 0.1 is left: " + prior);
        sum += prior;
        largest = Math.max(largest, prior);
      }
      assertEquals(1, sum, 1e-5);
      // The less concentrated the noise is everywhere, the more it favours one action.
      if (concentration == 0.03) {
        assertTrue(largest > 0.2, "the largest is " + largest);
      } else if (concentration == 50) {
        assertTrue(largest > 0.1001 && largest < 0.12, "the largest is " + largest);
      }
    }
  }
}
