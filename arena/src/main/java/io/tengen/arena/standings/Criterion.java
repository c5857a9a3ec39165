package io.tengen.arena.standings;

import java.util.Map;

/**
 * One of the numbers by which players are ranked; more is better.
 *
 * @param name as a heading of a table, such as {@code Buchholz}
 * @param values by the names of the players
 */
public record Criterion(String name, Map<String, Double> values) {
  /** Checks that there are no values that cannot be compared, and copies them. */
  public Criterion {
    values = Map.copyOf(values);
    values.forEach(
        (player, value) -> {
          if (value.isNaN()) {
            throw new IllegalArgumentException(
                "'" + player + "' has no number as " + name + ", and so cannot be ranked by it");
          }
        });
  }

  /**
   * The number of a player.
   *
   * @throws IllegalArgumentException when it has none
   */
  public double of(String player) {
    Double value = values.get(player);
    if (value == null) {
      throw new IllegalArgumentException(
          "'" + player + "' has no " + name + ", and so cannot be ranked by it");
    }
    return value;
  }
}
