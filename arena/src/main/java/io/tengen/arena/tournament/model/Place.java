package io.tengen.arena.tournament.model;

import java.util.List;

/**
 * Where a player stands in a tournament.
 *
 * @param rank from 1; players whom nothing tells apart share one
 * @param points of its games, 1 for a win and 0.5 for a draw, and of byes
 * @param tieBreaks what told it from others with as many points, the most important first; the same
 *     names in the same order for all players of a tournament
 */
public record Place(int rank, String player, double points, List<TieBreak> tieBreaks) {

  /**
   * A number by which players with equal points are told apart: more is better.
   *
   * @param name such as {@code Buchholz}
   */
  public record TieBreak(String name, double value) {}

  /** Copies the list. */
  public Place {
    tieBreaks = List.copyOf(tieBreaks);
  }
}
