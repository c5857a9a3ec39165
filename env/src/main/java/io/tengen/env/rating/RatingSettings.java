package io.tengen.env.rating;

import java.util.Map;

/**
 * How to rate.
 *
 * @param virtualDraws how many draws each player is thought to have played beside its games, spread
 *     over its opponents in proportion to the games with them, in [0, 1000]; 2 in BayesElo. They
 *     keep the ratings of players finite that won or lost all their games, and pull the ratings of
 *     those with few games towards their opponents'. 0 for pure maximum likelihood
 * @param firstMoveAdvantage whether to estimate what moving first is worth, or to take it for
 *     nothing
 * @param anchors players whose Elo is known and stays what it is; the others are rated relative to
 *     them. Without anchors the mean of all ratings is 0
 */
public record RatingSettings(
    double virtualDraws, boolean firstMoveAdvantage, Map<String, Double> anchors) {
  /** Two virtual draws, the advantage of the first move estimated, no anchors. */
  public static final RatingSettings DEFAULT = new RatingSettings(2, true, Map.of());

  private static final double MOST_VIRTUAL_DRAWS = 1000;

  /**
   * Farther away no anchor of any game is; differences beyond would leave doubles without digits.
   */
  private static final double LARGEST_ANCHOR = 10_000;

  /** Checks the ranges, and copies the anchors. */
  public RatingSettings {
    if (!(virtualDraws >= 0 && virtualDraws <= MOST_VIRTUAL_DRAWS)) {
      throw new IllegalArgumentException(
          "virtualDraws is " + virtualDraws + ", but must be in [0, " + MOST_VIRTUAL_DRAWS + "]");
    }
    anchors = Map.copyOf(anchors);
    anchors.forEach(
        (player, elo) -> {
          if (!(Math.abs(elo) <= LARGEST_ANCHOR)) {
            throw new IllegalArgumentException(
                "anchor '%s' has an Elo of %s, but it must be in [%s, %s]"
                    .formatted(player, elo, -LARGEST_ANCHOR, LARGEST_ANCHOR));
          }
        });
  }

  /** The same with other anchors. */
  public RatingSettings withAnchors(Map<String, Double> others) {
    return new RatingSettings(virtualDraws, firstMoveAdvantage, others);
  }
}
