package io.tengen.env.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.RandomStream;
import io.tengen.env.rating.Sprt.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SprtTest {

  /**
   * Fastchess, app/tests/sprt_test.cpp, "logistic trinomial" 1 and 2; the README of
   * github.com/jw1912/SPRT for the last (its option {@code --gsprt}).
   */
  @ParameterizedTest
  @CsvSource({
    "21404, 40708, 21184, 0.5, 2.5, -1.57",
    "57433, 106593, 57030, 0, 2, -2.59",
    "4307, 8620, 4063, 0, 3, 2.99",
  })
  void gamesGiveTheRatiosOfOtherPrograms(
      long wins, long draws, long losses, double elo0, double elo1, double ratio) {
    Trinomial games = new Trinomial(wins, draws, losses);
    assertEquals(ratio, new Sprt(elo0, elo1, 0.05, 0.05).logLikelihoodRatio(games), 0.005);
  }

  /**
   * Fastchess, app/tests/sprt_test.cpp, "logistic pentanomial" 1 and 2, which count pairs of a win
   * and a loss and pairs of two draws apart.
   */
  @ParameterizedTest
  @CsvSource({
    "223, 9863, 21279, 10037, 246, 0.5, 2.5, -3.07",
    "871, 26175, 55983, 26678, 821, 0, 2, -4.98",
  })
  void pairsGiveTheRatiosOfOtherPrograms(
      long p0, long p1, long p2, long p3, long p4, double elo0, double elo1, double ratio) {
    Pentanomial pairs = new Pentanomial(p0, p1, p2, p3, p4);
    assertEquals(ratio, new Sprt(elo0, elo1, 0.05, 0.05).logLikelihoodRatio(pairs), 0.005);
  }

  /** As all programs show them for 5% and 5%. */
  @Test
  void theBoundsAreWalds() {
    Sprt sprt = new Sprt(0, 5, 0.05, 0.05);
    assertEquals(-2.944, sprt.lowerBound(), 5e-4);
    assertEquals(2.944, sprt.upperBound(), 5e-4);
    assertEquals(-2.251, new Sprt(0, 5, 0.05, 0.1).lowerBound(), 5e-4);
    assertEquals(Verdict.GO_ON, sprt.verdict(2.94));
    assertEquals(Verdict.ACCEPT, sprt.verdict(2.95));
    assertEquals(Verdict.GO_ON, sprt.verdict(-2.94));
    assertEquals(Verdict.REJECT, sprt.verdict(-2.95));
  }

  /** Two results only, at 0 and 1: then the ratio is that of two coins, which Wald gives. */
  @Test
  void withoutDrawsItIsTheTestOfACoin() {
    Sprt sprt = new Sprt(0, 100, 0.05, 0.05);
    double p = Elo.share(100);
    double coin = 60 * Math.log(p / 0.5) + 40 * Math.log((1 - p) / 0.5);
    assertEquals(coin, sprt.logLikelihoodRatio(new Trinomial(60, 0, 40)), 1e-3);
  }

  @Test
  void swappingPlayersChangesTheSign() {
    double ratio = new Sprt(-10, 40, 0.05, 0.05).logLikelihoodRatio(new Trinomial(50, 30, 41));
    double swapped = new Sprt(-40, 10, 0.05, 0.05).logLikelihoodRatio(new Trinomial(41, 30, 50));
    assertEquals(-ratio, swapped, 1e-9);
  }

  @Test
  void oneSidedResultsEndIt() {
    Sprt sprt = new Sprt(0, 50, 0.05, 0.05);
    assertEquals(Verdict.GO_ON, sprt.verdict(Trinomial.NONE));
    assertEquals(Verdict.GO_ON, sprt.verdict(Pentanomial.NONE));
    assertEquals(0, sprt.logLikelihoodRatio(Trinomial.NONE));
    // All wins: 1.336 for ten, by ln(0.5715 / 0.5) each.
    assertEquals(1.336, sprt.logLikelihoodRatio(new Trinomial(10, 0, 0)), 1e-3);
    assertEquals(Verdict.ACCEPT, sprt.verdict(new Trinomial(30, 0, 0)));
    assertEquals(Verdict.ACCEPT, sprt.verdict(new Pentanomial(0, 0, 0, 0, 30)));
    assertEquals(Verdict.REJECT, sprt.verdict(new Trinomial(0, 0, 30)));
    assertEquals(Verdict.REJECT, sprt.verdict(new Trinomial(0, 30, 0)));
    assertEquals(Verdict.REJECT, sprt.verdict(new Pentanomial(0, 0, 30, 0, 0)));
    assertTrue(Double.isFinite(sprt.logLikelihoodRatio(new Trinomial(1_000_000_000, 0, 0))));
  }

  /** Opening by opening one side is better off, which pairs see and single games do not. */
  @Test
  void pairsThatCancelTellMoreThanTheirGames() {
    Sprt sprt = new Sprt(0, 50, 0.05, 0.05);
    double pairs = sprt.logLikelihoodRatio(new Pentanomial(2, 0, 80, 0, 18));
    double games = sprt.logLikelihoodRatio(new Trinomial(116, 0, 84));
    assertTrue(pairs > games + 1, pairs + " by pairs, " + games + " by games");
  }

  @Test
  void theErrorsAreAsRareAsStated() {
    Sprt sprt = new Sprt(0, 80, 0.05, 0.05);
    int runs = 300;
    int falseAlarms = 0;
    int misses = 0;
    for (int run = 0; run < runs; run++) {
      falseAlarms += ends(sprt, 0, run) == Verdict.ACCEPT ? 1 : 0;
      misses += ends(sprt, 80, run) == Verdict.REJECT ? 1 : 0;
    }
    // 15 expected, with a standard deviation of 4; somewhat fewer, as tests overshoot their bounds.
    assertTrue(falseAlarms >= 3 && falseAlarms <= 23, falseAlarms + " false alarms");
    assertTrue(misses >= 3 && misses <= 23, misses + " misses");
  }

  /** Plays pairs of games of which the first mover wins more, until the test ends. */
  private static Verdict ends(Sprt sprt, double elo, int run) {
    RandomStream random = RandomStream.derived(11 + Math.round(elo), run);
    double strength = elo / Elo.POINTS_PER_NAT / 0.75;
    Pentanomial pairs = Pentanomial.NONE;
    while (sprt.verdict(pairs) == Verdict.GO_ON) {
      int asFirst = Games.halfPoints(strength + 0.4, 2 / 3.0, random);
      int asSecond = Games.halfPoints(strength - 0.4, 2 / 3.0, random);
      pairs = pairs.withPair(asFirst + asSecond);
      assertFalse(pairs.pairs() > 100_000, "the test does not end");
    }
    return sprt.verdict(pairs);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5, 0.05, 0.05, elo1",
    "5, 0, 0.05, 0.05, elo1",
    "NaN, 5, 0.05, 0.05, elo0",
    "0, 2001, 0.05, 0.05, elo1",
    "0, Infinity, 0.05, 0.05, elo1",
    "0, 5, 0, 0.05, alpha",
    "0, 5, 0.05, 1, beta",
    "0, 5, NaN, 0.05, alpha",
    "0, 5, 0.5, 0.5, together",
  })
  void badHypothesesAreRefused(double elo0, double elo1, double alpha, double beta, String named) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> new Sprt(elo0, elo1, alpha, beta))
            .toString();
    assertTrue(message.contains(named), message);
  }
}
