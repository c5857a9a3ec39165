package io.tengen.server.protocol;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * By what a client knows the answer to a message: a whole number, or a short text.
 *
 * @param value a {@code Long}, or a {@code String} of 1 to {@link #LONGEST} characters
 */
public record RequestId(@JsonValue Object value) {
  /** In characters. */
  public static final int LONGEST = 64;

  /** Checks the range. */
  public RequestId {
    boolean isText = value instanceof String text && !text.isEmpty() && text.length() <= LONGEST;
    if (!isText && !(value instanceof Long)) {
      throw new IllegalArgumentException(
          "id must be a whole number of 64 bits or a text of 1 to " + LONGEST + " characters");
    }
  }
}
