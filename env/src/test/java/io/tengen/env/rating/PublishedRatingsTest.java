package io.tengen.env.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Estimates that others published, from the same results. */
class PublishedRatingsTest {
  private static RatingSettings relativeTo(String player, boolean firstMoveAdvantage) {
    return new RatingSettings(0, firstMoveAdvantage, Map.of(player, 0.0));
  }

  /** Agresti, table 10.11, third column: strengths relative to Baltimore's, errors of about 0.3. */
  @Test
  void baseballWithoutHomeAdvantage() {
    RatingTable table = RatingTable.of(PublishedResults.baseball(), relativeTo("Baltimore", false));
    double[] strengths = {1.58, 1.44, 1.29, 1.25, 1.11, 0.68, 0};
    List<String> teams =
        List.of("Milwaukee", "Detroit", "Toronto", "New York", "Boston", "Cleveland", "Baltimore");
    for (int i = 0; i < strengths.length; i++) {
      Rating rating = table.ratings().get(i);
      assertEquals(teams.get(i), rating.player());
      assertEquals(strengths[i], rating.elo() / Elo.POINTS_PER_NAT, 0.005);
      if (i < 6) {
        assertEquals(0.3, rating.standardError() / Elo.POINTS_PER_NAT, 0.05);
      }
    }
  }

  /** Agresti, table 10.11, fifth column: worths that sum to 1, and a home advantage of 0.302. */
  @Test
  void baseballWithHomeAdvantage() {
    RatingTable table = RatingTable.of(PublishedResults.baseball(), relativeTo("Baltimore", true));
    double[] worths = {0.220, 0.190, 0.164, 0.157, 0.137, 0.088, 0.044};
    double sum =
        table.ratings().stream()
            .mapToDouble(rating -> Math.exp(rating.elo() / Elo.POINTS_PER_NAT))
            .sum();
    for (int i = 0; i < worths.length; i++) {
      double worth = Math.exp(table.ratings().get(i).elo() / Elo.POINTS_PER_NAT) / sum;
      assertEquals(worths[i], worth, 5e-4);
    }
    assertEquals(0.302, table.firstMoveAdvantage().elo() / Elo.POINTS_PER_NAT, 5e-4);
  }

  /**
   * Davidson's own estimates, and errors of the logarithms relative to the first brand, both as the
   * vignette of the R package PlackettLuce repeats them ("Pudding example (with ties)").
   */
  @Test
  void puddingsWithTies() {
    RatingTable table = RatingTable.of(PublishedResults.puddings(), relativeTo("1", false));
    double[] worths = {0.1388005, 0.1729985, 0.1617420, 0.1653930, 0.1586805, 0.2023855};
    double nu = 2 * table.drawShare() / (1 - table.drawShare());
    assertEquals(0.7468147, nu, 1e-4);
    double unit = Elo.POINTS_PER_NAT * (1 - table.drawShare());
    double[] errors = {0, 0.1872168, 0.1935181, 0.1882110, 0.1927043, 0.1924059};
    for (Rating rating : table.ratings()) {
      int brand = Integer.parseInt(rating.player()) - 1;
      assertEquals(Math.log(worths[brand] / worths[0]), rating.elo() / unit, 5e-4);
      // The error of an Elo has that of the scale in it, which adds next to nothing here.
      assertEquals(errors[brand], rating.standardError() / unit, 5e-4);
    }
  }

  /** The small network of the same vignette ("Disconnected networks") without its loser. */
  @Test
  void threePlayersWithLargeErrors() {
    List<PairResults> results =
        List.of(
            new PairResults("A", "B", 1, 0, 1),
            new PairResults("A", "C", 0, 0, 1),
            new PairResults("B", "C", 1, 0, 0));
    RatingTable table = RatingTable.of(results, relativeTo("A", false));
    RatingTable.Difference b = table.difference("B", "A");
    RatingTable.Difference c = table.difference("C", "A");
    assertEquals(0.8392, b.elo() / Elo.POINTS_PER_NAT, 5e-5);
    assertEquals(1.3596, b.standardError() / Elo.POINTS_PER_NAT, 5e-5);
    assertEquals(0.4196, c.elo() / Elo.POINTS_PER_NAT, 5e-5);
    assertEquals(1.5973, c.standardError() / Elo.POINTS_PER_NAT, 5e-5);
  }
}
