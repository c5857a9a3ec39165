package io.tengen.arena.standings;

import io.tengen.env.rating.RatingTable.Difference;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How likely each player is the better one of two, by all games, those against others included.
 *
 * @param players of the rows and, in the same order, of the columns
 */
public record Superiority(List<String> players, EloList elos) {
  /** Copies the players. */
  public Superiority {
    players = List.copyOf(players);
  }

  /** How many rows, and columns. */
  public int size() {
    return players.size();
  }

  /**
   * How likely the player of a row is better than that of a column, in [0, 1]; empty where they
   * cannot be compared, or are the same.
   */
  public OptionalDouble at(int row, int column) {
    if (row == column) {
      return OptionalDouble.empty();
    }
    return elos.difference(players.get(row), players.get(column))
        .map(Difference::likelihoodOfSuperiority)
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }
}
