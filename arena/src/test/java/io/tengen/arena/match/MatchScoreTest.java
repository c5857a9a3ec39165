package io.tengen.arena.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchScoreTest {

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
    MatchScore.Interval interval = new MatchScore(wins, 0, games - wins).interval();
    assertEquals(low, interval.low(), 5e-5);
    assertEquals(high, interval.high(), 5e-5);
    MatchScore.Interval mirrored = new MatchScore(games - wins, 0, wins).interval();
    assertEquals(1 - high, mirrored.low(), 5e-5);
    assertEquals(1 - low, mirrored.high(), 5e-5);
  }

  @Test
  void aDrawIsHalfAWin() {
    assertEquals(0.5, new MatchScore(1, 3, 1).share());
    assertEquals(new MatchScore(6, 0, 4).interval(), new MatchScore(4, 4, 2).interval());
  }

  @Test
  void eloIsTheLogarithmOfTheOdds() {
    assertEquals(400, new MatchScore(10, 0, 1).elo(), 1e-9);
    assertEquals(0, new MatchScore(3, 1, 3).elo(), 1e-9);
    assertEquals(-190.85, new MatchScore(1, 0, 3).elo(), 0.01);
    MatchScore all = new MatchScore(5, 0, 0);
    assertEquals(Double.POSITIVE_INFINITY, all.elo());
    assertEquals(Double.POSITIVE_INFINITY, all.eloInterval().high());
    assertEquals(Double.NEGATIVE_INFINITY, new MatchScore(0, 0, 5).eloInterval().low());
  }

  @Test
  void withoutGamesNothingIsKnown() {
    MatchScore none = new MatchScore(0, 0, 0);
    assertEquals(new MatchScore.Interval(0, 1), none.interval());
    assertTrue(Double.isNaN(none.share()));
    assertThrows(IllegalArgumentException.class, () -> new MatchScore(0, -1, 0));
  }
}
