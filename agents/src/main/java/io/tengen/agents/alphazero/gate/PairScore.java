package io.tengen.agents.alphazero.gate;

import io.tengen.env.rating.Pentanomial;
import java.util.List;

/**
 * What a network got in the two games of a pair: 2 points of a win, 1 of a draw, 0 of a loss.
 *
 * @param asFirst in the game in which it made the first move
 * @param asSecond in the other
 */
public record PairScore(int asFirst, int asSecond) {
  /** Validates. */
  public PairScore {
    if (asFirst < 0 || asFirst > 2 || asSecond < 0 || asSecond > 2) {
      throw new IllegalArgumentException(
          "points of a pair are " + asFirst + " and " + asSecond + ", but must be 0 to 2");
    }
  }

  /** The points of both games, 0 to 4. */
  public int points() {
    return asFirst + asSecond;
  }

  /** How many pairs gave how many points. */
  public static Pentanomial sum(List<PairScore> pairs) {
    Pentanomial all = Pentanomial.NONE;
    for (PairScore pair : pairs) {
      all = all.withPair(pair.points());
    }
    return all;
  }
}
