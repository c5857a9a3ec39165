package io.tengen.go.sgf;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The strings that nearly all of a collection consists of, identifiers and points, each made once:
 * those of at most two ASCII bytes.
 */
final class SgfNames {
  private final @Nullable String[] pairs = new @Nullable String[1 << 14];

  /** The string of some bytes, one char for each. */
  String of(byte[] bytes, int length) {
    if (length == 0) {
      return "";
    }
    int first = bytes[0];
    int second = length == 1 ? 0 : bytes[1];
    if (length > 2 || first <= 0 || second < 0 || (length == 2 && second == 0)) {
      return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
    int index = first << 7 | second;
    String known = pairs[index];
    if (known == null) {
      known = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
      pairs[index] = known;
    }
    return known;
  }
}
