package io.tengen.arena.match;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A's wins, draws and losses.
 *
 * <p>The interval is Wilson's score interval (E. B. Wilson, "Probable Inference, the Law of
 * Succession, and Statistical Inference", JASA 22, 1927) for a share of points, a draw counting
 * half, with 95% confidence. It holds for games that are independent; draws vary less than a coin,
 * so with many of them it is wider than need be.
 */
public record MatchScore(int wins, int draws, int losses) {
  /** The standard normal deviate that 97.5% lie below. */
  private static final double Z = 1.959963984540054;

  /** Elo's scale: ten times the odds are 400 points. */
  private static final double ELO_SCALE = 400;

  /** An interval of 95% confidence. */
  public record Interval(double low, double high) {}

  /** Checks the counts. */
  public MatchScore {
    if (wins < 0 || draws < 0 || losses < 0) {
      throw new IllegalArgumentException(
          wins + " wins, " + draws + " draws, " + losses + " losses, but none may be negative");
    }
  }

  /** The score of some games, of which those without a result count for nothing. */
  public static MatchScore of(List<PlayedGame> games) {
    int wins = 0;
    int draws = 0;
    int losses = 0;
    for (PlayedGame game : games) {
      wins += game.winner() == Side.A ? 1 : 0;
      losses += game.winner() == Side.B ? 1 : 0;
      draws += game.winner() == null && game.counts() ? 1 : 0;
    }
    return new MatchScore(wins, draws, losses);
  }

  /** How many games are the same as an earlier one, move by move with the same player first. */
  public static int repetitions(List<PlayedGame> games) {
    record Course(Side first, List<Integer> moves) {}
    Set<Course> seen = new HashSet<>();
    games.forEach(game -> seen.add(new Course(game.first(), game.moves())));
    return games.size() - seen.size();
  }

  /** How many games. */
  public int games() {
    return wins + draws + losses;
  }

  /** The share of the points that A has, a draw counting half; NaN without games. */
  public double share() {
    return (wins + draws / 2.0) / games();
  }

  /** Where A's share would lie in an endless match; all of [0, 1] without games. */
  public Interval interval() {
    int n = games();
    if (n == 0) {
      return new Interval(0, 1);
    }
    double p = share();
    double centre = p + Z * Z / (2.0 * n);
    double spread = Z * Math.sqrt((p * (1 - p) + Z * Z / (4.0 * n)) / n);
    double scale = 1 + Z * Z / n;
    return new Interval(
        Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale));
  }

  /** How many points of Elo A is above B; infinite when one has all points, NaN without games. */
  public double elo() {
    return elo(share());
  }

  /** The interval of the share, as differences of Elo; its ends may be infinite. */
  public Interval eloInterval() {
    Interval share = interval();
    return new Interval(elo(share.low()), elo(share.high()));
  }

  private static double elo(double share) {
    // 0 and no negative zero where both are alike.
    return 0 - ELO_SCALE * Math.log10(1 / share - 1);
  }
}
