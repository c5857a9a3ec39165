package io.tengen.env.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LikelihoodOfSuperiorityTest {

  /** Densities (n + 1) C(n, w) p^w (1 - p)^l, integrated from 1/2 to 1 by hand. */
  @Test
  void fewGamesGiveTheExactShareOfTheDensity() {
    assertEquals(0.5, LikelihoodOfSuperiority.ofGames(0, 0), 1e-15);
    assertEquals(3 / 4.0, LikelihoodOfSuperiority.ofGames(1, 0), 1e-15);
    assertEquals(7 / 8.0, LikelihoodOfSuperiority.ofGames(2, 0), 1e-15);
    assertEquals(11 / 16.0, LikelihoodOfSuperiority.ofGames(2, 1), 1e-15);
    assertEquals(5 / 16.0, LikelihoodOfSuperiority.ofGames(1, 2), 1e-15);
    assertEquals(Math.pow(0.5, 41), LikelihoodOfSuperiority.ofGames(0, 40), 1e-24);
  }

  /**
   * 5,975 wins and 6,077 losses of fishtest: computed exactly in the thread "Calculating the LOS
   * (likelihood of superiority) from results", talkchess.com, January 2014.
   */
  @Test
  void manyGamesGiveThePublishedValueAndComeCloseToTheNormalDistribution() {
    assertEquals(0.176424329128482, LikelihoodOfSuperiority.ofGames(5975, 6077), 1e-12);
    assertEquals(0.176424, LikelihoodOfSuperiority.ofDifference(-102, Math.sqrt(12052)), 2e-5);
    double million = LikelihoodOfSuperiority.ofGames(500_500, 499_500);
    assertEquals(LikelihoodOfSuperiority.ofDifference(1000, 1000), million, 1e-5);
    assertEquals(1, million + LikelihoodOfSuperiority.ofGames(499_500, 500_500), 1e-12);
    assertEquals(1, LikelihoodOfSuperiority.ofGames(1_000_000, 0));
  }

  /** Table 26.1 of M. Abramowitz and I. A. Stegun, "Handbook of Mathematical Functions". */
  @Test
  void differencesFollowTheNormalDistribution() {
    assertEquals(0.841344746068543, LikelihoodOfSuperiority.ofDifference(20, 20), 1e-15);
    assertEquals(0.022750131948179, LikelihoodOfSuperiority.ofDifference(-3, 1.5), 1e-15);
    assertEquals(0.998650101968370, LikelihoodOfSuperiority.ofDifference(3, 1), 1e-15);
    assertEquals(0.975, LikelihoodOfSuperiority.ofDifference(Interval.DEVIATE, 1), 1e-15);
    assertEquals(0.5, LikelihoodOfSuperiority.ofDifference(0, 0));
    assertEquals(1, LikelihoodOfSuperiority.ofDifference(1, 0));
    assertEquals(0, LikelihoodOfSuperiority.ofDifference(-1, 0));
    assertEquals(1, LikelihoodOfSuperiority.ofDifference(1e9, 1));
  }

  @Test
  void badInputIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> LikelihoodOfSuperiority.ofGames(-1, 3));
    assertThrows(IllegalArgumentException.class, () -> LikelihoodOfSuperiority.ofDifference(1, -1));
    assertThrows(
        IllegalArgumentException.class, () -> LikelihoodOfSuperiority.ofDifference(Double.NaN, 1));
  }
}
