package io.tengen.env.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrinomialTest {

  /**
   * Method 3 of table I of R. G. Newcombe, "Two-sided confidence intervals for the single
   * proportion: comparison of seven methods", Statistics in Medicine 17, 1998.
   */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718",
  })
  void theIntervalIsWilsons(int wins, int games, double low, double high) {
    Interval interval = new Trinomial(wins, 0, games - wins).interval();
    assertEquals(low, interval.low(), 5e-5);
    assertEquals(high, interval.high(), 5e-5);
    Interval mirrored = new Trinomial(games - wins, 0, wins).interval();
    assertEquals(1 - high, mirrored.low(), 5e-5);
    assertEquals(1 - low, mirrored.high(), 5e-5);
  }

  @Test
  void aDrawIsHalfAWin() {
    assertEquals(0.5, new Trinomial(1, 3, 1).share());
    assertEquals(new Trinomial(6, 0, 4).interval(), new Trinomial(4, 4, 2).interval());
  }

  @Test
  void eloIsTheLogarithmOfTheOdds() {
    assertEquals(400, new Trinomial(10, 0, 1).elo(), 1e-9);
    assertEquals(0, new Trinomial(3, 1, 3).elo(), 1e-9);
    assertEquals(-190.85, new Trinomial(1, 0, 3).elo(), 0.01);
    Trinomial all = new Trinomial(5, 0, 0);
    assertEquals(Double.POSITIVE_INFINITY, all.elo());
    assertEquals(Double.POSITIVE_INFINITY, all.eloInterval().high());
    assertEquals(Double.NEGATIVE_INFINITY, new Trinomial(0, 0, 5).eloInterval().low());
    assertEquals(0.64, Elo.share(Elo.ofShare(0.64)), 1e-15);
  }

  @Test
  void withoutGamesNothingIsKnown() {
    assertEquals(new Interval(0, 1), Trinomial.NONE.interval());
    assertEquals(Double.POSITIVE_INFINITY, Trinomial.NONE.eloInterval().high());
    assertTrue(Double.isNaN(Trinomial.NONE.share()));
  }

  @Test
  void gamesAreAddedByHalfPoints() {
    Trinomial score = Trinomial.NONE.withGame(2).withGame(1).withGame(0).withGame(2);
    assertEquals(new Trinomial(2, 1, 1), score);
    assertEquals(4, score.games());
  }

  @Test
  void pairsAreAddedByHalfPoints() {
    Pentanomial pairs = Pentanomial.NONE;
    for (int halfPoints : new int[] {0, 1, 2, 3, 4, 4, 3}) {
      pairs = pairs.withPair(halfPoints);
    }
    assertEquals(new Pentanomial(1, 1, 1, 2, 2), pairs);
    assertEquals(7, pairs.pairs());
    assertEquals(17 / 28.0, pairs.share());
  }

  @Test
  void badCountsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Trinomial(0, -1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Pentanomial(0, 0, 0, -1, 0));
    assertThrows(IllegalArgumentException.class, () -> Trinomial.NONE.withGame(3));
    assertThrows(IllegalArgumentException.class, () -> Pentanomial.NONE.withPair(5));
    assertThrows(IllegalArgumentException.class, () -> Pentanomial.NONE.withPair(-1));
    assertThrows(IllegalArgumentException.class, () -> Elo.ofShare(1.5));
    assertThrows(IllegalArgumentException.class, () -> new Interval(1, 0));
  }
}
