package io.tengen.env.rating;

/**
 * A match between A and B by its games: A's wins, draws and losses.
 *
 * <p>The interval is Wilson's score interval (E. B. Wilson, "Probable Inference, the Law of
 * Succession, and Statistical Inference", JASA 22, 1927) for a share of points, a draw counting
 * half, with 95% confidence. It holds for games that are independent; draws vary less than a coin,
 * so with many of them it is wider than need be.
 */
public record Trinomial(long wins, long draws, long losses) {
  /** A match in which no game has been played. */
  public static final Trinomial NONE = new Trinomial(0, 0, 0);

  /** Checks the counts. */
  public Trinomial {
    if (wins < 0 || draws < 0 || losses < 0) {
      throw new IllegalArgumentException(
          wins + " wins, " + draws + " draws, " + losses + " losses, but none may be negative");
    }
  }

  /**
   * With one game more.
   *
   * @param halfPoints A's: 0, 1 or 2 for a loss, a draw or a win
   */
  public Trinomial withGame(int halfPoints) {
    return switch (halfPoints) {
      case 0 -> new Trinomial(wins, draws, losses + 1);
      case 1 -> new Trinomial(wins, draws + 1, losses);
      case 2 -> new Trinomial(wins + 1, draws, losses);
      default ->
          throw new IllegalArgumentException(
              halfPoints + " half points of a game, but it has 0 to 2");
    };
  }

  /** The same match as B sees it. */
  public Trinomial reversed() {
    return new Trinomial(/* wins= */ losses, draws, /* losses= */ wins);
  }

  /** How many games. */
  public long games() {
    return wins + draws + losses;
  }

  /** The share of the points that A has, a draw counting half; NaN without games. */
  public double share() {
    return (wins + draws / 2.0) / games();
  }

  /** Where A's share would lie in an endless match; all of [0, 1] without games. */
  public Interval interval() {
    long n = games();
    if (n == 0) {
      return new Interval(0, 1);
    }
    double z = Interval.DEVIATE;
    double p = share();
    double centre = p + z * z / (2.0 * n);
    double spread = z * Math.sqrt((p * (1 - p) + z * z / (4.0 * n)) / n);
    double scale = 1 + z * z / n;
    return new Interval(
        Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale));
  }

  /** How many points of Elo A is above B; infinite when one has all points, NaN without games. */
  public double elo() {
    return Elo.ofShare(share());
  }

  /** The interval of the share, as differences of Elo; its ends may be infinite. */
  public Interval eloInterval() {
    Interval share = interval();
    return new Interval(Elo.ofShare(share.low()), Elo.ofShare(share.high()));
  }

  /** How often A had 0, 1 and 2 half points. */
  double[] counts() {
    return new double[] {losses, draws, wins};
  }
}
