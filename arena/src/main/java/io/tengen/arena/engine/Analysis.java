package io.tengen.arena.engine;

import io.tengen.go.Points;
import io.tengen.search.Ownership;
import io.tengen.search.SearchSnapshot;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a player thinks of a Go position. All numbers are from the view of the player to move.
 *
 * @param points the numbering of the board
 * @param search what the search knows
 * @param score by how many points the player to move is ahead, if the player tells
 * @param ownership whose each point is in the end, by dense action in [-1, 1], if the player tells;
 *     a pass behind them does not count
 */
record Analysis(
    Points points, SearchSnapshot search, OptionalDouble score, Optional<float[]> ownership) {

  /** The one place that reads a snapshot. */
  static Analysis of(Points points, SearchSnapshot search) {
    return new Analysis(points, search, search.score(), search.ownership().map(Ownership::toArray));
  }
}
