package io.tengen.arena.standings;

import java.util.List;

/**
 * The place of a player.
 *
 * @param rank from 1; players whom nothing tells apart have the same, and the next ranks are left
 *     out
 * @param score of its games
 * @param byes points without a game
 * @param above its numbers by the criteria above points
 * @param tieBreaks its numbers by the criteria below points
 */
public record Standing(
    int rank, String player, Score score, double byes, List<Double> above, List<Double> tieBreaks) {
  /** Copies the numbers. */
  public Standing {
    above = List.copyOf(above);
    tieBreaks = List.copyOf(tieBreaks);
  }

  /** Of games and byes. */
  public double points() {
    return score.points() + byes;
  }
}
