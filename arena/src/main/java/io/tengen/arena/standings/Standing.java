package io.tengen.arena.standings;

import java.util.List;

/**
 * The place of a player.
 *
 * @param rank from 1; players whom nothing tells apart have the same, and the next ranks are left
 *     out
 * @param score of its games
 * @param points of its games and byes
 * @param tieBreaks by what it is told from others with as many points
 */
public record Standing(
    int rank, String player, Score score, double points, List<Double> tieBreaks) {
  /** Copies the numbers. */
  public Standing {
    tieBreaks = List.copyOf(tieBreaks);
  }

  /** Points without a game. */
  public double byes() {
    return points - score.points();
  }
}
