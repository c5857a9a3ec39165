package io.tengen.server;

/** Which values limits may have. Apart from them, since they make one another. */
final class LimitRange {
  private LimitRange() {}

  /** Refuses what is out of its range. */
  static void require(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "the limit '%s' of the server is %d, but must be from %d to %d"
              .formatted(name, value, least, most));
    }
  }
}
