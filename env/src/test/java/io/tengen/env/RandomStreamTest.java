package io.tengen.env;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
  /** The JDK's SplittableRandom is the same algorithm, so its bits must be the same. */
  @Test
  void agreesWithTheJdksSplitMix64() {
    for (long seed : new long[] {0, 1, -1, 42, Long.MIN_VALUE}) {
      RandomStream ours = new RandomStream(seed);
      SplittableRandom theirs = new SplittableRandom(seed);
      for (int i = 0; i < 1_000; i++) {
        assertEquals(theirs.nextLong(), ours.nextLong());
      }
    }
  }

  @Test
  void goesOnFromASavedState() {
    RandomStream original = new RandomStream(9);
    original.nextInt(100);
    RandomStream restored = new RandomStream(original.state());
    for (int i = 0; i < 100; i++) {
      assertEquals(original.nextInt(1_000), restored.nextInt(1_000));
    }
  }

  @Test
  void boundedDrawsAreUniform() {
    RandomStream random = new RandomStream(1);
    int[] counts = new int[6];
    int draws = 600_000;
    for (int i = 0; i < draws; i++) {
      counts[random.nextInt(6)]++;
    }
    double chiSquare = 0;
    for (int count : counts) {
      chiSquare += Math.pow(count - draws / 6.0, 2) / (draws / 6.0);
    }
    assertTrue(chiSquare < 20.5, "chi-square " + chiSquare + " has 5 degrees, p = 0.001 at 20.5");
    assertThrows(IllegalArgumentException.class, () -> random.nextInt(0));
  }

  /**
   * 2^32 is 8/3 of this bound: without rejection, of each three neighbours two would have three of
   * the 32-bit numbers each and one would have two, a quarter of the draws instead of a third.
   */
  @Test
  void aLargeBoundIsReachedWithoutBias() {
    RandomStream random = new RandomStream(2);
    int bound = 3 << 29;
    int[] counts = new int[3];
    for (int i = 0; i < 30_000; i++) {
      int value = random.nextInt(bound);
      assertTrue(value >= 0 && value < bound);
      counts[value % 3]++;
    }
    for (int count : counts) {
      assertEquals(10_000, count, 400, Arrays.toString(counts));
    }
  }

  @Test
  void derivedStreamsDiffer() {
    Set<Long> seeds = new HashSet<>();
    for (int seed = 0; seed < 100; seed++) {
      for (int key = 0; key < 100; key++) {
        seeds.add(RandomStream.derive(seed, key));
      }
    }
    assertEquals(10_000, seeds.size());
    assertNotEquals(RandomStream.derive(1, 2), RandomStream.derive(2, 1));
  }

  @Test
  void doublesStayInTheirRange() {
    RandomStream random = new RandomStream(3);
    double sum = 0;
    for (int i = 0; i < 100_000; i++) {
      double value = random.nextDouble(-1, 3);
      assertTrue(value >= -1 && value < 3);
      sum += value;
    }
    assertEquals(1, sum / 100_000, 0.02);
  }

  /** Half of all sums between a number and its neighbour round up. */
  @Test
  void theUpperBoundIsNeverReached() {
    RandomStream random = new RandomStream(4);
    for (int i = 0; i < 100; i++) {
      assertEquals(1, random.nextDouble(1, Math.nextUp(1.0)));
      assertEquals(0.5, random.nextDouble(0.5, 0.5), "where the bounds are equal, both");
    }
    assertThrows(IllegalArgumentException.class, () -> random.nextDouble(1, 0));
    assertThrows(IllegalArgumentException.class, () -> random.nextDouble(0, Double.NaN));
    assertThrows(
        IllegalArgumentException.class,
        () -> random.nextDouble(-Double.MAX_VALUE, Double.MAX_VALUE));
  }
}
