package io.tengen.arena.tournament.model;

import org.jspecify.annotations.Nullable;

/**
 * One who takes part in a tournament.
 *
 * @param name under which tables list it; 1 to 60 characters, none of them a control character
 * @param player the player's text, such as {@code uct:playouts=1000}
 * @param threads how many cores it keeps busy while it thinks, 1 to 1024
 * @param anchorElo its Elo where that is known and ratings are to be relative to it, within
 *     +-10,000
 * @param rank its place among the seeded, from 1, which is the strongest; null where only its place
 *     in the list says, behind all that have a rank
 */
public record Participant(
    String name, String player, int threads, @Nullable Double anchorElo, @Nullable Integer rank) {
  private static final int LONGEST_NAME = 60;
  private static final int MOST_THREADS = 1024;
  private static final double LARGEST_ELO = 10_000;

  /** Checks the ranges. */
  public Participant {
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "the name of a player is '%s', but must have 1 to %d characters that can be printed"
              .formatted(
                  name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                  LONGEST_NAME));
    }
    if (player.isBlank()) {
      throw new IllegalArgumentException(
          "player '" + name + "' is no text of a player; write one, such as uct:playouts=1000");
    }
    if (threads < 1 || threads > MOST_THREADS) {
      throw new IllegalArgumentException(
          "player '%s' has %d threads, but must have 1 to %d"
              .formatted(name, threads, MOST_THREADS));
    }
    if (anchorElo != null && !(Math.abs(anchorElo) <= LARGEST_ELO)) {
      throw new IllegalArgumentException(
          "player '%s' is anchored at an Elo of %s, but it must be in [%s, %s]"
              .formatted(name, anchorElo, -LARGEST_ELO, LARGEST_ELO));
    }
    if (rank != null && rank < 1) {
      throw new IllegalArgumentException(
          "player '%s' has rank %d, but ranks count from 1".formatted(name, rank));
    }
  }
}
