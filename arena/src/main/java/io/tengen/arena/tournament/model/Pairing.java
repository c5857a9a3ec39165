package io.tengen.arena.tournament.model;

/**
 * A game that a tournament has, played or not. Games that share two players, a round and an opening
 * are a pair: the same start with the colours swapped.
 *
 * @param key names it within the tournament, the same after a restart, such as {@code r3-p2-g1}; no
 *     other game has it. At most 60 letters, digits and dashes
 * @param round from 1
 * @param first the name of who moves first
 * @param second the name of who moves second
 * @param opening the number of the opening, from 0
 */
public record Pairing(String key, int round, String first, String second, int opening) {
  private static final int LONGEST_KEY = 60;

  /** Checks key, numbers and names. */
  public Pairing {
    if (key.isEmpty() || key.length() > LONGEST_KEY || !key.chars().allMatch(Pairing::isOfKeys)) {
      throw new IllegalArgumentException(
          "the key of a game is '%s', but must be 1 to %d letters, digits and dashes"
              .formatted(key, LONGEST_KEY));
    }
    if (round < 1 || opening < 0) {
      throw new IllegalArgumentException(
          "game %s has round %d and opening %d, but rounds count from 1 and openings from 0"
              .formatted(key, round, opening));
    }
    if (first.isBlank() || second.isBlank() || first.equals(second)) {
      throw new IllegalArgumentException(
          "game %s is '%s' against '%s', but needs two players with different names"
              .formatted(key, first, second));
    }
  }

  private static boolean isOfKeys(int letter) {
    return letter == '-'
        || (letter >= '0' && letter <= '9')
        || (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z');
  }

  /** Whether this player is one of the two. */
  public boolean has(String player) {
    return first.equals(player) || second.equals(player);
  }

  /**
   * The opponent of one of the two.
   *
   * @throws IllegalArgumentException when the player is neither
   */
  public String opponentOf(String player) {
    if (!has(player)) {
      throw new IllegalArgumentException(
          "'%s' does not play in game %s, which is '%s' against '%s'"
              .formatted(player, key, first, second));
    }
    return first.equals(player) ? second : first;
  }
}
