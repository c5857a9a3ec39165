package io.tengen.agents.alphazero.replay;

import java.util.List;

/**
 * A game of self-play, with what is learned from it. Immutable.
 *
 * @param index the number of the game in its run, from 0
 * @param generation of the network that played, from 0
 * @param komi what white was given, in points; NaN where the game has none
 * @param plies all moves from the game's first position on, 1 to 65,535
 * @param end how it ended
 */
public record ZeroGame(long index, int generation, double komi, List<ZeroPly> plies, GameEnd end) {

  static final int MOST_PLIES = 0xFFFF;

  /**
   * Checks the numbers and copies the list.
   *
   * @throws IllegalArgumentException when a number is out of range
   */
  public ZeroGame {
    plies = List.copyOf(plies);
    if (index < 0 || generation < 0) {
      throw new IllegalArgumentException(
          "game %d of generation %d, but neither may be negative".formatted(index, generation));
    }
    if (Double.isInfinite(komi)) {
      throw new IllegalArgumentException(
          "komi is " + komi + ", but must be finite, or NaN where the game has none");
    }
    if (plies.isEmpty() || plies.size() > MOST_PLIES) {
      throw new IllegalArgumentException(
          "game %d has %,d plies, but must have 1 to %,d"
              .formatted(index, plies.size(), MOST_PLIES));
    }
    end.requireWithin(plies.size());
  }

  /** How many of its positions are learned from. */
  public int positions() {
    int count = 0;
    for (ZeroPly ply : plies) {
      count += ply.kind() == ZeroPly.Kind.FULL ? 1 : 0;
    }
    return count;
  }
}
