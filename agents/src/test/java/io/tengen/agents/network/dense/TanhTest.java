package io.tengen.agents.network.dense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TanhTest {
  private static final int CHUNK = 4096;

  private static float tanh(float x) {
    float[] values = {x};
    Tanh.apply(values, 1);
    return values[0];
  }

  /** Over all exponents, the smallest and the largest included, at every 1499th float. */
  @Test
  void itIsWithin1e7OfTheTangentEverywhere() {
    float[] points = new float[CHUNK];
    float[] values = new float[CHUNK];
    double worst = 0;
    double worstRelative = 0;
    int bits = 0;
    int end = Float.floatToRawIntBits(Float.MAX_VALUE) - 1499 * CHUNK;
    while (bits < end) {
      for (int i = 0; i < CHUNK; i++) {
        points[i] = Float.intBitsToFloat(bits);
        bits += 1499;
      }
      System.arraycopy(points, 0, values, 0, CHUNK);
      Tanh.apply(values, CHUNK);
      // Beyond 20 the tangent is 1 to sixteen digits.
      for (int i = 0; i < CHUNK; i++) {
        double expected = points[i] < 20 ? Math.tanh(points[i]) : 1;
        double error = Math.abs(values[i] - expected);
        assertTrue(values[i] <= 1, "at " + points[i]);
        worst = Math.max(worst, error);
        if (points[i] > 1e-30) {
          worstRelative = Math.max(worstRelative, error / expected);
        }
      }
    }
    assertTrue(worst < 1e-7, "error " + worst);
    assertTrue(worstRelative < 3e-7, "relative error " + worstRelative);
  }

  @Test
  void itIsOdd() {
    for (float x = 1e-6f; x < 20; x *= 1.01f) {
      assertEquals(-tanh(x), tanh(-x));
    }
    assertEquals(0, tanh(0), 0);
  }

  @Test
  void infinityIsOneAndNoNumberStaysNone() {
    assertEquals(1, tanh(Float.POSITIVE_INFINITY), 1e-7);
    assertEquals(-1, tanh(Float.NEGATIVE_INFINITY), 1e-7);
    assertTrue(Float.isNaN(tanh(Float.NaN)));
  }

  /** The numbers after the first so many are not touched, and the place in the array is nothing. */
  @Test
  void everyPlaceIsAlike() {
    float[] values = new float[100];
    Arrays.fill(values, 0.7f);
    Tanh.apply(values, 71);
    float expected = tanh(0.7f);
    for (int i = 0; i < values.length; i++) {
      assertEquals(i < 71 ? expected : 0.7f, values[i]);
    }
  }
}
