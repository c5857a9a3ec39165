package io.tengen.env.rating;

import java.util.ArrayList;
import java.util.List;

/** Results that others have published with the estimates that follow from them. */
final class PublishedResults {
  private static final List<String> TEAMS =
      List.of("Milwaukee", "Detroit", "Toronto", "New York", "Boston", "Cleveland", "Baltimore");

  /** Wins and losses at home, against the teams in their order. */
  private static final List<String> AT_HOME =
      List.of(
          "0-0 4-3 4-2 4-3 6-1 4-2 6-0",
          "3-3 0-0 4-2 4-3 6-0 6-1 4-3",
          "2-5 4-3 0-0 2-4 4-3 4-2 6-0",
          "3-3 5-1 2-5 0-0 4-3 4-2 6-1",
          "5-1 2-5 3-3 4-2 0-0 5-2 6-0",
          "2-5 3-3 3-4 4-3 4-2 0-0 2-4",
          "2-5 1-5 1-6 2-4 1-6 3-4 0-0");

  /** Brand, brand, preferences for the one, for the other, and for neither. */
  private static final int[][] PUDDINGS = {
    {1, 2, 19, 22, 16},
    {1, 3, 16, 19, 12},
    {2, 3, 19, 19, 10},
    {1, 4, 18, 23, 13},
    {2, 4, 23, 19, 9},
    {3, 4, 19, 20, 15},
    {1, 5, 13, 19, 18},
    {2, 5, 16, 20, 12},
    {3, 5, 16, 15, 17},
    {4, 5, 17, 14, 16},
    {1, 6, 18, 21, 12},
    {2, 6, 22, 20, 12},
    {3, 6, 13, 18, 10},
    {4, 6, 14, 19, 18},
    {5, 6, 11, 21, 12},
  };

  private PublishedResults() {}

  /**
   * Seven baseball teams, 1987, the team at home "moving first": A. Agresti, "Categorical Data
   * Analysis", 2nd edition, 2002, table 10.10.
   */
  static List<PairResults> baseball() {
    List<PairResults> results = new ArrayList<>();
    for (int home = 0; home < TEAMS.size(); home++) {
      String row = AT_HOME.get(home);
      for (int away = 0; away < TEAMS.size(); away++) {
        if (away != home) {
          int wins = row.charAt(4 * away) - '0';
          int losses = row.charAt(4 * away + 2) - '0';
          results.add(new PairResults(TEAMS.get(home), TEAMS.get(away), wins, 0, losses));
        }
      }
    }
    return results;
  }

  /**
   * Six chocolate puddings, tasted in pairs: R. R. Davidson, "On Extending the Bradley-Terry Model
   * to Accommodate Ties in Paired Comparison Experiments", JASA 65, 1970, example 2.
   */
  static List<PairResults> puddings() {
    List<PairResults> results = new ArrayList<>();
    for (int[] row : PUDDINGS) {
      results.add(new PairResults(brand(row[0]), brand(row[1]), row[2], row[4], row[3]));
    }
    return results;
  }

  private static String brand(int number) {
    return Integer.toString(number);
  }
}
