package io.tengen.env;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SpaceTest {
  @Test
  void spacesKnowTheirMembers() {
    Space.Box box = new Space.Box(new float[] {0, -1}, new float[] {1, Float.POSITIVE_INFINITY}, 2);
    assertTrue(box.contains(new float[] {1, 1e30f}));
    assertFalse(box.contains(new float[] {1.5f, 0}));
    assertFalse(box.contains(new float[] {Float.NaN, 0}));
    assertFalse(box.contains(new float[] {0}));
    RandomStream random = new RandomStream(1);
    for (int i = 0; i < 100; i++) {
      assertTrue(box.contains(box.sample(random)));
    }
    assertThrows(IllegalArgumentException.class, () -> Space.Box.uniform(0, 1, 3, 0));
    assertThrows(
        IllegalArgumentException.class, () -> new Space.Box(new float[] {1}, new float[] {0}, 1));
    assertThrows(
        IllegalArgumentException.class, () -> new Space.Box(new float[1], new float[2], 2));
    assertThrows(IllegalArgumentException.class, () -> new Space.Discrete(0));
  }

  /** Each bound of the mean is five standard deviations of it away. */
  @Test
  void samplesAreSpreadAsTheirBoundsAllow() {
    float infinite = Float.POSITIVE_INFINITY;
    Space.Box box = new Space.Box(new float[] {-2, -infinite}, new float[] {4, infinite}, 2);
    RandomStream random = new RandomStream(1);
    int draws = 10_000;
    double uniform = 0;
    double normal = 0;
    double normalSquares = 0;
    for (int i = 0; i < draws; i++) {
      float[] value = box.sample(random);
      uniform += value[0];
      normal += value[1];
      normalSquares += value[1] * value[1];
    }
    assertEquals(1, uniform / draws, 5 * Math.sqrt(36 / 12.0 / draws));
    assertEquals(0, normal / draws, 5 * Math.sqrt(1.0 / draws));
    assertEquals(1, normalSquares / draws, 5 * Math.sqrt(2.0 / draws));
  }
}
