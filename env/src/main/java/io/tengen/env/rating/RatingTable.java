package io.tengen.env.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The ratings of many players by maximum likelihood over all games between them: Bradley and
 * Terry's model with draws after Davidson and an advantage of the first move after Davidson and
 * Beaver (see {@code DavidsonModel} for papers and equation). Every player's points are then just
 * those that its rating lets expect.
 *
 * <p>In that model draws stretch the scale: the odds of a win against a loss are more than those of
 * winning points. Ratings are therefore multiplied by the share of games that equals do not draw,
 * whereupon, near equality, a difference means the share of points that {@link Elo} says, whether
 * draws are common or not; for up to half of the games drawn it does so to 1% of the points at
 * differences up to 400. BayesElo scales the ratings of its own model to the same end (R. Coulom,
 * "Bayesian Elo Rating", 2005).
 *
 * <p>Without anchors the mean of all ratings is 0, and errors are those of a player against that
 * mean. With one they are relative to the anchor. With two and more the scale, which follows from
 * the draws alone, is taken for certain; otherwise the errors, which come from the inverse of the
 * observed Fisher information, have its own in them.
 */
public final class RatingTable {
  /** The information matrix of more would fill some hundred MB. */
  private static final int MOST_PLAYERS = 4_000;

  /** So few that they change nothing but what would be infinite. */
  private static final double SOME_VIRTUAL_DRAWS = 1e-3;

  private final ResultGraph results;
  private final double[] elos;

  /** The covariances of the errors of the Elos, in squared points. */
  private final double[][] covariance;

  private final double advantage;
  private final double advantageError;
  private final double drawShare;
  private final List<Rating> ratings;

  private RatingTable(ResultGraph results, RatingFit fit, List<Integer> anchors, double offset) {
    this.results = results;
    int n = results.names.size();
    double[] point = fit.point();
    double nu = Math.exp(point[n + 1]);
    double points = Elo.POINTS_PER_NAT * scale(nu);
    drawShare = nu / (2 + nu);
    // Between two anchors the scale is taken for certain; otherwise it is as uncertain as nu is.
    double stretch = anchors.size() > 1 ? 0 : -drawShare;
    double mean = anchors.isEmpty() ? Arrays.stream(point, 0, n).average().orElse(0) : 0;
    double[] withNu = new double[n + 1];
    covariance = new double[n][n];
    for (int i = 0; i < n; i++) {
      point[i] -= mean;
      withNu[i] = fit.covariance(i, n + 1);
      for (int j = 0; j < n; j++) {
        covariance[i][j] = fit.covariance(i, j);
      }
    }
    withNu[n] = fit.covariance(n, n + 1);
    if (anchors.isEmpty()) {
      centre(covariance, withNu);
    }
    // Elo is points * strength, and points changes by stretch * points with the logarithm of nu.
    double nuVariance = stretch * stretch * fit.covariance(n + 1, n + 1);
    elos = new double[n];
    for (int i = 0; i < n; i++) {
      elos[i] = offset + points * point[i];
      double[] row = covariance[i];
      for (int j = 0; j < n; j++) {
        double mixed = stretch * (point[i] * withNu[j] + point[j] * withNu[i]);
        row[j] = points * points * (row[j] + mixed + nuVariance * point[i] * point[j]);
      }
    }
    advantage = points * point[n];
    double variance =
        fit.covariance(n, n)
            + 2 * stretch * point[n] * withNu[n]
            + nuVariance * point[n] * point[n];
    advantageError = points * Math.sqrt(Math.max(0, variance));
    ratings = rate();
  }

  /** Makes covariances of strengths those of strengths less their mean. */
  private static void centre(double[][] covariance, double[] withNu) {
    int n = covariance.length;
    double[] means = new double[n];
    for (int i = 0; i < n; i++) {
      means[i] = Arrays.stream(covariance[i]).sum() / n;
    }
    double mean = Arrays.stream(means).sum() / n;
    double nuMean = Arrays.stream(withNu, 0, n).sum() / n;
    for (int i = 0; i < n; i++) {
      withNu[i] -= nuMean;
      for (int j = 0; j < n; j++) {
        covariance[i][j] += mean - means[i] - means[j];
      }
    }
  }

  /** How much of a difference in the logarithm of win against loss is one in that of points. */
  private static double scale(double nu) {
    return 2 / (2 + nu);
  }

  /** The ratings by these results, all of {@link RatingSettings#DEFAULT}. */
  public static RatingTable of(List<PairResults> results) {
    return of(results, RatingSettings.DEFAULT);
  }

