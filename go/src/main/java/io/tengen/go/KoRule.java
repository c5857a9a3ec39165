package io.tengen.go;

/** Which repetitions of the whole board are forbidden. A pass is always allowed. */
public enum KoRule {
  /** A single stone that has just taken a single stone may not be taken back at once. */
  SIMPLE,

  /** No play may recreate a position that occurred earlier in the game. */
  POSITIONAL_SUPERKO,

  /** No play may recreate an earlier position with the same player to move. */
  SITUATIONAL_SUPERKO
}
