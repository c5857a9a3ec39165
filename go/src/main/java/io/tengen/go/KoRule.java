package io.tengen.go;

/**
 * Which repetitions of the whole board are forbidden. A pass is always allowed.
 *
 * <p>Every rule forbids what {@link #SIMPLE} does, which {@link Board} decides from the last play;
 * the others need the whole past of the game, which {@link Superko} has.
 */
public enum KoRule {
  /** A single stone that has just taken a single stone may not be taken back at once. */
  SIMPLE,

  /** No play may recreate a position that occurred earlier in the game. */
  POSITIONAL_SUPERKO,

  /**
   * No play may recreate an earlier position with the same player to move; the same position with
   * the other player to move is allowed.
   */
  SITUATIONAL_SUPERKO
}