  /**
   * The ratings by these results.
   *
   * @throws IllegalArgumentException when there are no games; when some players have no games that
   *     connect them with the others or with an anchor; when an anchor has no game; without virtual
   *     draws when somebody's rating would be infinite; and for more than 4,000 players
   */
  public static RatingTable of(List<PairResults> results, RatingSettings settings) {
    ResultGraph graph = new ResultGraph(results);
    int n = graph.names.size();
    if (n == 0) {
      throw new IllegalArgumentException("no games, so that there is nobody to rate");
    }
    if (n > MOST_PLAYERS) {
      throw new IllegalArgumentException(
          n + " players, but at most " + MOST_PLAYERS + " can be rated at once; leave some out");
    }
    List<Integer> anchors = anchors(graph, settings.anchors());
    List<Integer> known = anchors.isEmpty() ? List.of(0) : anchors;
    graph.checkConnected(known);
    if (settings.virtualDraws() == 0) {
      graph.checkFinite(known);
    }
    double[] point = new double[n + 2];
    boolean[] isGiven = new boolean[n + 2];
    isGiven[n] = !settings.firstMoveAdvantage();
    double offset = anchors.isEmpty() ? 0 : elo(graph, settings, anchors.get(0));
    point[n + 1] = Double.NEGATIVE_INFINITY;
    isGiven[n + 1] = graph.totalDraws() == 0;
    if (!isGiven[n + 1]) {
      point[n + 1] =
          Math.log(2 * graph.totalDraws() / (graph.totalGames() - graph.totalDraws() + 1));
      if (anchors.size() > 1) {
        point[n + 1] = logNu(graph, settings, point, isGiven);
        isGiven[n + 1] = true;
      }
    }
    double points = Elo.POINTS_PER_NAT * scale(Math.exp(point[n + 1]));
    for (int player : known) {
      isGiven[player] = true;
      point[player] = anchors.isEmpty() ? 0 : (elo(graph, settings, player) - offset) / points;
    }
    RatingFit fit =
        new RatingFit(new DavidsonModel(graph, settings.virtualDraws()), point, isGiven);
    fit.maximise();
    return new RatingTable(graph, fit, anchors, offset);
  }

  /** What the results say of draws whatever the anchors say of strengths. */
  private static double logNu(
      ResultGraph graph, RatingSettings settings, double[] point, boolean[] isGiven) {
    boolean[] isOneOfGroup = isGiven.clone();
    for (int player : graph.groups()) {
      isOneOfGroup[player] = true;
    }
    double virtualDraws = Math.max(settings.virtualDraws(), SOME_VIRTUAL_DRAWS);
    RatingFit fit =
        new RatingFit(new DavidsonModel(graph, virtualDraws), point.clone(), isOneOfGroup);
    fit.maximise();
    return fit.point()[point.length - 1];
  }

  private static double elo(ResultGraph graph, RatingSettings settings, int anchor) {
    return settings.anchors().getOrDefault(graph.names.get(anchor), 0.0);
  }

  private static List<Integer> anchors(ResultGraph graph, Map<String, Double> anchors) {
    List<Integer> found = new ArrayList<>();
    anchors.keySet().stream()
        .sorted()
        .forEach(
            name -> {
              Integer number = graph.numbers.get(name);
              if (number == null) {
                throw new IllegalArgumentException(
                    "anchor '" + name + "' has no games; play some, or leave the anchor out");
              }
              found.add(number);
            });
    return found;
  }

  private List<Rating> rate() {
    int n = elos.length;
    double[] halfPoints = new double[n];
    double[] opponents = new double[n];
    for (int k = 0; k < results.first.length; k++) {
      int first = results.first[k];
      int second = results.second[k];
      halfPoints[first] += 2 * results.wins[k] + results.draws[k];
      halfPoints[second] += 2 * results.losses[k] + results.draws[k];
      opponents[first] += results.games(k) * elos[second];
      opponents[second] += results.games(k) * elos[first];
    }
    List<Rating> list = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double games = results.games[i];
      list.add(
          new Rating(
              results.names.get(i),
              elos[i],
              Math.sqrt(Math.max(0, covariance[i][i])),
              (long) games,
              halfPoints[i] / (2 * games),
              opponents[i] / games));
    }
    list.sort(Comparator.comparingDouble(Rating::elo).reversed().thenComparing(Rating::player));
    return List.copyOf(list);
  }

  /** All players, the strongest first. */
  public List<Rating> ratings() {
    return ratings;
  }

  /** How far apart two players are. */
  public Difference difference(String a, String b) {
    int i = number(a);
    int j = number(b);
    double variance = covariance[i][i] + covariance[j][j] - 2 * covariance[i][j];
    return new Difference(elos[i] - elos[j], Math.sqrt(Math.max(0, variance)));
  }

  private int number(String player) {
    Integer number = results.numbers.get(player);
    if (number == null) {
      throw new IllegalArgumentException("'" + player + "' is not among the rated players");
    }
    return number;
  }

  /** What moving first is worth; 0 with no error where it was taken for nothing. */
  public Difference firstMoveAdvantage() {
    return new Difference(advantage, advantageError);
  }

  /** Which share of their games two equal players draw of whom none has the first move's help. */
  public double drawShare() {
    return drawShare;
  }

  /**
   * How many points of Elo there are between two.
   *
   * @param standardError of the estimate, in points
   */
  public record Difference(double elo, double standardError) {
    /** Where it lies with 95% confidence. */
    public Interval interval() {
      return Interval.around(elo, standardError);
    }

    /** How likely it is above 0. */
    public double likelihoodOfSuperiority() {
      return LikelihoodOfSuperiority.ofDifference(elo, standardError);
    }
  }
}
