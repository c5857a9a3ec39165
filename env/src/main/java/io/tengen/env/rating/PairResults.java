package io.tengen.env.rating;

/**
 * Games between two players in which the same one moved first. The games of two players who took
 * turns in moving first are two of these; the same two may come any number of times.
 *
 * @param first the name of who moved first
 * @param second the name of who moved second
 * @param wins how many games the first won, not negative
 * @param draws how many games were drawn, not negative
 * @param losses how many games the second won, not negative
 */
public record PairResults(String first, String second, long wins, long draws, long losses) {
  /** Checks names and counts. */
  public PairResults {
    if (first.isBlank() || second.isBlank()) {
      throw new IllegalArgumentException(
          "a game of '" + first + "' against '" + second + "', but players need names");
    }
    if (first.equals(second)) {
      throw new IllegalArgumentException(
          "a game of '" + first + "' against itself, which says nothing about its strength");
    }
    if (wins < 0 || draws < 0 || losses < 0) {
      throw new IllegalArgumentException(
          "'%s' against '%s': %d wins, %d draws, %d losses, but none may be negative"
              .formatted(first, second, wins, draws, losses));
    }
  }

  /** How many games. */
  public long games() {
    return wins + draws + losses;
  }
}
