package io.tengen.env;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DiscretizerTest {
  @Test
  void binsAreOpenOutsideAndClosedBelowInside() {
    Discretizer bins = new Discretizer(6, new double[] {-2.4}, new double[] {2.4});
    float[] values = {-99, -2.4f, -1.61f, -1.59f, -0.01f, 0, 0.79f, 0.81f, 2.4f, 99};
    int[] cells = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      cells[i] = bins.cellOf(new float[] {values[i]});
    }
    assertArrayEquals(new int[] {0, 0, 0, 1, 2, 3, 3, 4, 5, 5}, cells);
  }

  @Test
  void theFirstVariableIsTheLowestDigit() {
    Discretizer bins = new Discretizer(3, new double[] {0, 0}, new double[] {3, 3});
    assertEquals(9, bins.cellCount());
    assertEquals(2, bins.cellOf(new float[] {2.5f, 0.5f}));
    assertEquals(6, bins.cellOf(new float[] {0.5f, 2.5f}));
  }

  @Test
  void whatIsNotANumberHasNoBinAndInfinityAnOuterOne() {
    Discretizer bins = new Discretizer(4, new double[] {0}, new double[] {1});
    assertEquals(3, bins.cellOf(new float[] {Float.POSITIVE_INFINITY}));
    assertEquals(0, bins.cellOf(new float[] {Float.NEGATIVE_INFINITY}));
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> bins.cellOf(new float[] {Float.NaN}));
    assertEquals("variable 0 is NaN, which lies in no bin", error.getMessage());
  }

  @Test
  void edgesThatCannotBeAreRefused() {
    double infinite = Double.POSITIVE_INFINITY;
    assertRefused("bins is 1, but must be at least 2", 1, new double[1], new double[] {1});
    assertRefused("2 lower edges, but 1 upper ones", 2, new double[2], new double[] {1});
    assertRefused("variable 0 has the range [1.0, 1.0]", 2, new double[] {1}, new double[] {1});
    assertRefused(
        "variable 0 has the range [-Infinity, 1.0], but it must be finite",
        2,
        new double[] {-infinite},
        new double[] {1});
    double[] zeros = new double[32];
    double[] ones = new double[32];
    Arrays.fill(ones, 1);
    assertRefused("2 bins for each of 32 variables are more than 2147483647", 2, zeros, ones);
  }

  private static void assertRefused(String why, int bins, double[] low, double[] high) {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> new Discretizer(bins, low, high));
    assertTrue(error.toString().contains(why), error.toString());
  }
}
