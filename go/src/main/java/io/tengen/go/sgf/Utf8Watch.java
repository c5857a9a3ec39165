package io.tengen.go.sgf;

/** Watches bytes go by: whether they are whole characters of UTF-8 so far. */
final class Utf8Watch {
  private int missing;
  private boolean valid = true;

  /** Forgets the bytes before. */
  void begin() {
    missing = 0;
    valid = true;
  }

  void add(int next) {
    if (missing > 0) {
      valid &= (next & 0xC0) == 0x80;
      missing--;
    } else if (next >= 0x80) {
      missing = trailingBytes(next);
      valid &= missing > 0;
    }
  }

  /** How many bytes follow the first one of a character; 0 of a byte that is no first one. */
  private static int trailingBytes(int first) {
    if (first < 0xC2 || first > 0xF4) {
      return 0;
    }
    return first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
  }

  boolean isWhole() {
    return valid && missing == 0;
  }
}
