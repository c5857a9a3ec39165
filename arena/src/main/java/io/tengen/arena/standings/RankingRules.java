package io.tengen.arena.standings;

import java.util.List;
import java.util.Map;

/**
 * What ranks players: the first of the criteria that tells two of them apart.
 *
 * @param above what counts more than points, such as how far a player came in a knockout; mostly
 *     empty
 * @param byes points that players got without a game, by their names; nothing for the others
 * @param tieBreaks what counts among players with equal points, in this order
 */
public record RankingRules(
    List<Criterion> above, Map<String, Double> byes, List<Criterion> tieBreaks) {
  /** By the points of the games alone. */
  public static final RankingRules BY_POINTS = new RankingRules(List.of(), Map.of(), List.of());

  /** Copies, and checks the points. */
  public RankingRules {
    above = List.copyOf(above);
    byes = Map.copyOf(byes);
    tieBreaks = List.copyOf(tieBreaks);
    byes.forEach(
        (player, points) -> {
          if (!(points >= 0 && points < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                "'" + player + "' has " + points + " points of byes, but it must be 0 and more");
          }
        });
  }

  /** The same with other tie-breaks. */
  public RankingRules withTieBreaks(List<Criterion> others) {
    return new RankingRules(above, byes, others);
  }
}
