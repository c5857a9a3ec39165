package io.tengen.arena.tournament.format.swiss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tengen.env.RandomStream;
import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PerfectMatchingTest {

  @Test
  void costsWhatTheBestOfAllMatchingsCosts() {
    RandomStream random = new RandomStream(1);
    for (int attempt = 0; attempt < 1500; attempt++) {
      int n = 2 * (1 + random.nextInt(6));
      // Few different costs give many equal ones, and with them many blossoms.
      int range = attempt % 3 == 0 ? 3 : attempt % 3 == 1 ? 20 : 100_000;
      long[][] cost = costs(n, range, random);
      int[] mates = PerfectMatching.ofLeastCost(asBig(cost, 0));
      assertEquals(least(cost), costOf(cost, mates), "attempt " + attempt);
    }
  }

  @Test
  void tellsCostsApartThatDifferOnlyFarDown() {
    RandomStream random = new RandomStream(2);
    for (int attempt = 0; attempt < 50; attempt++) {
      long[][] cost = costs(8, 50, random);
      assertEquals(least(cost), costOf(cost, PerfectMatching.ofLeastCost(asBig(cost, 500))));
    }
  }

  @Test
  void manyVerticesAreAllPairedOff() {
    int n = 60;
    long[][] cost = costs(n, 1000, new RandomStream(3));
    int[] mates = PerfectMatching.ofLeastCost(asBig(cost, 0));
    for (int i = 0; i < n; i++) {
      assertEquals(i, mates[mates[i]]);
      assertNotEquals(i, mates[i]);
      for (int j = 0; j < n; j++) {
        if (i != j && mates[i] != j) {
          // No two pairs would be better off with partners exchanged.
          long exchanged = cost[i][j] + cost[mates[i]][mates[j]];
          assertEquals(Math.max(exchanged, cost[i][mates[i]] + cost[j][mates[j]]), exchanged);
        }
      }
    }
  }

  @Test
  void nothingIsPairedOffAtOnceAndAnOddNumberNever() {
    assertArrayEquals(new int[0], PerfectMatching.ofLeastCost(new BigInteger[0][0]));
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> PerfectMatching.ofLeastCost(new BigInteger[3][3]));
    assertEquals(
        "3 vertices cannot be paired off; their number must be even", refused.getMessage());
  }

  private static long[][] costs(int n, int range, RandomStream random) {
    long[][] cost = new long[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        cost[i][j] = random.nextInt(range);
        cost[j][i] = cost[i][j];
      }
    }
    return cost;
  }

  /** The costs, each with a 1 so many bits above, so that all matchings have as many of those. */
  private static BigInteger[][] asBig(long[][] cost, int bits) {
    return Arrays.stream(cost)
        .map(
            row ->
                Arrays.stream(row)
                    .mapToObj(
                        value -> BigInteger.ONE.shiftLeft(bits).add(BigInteger.valueOf(value)))
                    .toArray(BigInteger[]::new))
        .toArray(BigInteger[][]::new);
  }

  private static long costOf(long[][] cost, int[] mates) {
    long sum = 0;
    for (int i = 0; i < mates.length; i++) {
      assertEquals(i, mates[mates[i]]);
      sum += mates[i] > i ? cost[i][mates[i]] : 0;
    }
    return sum;
  }

  /** The least cost of pairing off each set of vertices, the lowest missing one first. */
  private static long least(long[][] cost) {
    int n = cost.length;
    long[] best = new long[1 << n];
    Arrays.fill(best, Long.MAX_VALUE / 2);
    best[0] = 0;
    for (int set = 0; set < best.length - 1; set++) {
      int i = Integer.numberOfTrailingZeros(~set);
      for (int j = i + 1; j < n; j++) {
        if ((set >> j & 1) == 0) {
          int larger = set | 1 << i | 1 << j;
          best[larger] = Math.min(best[larger], best[set] + cost[i][j]);
        }
      }
    }
    return best[best.length - 1];
  }
}
