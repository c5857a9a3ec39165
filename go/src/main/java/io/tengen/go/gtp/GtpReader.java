package io.tengen.go.gtp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Lines from a stream, in bounded memory.
 *
 * <p>Not a {@link java.io.BufferedReader}: that one keeps a line whatever its length, and cannot
 * tell a last line that is complete from one that was cut.
 */
final class GtpReader {
  /** The longest line that is accepted, in bytes. */
  static final int MAX_LINE_BYTES = 1 << 16;

  private static final int BUFFER_LENGTH = 1 << 13;

  /**
   * A line without its end.
   *
   * @param text the line, cut behind {@link #MAX_LINE_BYTES}
   * @param whole whether it is all there: not too long, and not cut by the end of the stream
   */
  record Line(String text, boolean whole) {}

  private final InputStream stream;
  private final byte[] buffer = new byte[BUFFER_LENGTH];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int position;
  private int limit;

  GtpReader(InputStream stream) {
    this.stream = stream;
  }

  /** The next line, or null at the end of the stream. */
  @Nullable Line next() throws IOException {
    line.reset();
    boolean tooLong = false;
    while (true) {
      if (position == limit && !fill()) {
        return line.size() == 0 ? null : new Line(text(), false);
      }
      byte next = buffer[position++];
      if (next == '\n') {
        return new Line(text(), !tooLong);
      }
      if (line.size() < MAX_LINE_BYTES) {
        line.write(next);
      } else {
        tooLong = true;
      }
    }
  }

  /** Whether a call of {@link #next} would find something without waiting. */
  boolean isPending() throws IOException {
    return position < limit || stream.available() > 0;
  }

  private String text() {
    return line.toString(StandardCharsets.UTF_8);
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, stream.read(buffer));
    return limit > 0;
  }
}
