package io.tengen.env.rating;

/**
 * What is known of one player.
 *
 * @param elo see {@link RatingTable} for what it is relative to
 * @param standardError of the Elo, in points; 0 of an anchor
 * @param games how many it played
 * @param share of the points of its games, in [0, 1]
 * @param opponents the mean Elo of whom it played, each counting as often as they met
 */
public record Rating(
    String player, double elo, double standardError, long games, double share, double opponents) {
  /** Where the Elo lies with 95% confidence. */
  public Interval interval() {
    return Interval.around(elo, standardError);
  }
}
