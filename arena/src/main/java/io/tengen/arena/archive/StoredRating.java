package io.tengen.arena.archive;

/**
 * What a player's games were worth when ratings were saved last.
 *
 * @param name of a participant
 * @param games how many of its games counted
 * @param elo the rating
 * @param error its standard error, in Elo; infinite where nothing holds it
 */
public record StoredRating(String name, int games, double elo, double error) {
  /** Checks what a database could not keep. */
  public StoredRating {
    if (games < 0 || !Double.isFinite(elo) || Double.isNaN(error) || error < 0) {
      throw new IllegalArgumentException(
          "the rating of '%s' is %s +- %s after %d games, but must be finite, and its error and"
                  .formatted(name, elo, error, games)
              + " games at least 0");
    }
  }
}
