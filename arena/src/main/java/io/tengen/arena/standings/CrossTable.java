package io.tengen.arena.standings;

import java.util.List;

/**
 * Everybody against everybody.
 *
 * @param players of the rows and, in the same order, of the columns
 * @param counts of their games
 */
public record CrossTable(List<String> players, GameCounts counts) {
  /** Copies the players. */
  public CrossTable {
    players = List.copyOf(players);
  }

  /** How many rows, and columns. */
  public int size() {
    return players.size();
  }

  /** What the player of a row did against that of a column; nothing against itself. */
  public Score at(int row, int column) {
    return counts.score(players.get(row), players.get(column));
  }
}
