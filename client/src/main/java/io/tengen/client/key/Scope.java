package io.tengen.client.key;

/** Where a command is heard. Two commands may have the same key if no place hears both. */
public enum Scope {
  /** On every screen. */
  ANYWHERE,
  /** On the screen of a game of Go. */
  GO,
  /** On the screens of the other worlds. */
  WORLD;

  /** Whether some place hears commands of both. */
  boolean overlaps(Scope other) {
    return this == other || this == ANYWHERE || other == ANYWHERE;
  }
}
