package io.tengen.env;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

  @Test
  void aLargeBoundIsReachedWithoutBias() {
    RandomStream random = new RandomStream(2);
    int bound = 3 << 29;
    int low = 0;
    for (int i = 0; i < 30_000; i++) {
      int value = random.nextInt(bound);
      assertTrue(value >= 0 && value < bound);
      low += value < bound / 3 ? 1 : 0;
    }
    assertEquals(10_000, low, 400, "a third of the draws lie in the lower third");
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
}
