package io.tengen.agents.network.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.RandomStream;
import org.junit.jupiter.api.Test;

class HalfFloatsTest {
  @Test
  void everyHalfComesBack() {
    for (int bits = 0; bits < 1 << 16; bits++) {
      float value = HalfFloats.toFloat((short) bits);
      if (!Float.isNaN(value)) {
        assertEquals((short) bits, HalfFloats.of(value), "bits " + bits);
      }
    }
    assertTrue(Float.isNaN(HalfFloats.toFloat(HalfFloats.of(Float.NaN))));
  }

  @Test
  void knownNumbers() {
    // IEEE 754-2008, binary16: 1, the largest, the smallest normal and subnormal, a third.
    assertEquals(0x3c00, HalfFloats.of(1));
    assertEquals(0x7bff, HalfFloats.of(65_504));
    assertEquals(0x0400, HalfFloats.of(0x1p-14f));
    assertEquals(0x0001, HalfFloats.of(0x1p-24f));
    assertEquals(0x3555, HalfFloats.of(1 / 3f));
    assertEquals(0x7c00, HalfFloats.of(65_520));
    assertEquals((short) 0xc000, HalfFloats.of(-2));
    // Halfway between two halves: to the even one, down and up.
    assertEquals(0x3c00, HalfFloats.of(1 + 0x1p-11f));
    assertEquals(0x3c02, HalfFloats.of(1 + 3 * 0x1p-11f));
    assertEquals(0x0002, HalfFloats.of(1.5f * 0x1p-24f));
  }

  @Test
  void theNearestIsChosen() {
    RandomStream random = new RandomStream(1);
    for (int i = 0; i < 20_000; i++) {
      float value = (float) ((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(9) - 5));
      short half = HalfFloats.of(value);
      double error = Math.abs((double) HalfFloats.toFloat(half) - value);
      for (int other = half - 1; other <= half + 1; other += 2) {
        double otherError = Math.abs((double) HalfFloats.toFloat((short) other) - value);
        assertTrue(!(otherError < error), value + " is nearer to " + other + " than " + half);
      }
    }
  }
}
