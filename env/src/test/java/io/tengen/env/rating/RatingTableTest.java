package io.tengen.env.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.RandomStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingTableTest {
  private static final RatingSettings LIKELIHOOD_ALONE = new RatingSettings(0, false, Map.of());

  private static RatingTable two(long wins, long draws, long losses, RatingSettings settings) {
    return RatingTable.of(List.of(new PairResults("A", "B", wins, draws, losses)), settings);
  }

  private static double elo(RatingTable table, String player) {
    return rating(table, player).elo();
  }

  private static Rating rating(RatingTable table, String player) {
    return table.ratings().stream()
        .filter(rating -> rating.player().equals(player))
        .findFirst()
        .orElseThrow();
  }

  /** The model solved by hand: win against loss is the strength, draws are nu times their root. */
  @Test
  void twoPlayersHaveTheClosedSolution() {
    RatingTable table = two(60, 30, 20, LIKELIHOOD_ALONE);
    double nu = 30 / Math.sqrt(60 * 20);
    assertEquals(nu / (2 + nu), table.drawShare(), 1e-12);
    double expected = 400 * Math.log10(3) * 2 / (2 + nu);
    assertEquals(expected, table.difference("A", "B").elo(), 1e-9);
    assertEquals(expected / 2, elo(table, "A"), 1e-9);
    assertEquals(-expected / 2, elo(table, "B"), 1e-9);
    // Close to what the share of points alone says.
    assertEquals(new Trinomial(60, 30, 20).elo(), expected, 3);
    Rating best = table.ratings().get(0);
    assertEquals("A", best.player());
    assertEquals(110, best.games());
    assertEquals(75 / 110.0, best.share());
    assertEquals(-expected / 2, best.opponents(), 1e-9);
  }

  /** Without draws the error of a log-odds is sqrt(1 / wins + 1 / losses). */
  @Test
  void twoPlayersHaveTheErrorOfLogOdds() {
    RatingTable table = two(60, 0, 20, LIKELIHOOD_ALONE);
    RatingTable.Difference difference = table.difference("A", "B");
    double error = Elo.POINTS_PER_NAT * Math.sqrt(1 / 60.0 + 1 / 20.0);
    assertEquals(error, difference.standardError(), 1e-9);
    assertEquals(error / 2, rating(table, "B").standardError(), 1e-9);
    assertEquals(difference.elo() - 1.96 * error, difference.interval().low(), 0.01);
    assertEquals(1, difference.likelihoodOfSuperiority(), 1e-4);
    assertEquals(
        1,
        difference.likelihoodOfSuperiority() + table.difference("B", "A").likelihoodOfSuperiority(),
        1e-12);
    assertEquals(0, table.difference("A", "A").standardError());
  }

  /**
   * When half of the equals' games are drawn, a game is two coins, and Elo is that of the share.
   */
  @Test
  void halfDrawnGamesAreTwoCoins() {
    RatingTable table = two(49, 42, 9, LIKELIHOOD_ALONE);
    assertEquals(0.5, table.drawShare(), 1e-12);
    assertEquals(new Trinomial(49, 42, 9).elo(), table.difference("A", "B").elo(), 1e-9);
  }

  @Test
  void thePointsThatRatingsExpectAreThoseScored() {
    RandomStream random = new RandomStream(5);
    List<PairResults> results = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        if (i != j) {
          results.add(
              new PairResults(
                  "p" + i,
                  "p" + j,
                  1 + random.nextInt(9),
                  random.nextInt(5),
                  1 + random.nextInt(5)));
        }
      }
    }
    RatingTable table = RatingTable.of(results, new RatingSettings(0, true, Map.of()));
    double nu = 2 * table.drawShare() / (1 - table.drawShare());
    double unit = Elo.POINTS_PER_NAT * (1 - table.drawShare());
    double surplus = 0;
    double drawSurplus = 0;
    for (PairResults pair : results) {
      double d =
          (elo(table, pair.first()) - elo(table, pair.second()) + table.firstMoveAdvantage().elo())
              / unit;
      double total = Math.exp(d / 2) + nu + Math.exp(-d / 2);
      drawSurplus += pair.draws() - pair.games() * nu / total;
      double points = pair.wins() + pair.draws() / 2.0;
      double expected = pair.games() * (Math.exp(d / 2) + nu / 2) / total;
      if (pair.first().equals("p3")) {
        surplus += points - expected;
      } else if (pair.second().equals("p3")) {
        surplus -= points - expected;
      }
    }
    assertEquals(0, surplus, 1e-9);
    assertEquals(0, drawSurplus, 1e-9);
  }

  @Test
  void theOrderOfResultsMeansNothing() {
    List<PairResults> results = new ArrayList<>(PublishedResults.baseball());
    List<Rating> ratings = RatingTable.of(results).ratings();
    results.add(0, new PairResults("Toronto", "Boston", 0, 0, 0));
    PairResults split = results.remove(7);
    results.add(new PairResults(split.first(), split.second(), split.wins(), 0, 0));
    results.add(new PairResults(split.first(), split.second(), 0, 0, split.losses()));
    Collections.reverse(results);
    List<Rating> others = RatingTable.of(results).ratings();
    for (int i = 0; i < ratings.size(); i++) {
      assertEquals(ratings.get(i).player(), others.get(i).player());
      assertEquals(ratings.get(i).elo(), others.get(i).elo(), 1e-8);
      assertEquals(ratings.get(i).standardError(), others.get(i).standardError(), 1e-8);
    }
    assertEquals(0, ratings.stream().mapToDouble(Rating::elo).sum(), 1e-9);
  }

  @Test
  void virtualDrawsKeepPerfectScoresFinite() {
    RatingTable perfect = two(10, 0, 0, RatingSettings.DEFAULT);
    assertEquals(0, perfect.drawShare());
    RatingTable.Difference few = perfect.difference("A", "B");
    RatingTable.Difference many = two(100, 0, 0, RatingSettings.DEFAULT).difference("A", "B");
    assertTrue(few.elo() > 100 && many.elo() > few.elo() + 100, few + ", " + many);
    assertTrue(few.interval().high() - few.elo() > 200, few.toString());
    // Two virtual draws are a point for each: 11 to 1, when no advantage takes part of it.
    RatingTable plain = two(10, 0, 0, new RatingSettings(2, false, Map.of()));
    assertEquals(400 * Math.log10(11), plain.difference("A", "B").elo(), 1e-9);
  }

  @Test
  void whoOnlyDrewIsAsGoodAsTheOpponent() {
    RatingTable table = two(0, 10, 0, RatingSettings.DEFAULT);
    assertEquals(0, table.difference("A", "B").elo(), 1e-9);
    assertEquals(0.5, table.difference("A", "B").likelihoodOfSuperiority(), 1e-9);
    assertTrue(table.drawShare() > 0.7 && table.drawShare() < 1);
    assertTrue(table.difference("A", "B").standardError() > 10);
  }

  @Test
  void theFirstMovesHelpIsNotThePlayers() {
    List<PairResults> results =
        List.of(new PairResults("A", "B", 80, 0, 20), new PairResults("B", "A", 80, 0, 20));
    RatingTable table = RatingTable.of(results, new RatingSettings(0, true, Map.of()));
    assertEquals(0, table.difference("A", "B").elo(), 1e-9);
    assertEquals(400 * Math.log10(4), table.firstMoveAdvantage().elo(), 1e-9);
    assertEquals(
        Elo.POINTS_PER_NAT * Math.sqrt(1 / 160.0 + 1 / 40.0),
        table.firstMoveAdvantage().standardError(),
        1e-6);
    RatingTable.Difference ignored = RatingTable.of(results, LIKELIHOOD_ALONE).firstMoveAdvantage();
    assertEquals(new RatingTable.Difference(0, 0), ignored);
    // All of the first mover's: finite by the virtual draws.
    List<PairResults> always =
        List.of(new PairResults("A", "B", 50, 0, 0), new PairResults("B", "A", 50, 0, 0));
    double advantage = RatingTable.of(always).firstMoveAdvantage().elo();
    assertTrue(advantage > 400 && advantage < 1500, advantage + " points");
    refused("first mover", always, new RatingSettings(0, true, Map.of()));
  }

  @Test
  void anAnchorMovesAllAndItselfHasNoError() {
    List<PairResults> results = PublishedResults.baseball();
    RatingTable free = RatingTable.of(results);
    RatingTable tied =
        RatingTable.of(results, RatingSettings.DEFAULT.withAnchors(Map.of("Boston", 1500.0)));
    double shift = 1500 - elo(free, "Boston");
    for (Rating rating : free.ratings()) {
      assertEquals(rating.elo() + shift, elo(tied, rating.player()), 1e-8);
      assertEquals(
          free.difference(rating.player(), "Boston").standardError(),
          rating(tied, rating.player()).standardError(),
          1e-8);
    }
    assertEquals(1500, elo(tied, "Boston"));
    assertEquals(0, rating(tied, "Boston").standardError());
  }

  /** Games with draws, so that the scale counts. */
  @Test
  void anchorsThatAgreeWithTheResultsChangeNothing() {
    List<PairResults> results = PublishedResults.puddings();
    RatingTable free = RatingTable.of(results);
    Map<String, Double> anchors = Map.of("1", elo(free, "1"), "6", elo(free, "6"));
    RatingTable tied = RatingTable.of(results, RatingSettings.DEFAULT.withAnchors(anchors));
    for (Rating rating : free.ratings()) {
      assertEquals(rating.elo(), elo(tied, rating.player()), 1e-6);
    }
    assertEquals(free.drawShare(), tied.drawShare(), 1e-8);
  }

  @Test
  void anchorsStayWhereTheyAre() {
    Map<String, Double> anchors = Map.of("1", 1000.0, "6", 1400.0, "3", 1100.0);
    RatingTable table =
        RatingTable.of(PublishedResults.puddings(), RatingSettings.DEFAULT.withAnchors(anchors));
    anchors.forEach((player, elo) -> assertEquals(elo, elo(table, player), 1e-6));
    assertEquals(0, table.difference("1", "6").standardError());
    assertTrue(elo(table, "2") > 1000 && elo(table, "2") < 1400);
  }

  @Test
  void anchorsThatContradictTheResultsChangeNothingElse() {
    List<PairResults> results =
        List.of(
            new PairResults("A", "B", 5, 10, 5),
            new PairResults("C", "B", 5, 10, 5),
            new PairResults("A", "D", 5, 10, 5));
    Map<String, Double> anchors = Map.of("A", 0.0, "B", 6000.0);
    RatingTable table = RatingTable.of(results, new RatingSettings(2, false, anchors));
    assertEquals(RatingTable.of(results).drawShare(), table.drawShare(), 1e-9);
    assertEquals(0, elo(table, "A"), 1e-6);
    assertEquals(6000, elo(table, "B"), 1e-6);
    assertEquals(6000, elo(table, "C"), 1e-6);
    assertEquals(0, elo(table, "D"), 1e-6);
  }

  @Test
  void groupsThatNeverMetNeedAnchorsEach() {
    List<PairResults> results =
        List.of(
            new PairResults("A", "B", 6, 1, 3),
            new PairResults("C", "D", 6, 1, 3),
            new PairResults("D", "E", 6, 1, 3));
    refused("'C', 'D', 'E' with 'A'", results, RatingSettings.DEFAULT);
    Map<String, Double> one = Map.of("E", 0.0);
    refused("'A', 'B' with 'E'", results, RatingSettings.DEFAULT.withAnchors(one));
    RatingTable table =
        RatingTable.of(results, RatingSettings.DEFAULT.withAnchors(Map.of("A", 100.0, "D", 300.0)));
    assertEquals(300, elo(table, "D"), 1e-6);
    assertTrue(elo(table, "B") < 100 && elo(table, "C") > 300 && elo(table, "E") < 300);
    // Games of none make no connection.
    List<PairResults> more = new ArrayList<>(results);
    more.add(new PairResults("B", "C", 0, 0, 0));
    refused("'C', 'D', 'E'", more, RatingSettings.DEFAULT);
  }

  /** Ford's condition, and its message by name. */
  @Test
  void infiniteRatingsAreRefusedByName() {
    List<PairResults> results =
        List.of(
            new PairResults("A", "B", 2, 0, 1),
            new PairResults("B", "C", 2, 0, 0),
            new PairResults("C", "D", 1, 1, 1));
    refused("took all points in their games with 'C', 'D'", results, LIKELIHOOD_ALONE);
    Map<String, Double> anchored = Map.of("D", 0.0);
    refused("'A', 'B' took all points", results, new RatingSettings(0, false, anchored));
    Map<String, Double> between = Map.of("A", 200.0, "C", 0.0);
    assertEquals(
        4, RatingTable.of(results, new RatingSettings(0, false, between)).ratings().size());
    refused("virtualDraws", List.of(new PairResults("A", "B", 0, 9, 0)), LIKELIHOOD_ALONE);
    refused(
        "virtualDraws",
        List.of(new PairResults("A", "B", 3, 0, 2)),
        new RatingSettings(0, true, Map.of()));
  }

  @Test
  void farAwayPlayersAreRatedAlongAChain() {
    List<PairResults> chain =
        IntStream.range(0, 60)
            .mapToObj(i -> new PairResults("n" + (i + 1), "n" + i, 90, 0, 10))
            .toList();
    RatingTable table = RatingTable.of(chain, LIKELIHOOD_ALONE);
    RatingTable.Difference span = table.difference("n60", "n0");
    assertEquals(60 * 400 * Math.log10(9), span.elo(), 1e-6);
    double link = Elo.POINTS_PER_NAT * Math.sqrt(1 / 90.0 + 1 / 10.0);
    assertEquals(Math.sqrt(60) * link, span.standardError(), 1e-6);
  }

  @Test
  void intervalsCoverTheTruthAtTheirRate() {
    int players = 6;
    double nu = 0.8;
    double advantage = 0.3;
    double unit = Elo.POINTS_PER_NAT * 2 / (2 + nu);
    int tournaments = 300;
    int covered = 0;
    int coveredDifferences = 0;
    int coveredAdvantages = 0;
    for (int tournament = 0; tournament < tournaments; tournament++) {
      RandomStream random = RandomStream.derived(77, tournament);
      double[] truth = new double[players];
      double mean = 0;
      for (int i = 0; i < players; i++) {
        truth[i] = random.nextDouble(-1, 1);
        mean += truth[i] / players;
      }
      List<PairResults> results = new ArrayList<>();
      for (int i = 0; i < players; i++) {
        for (int j = 0; j < players; j++) {
          if (i != j) {
            Trinomial score = Trinomial.NONE;
            for (int game = 0; game < 20; game++) {
              double d = truth[i] - truth[j] + advantage;
              score = score.withGame(Games.halfPoints(d, nu, random));
            }
            results.add(
                new PairResults("p" + i, "p" + j, score.wins(), score.draws(), score.losses()));
          }
        }
      }
      RatingTable table = RatingTable.of(results, new RatingSettings(0, true, Map.of()));
      for (int i = 0; i < players; i++) {
        covered += covers(rating(table, "p" + i).interval(), unit * (truth[i] - mean));
      }
      coveredDifferences +=
          covers(table.difference("p0", "p1").interval(), unit * (truth[0] - truth[1]));
      coveredAdvantages += covers(table.firstMoveAdvantage().interval(), unit * advantage);
    }
    // One standard deviation of a share of 300 is 1.3%.
    assertEquals(0.95, covered / (double) (players * tournaments), 0.02);
    assertEquals(0.95, coveredDifferences / (double) tournaments, 0.035);
    assertEquals(0.95, coveredAdvantages / (double) tournaments, 0.035);
  }

  private static int covers(Interval interval, double truth) {
    return interval.low() <= truth && truth <= interval.high() ? 1 : 0;
  }

  private static void refused(String named, List<PairResults> results, RatingSettings settings) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> RatingTable.of(results, settings))
            .toString();
    assertTrue(message.contains(named), message);
  }

  @Test
  void badInputIsRefused() {
    refused("no games", List.of(), RatingSettings.DEFAULT);
    refused("no games", List.of(new PairResults("A", "B", 0, 0, 0)), RatingSettings.DEFAULT);
    List<PairResults> results = List.of(new PairResults("A", "B", 1, 0, 1));
    refused("'Z'", results, RatingSettings.DEFAULT.withAnchors(Map.of("Z", 0.0)));
    List<PairResults> crowd =
        IntStream.range(0, 4000).mapToObj(i -> new PairResults("a" + i, "b", 1, 0, 1)).toList();
    refused("4001 players", crowd, RatingSettings.DEFAULT);
    RatingTable table = RatingTable.of(results);
    assertThrows(IllegalArgumentException.class, () -> table.difference("A", "Z"));
    assertThrows(IllegalArgumentException.class, () -> new PairResults("A", "A", 1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new PairResults("A", " ", 1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new PairResults("A", "B", 1, -1, 0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 1001, Double.NaN, Double.POSITIVE_INFINITY})
  void badVirtualDrawsAreRefused(double virtualDraws) {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> new RatingSettings(virtualDraws, true, Map.of()))
            .toString();
    assertTrue(message.contains("virtualDraws is " + virtualDraws), message);
  }

  @ParameterizedTest
  @CsvSource({"NaN", "10001", "-Infinity"})
  void badAnchorsAreRefused(double elo) {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> RatingSettings.DEFAULT.withAnchors(Map.of("A", elo)))
            .toString();
    assertTrue(message.contains("anchor 'A' has an Elo of " + elo), message);
  }
}
