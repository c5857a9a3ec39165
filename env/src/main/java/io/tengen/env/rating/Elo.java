package io.tengen.env.rating;

/** Elo's scale: ten times the odds are 400 points. */
public final class Elo {
  /** A difference of 1 in the natural logarithm of the odds, in points. */
  static final double POINTS_PER_NAT = 400 / Math.log(10);

  private Elo() {}

  /**
   * How many points above its opponent a player is that has this share of the points.
   *
   * @param share in [0, 1], a draw counting half; 0 and 1 give infinite differences, NaN gives NaN
   */
  public static double ofShare(double share) {
    if (share < 0 || share > 1) {
      throw new IllegalArgumentException("a share of " + share + ", but it must be in [0, 1]");
    }
    // 0 and no negative zero where both are alike.
    return 0 - 400 * Math.log10(1 / share - 1);
  }

  /** The share of the points that a player has who is so many points above its opponent. */
  public static double share(double difference) {
    return 1 / (1 + Math.pow(10, -difference / 400));
  }
}
