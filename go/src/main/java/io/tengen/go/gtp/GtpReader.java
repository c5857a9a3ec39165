package io.tengen.go.gtp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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
  private @Nullable FutureTask<Integer> readAhead;
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

  /**
   * Whether a call of {@link #next} would find something without waiting, be it the end. A stream
   * does not tell its end unless it is read, so a thread of its own reads ahead from the first call
   * on that finds nothing.
   */
  boolean isPending() throws IOException {
    if (position < limit) {
      return true;
    }
    if (readAhead == null) {
      if (stream.available() > 0) {
        return true;
      }
      readAhead = new FutureTask<>(() -> stream.read(buffer));
      Thread thread = new Thread(readAhead, "gtp-read-ahead");
      thread.setDaemon(true);
      thread.start();
    }
    return readAhead.isDone();
  }

  private String text() {
    return line.toString(StandardCharsets.UTF_8);
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = 0;
    FutureTask<Integer> begun = readAhead;
    readAhead = null;
    limit = Math.max(0, begun == null ? stream.read(buffer) : await(begun));
    return limit > 0;
  }

  private static int await(FutureTask<Integer> begun) throws IOException {
    try {
      return begun.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for a command");
    } catch (ExecutionException e) {
      throw new IOException("cannot read commands: " + e.getCause(), e.getCause());
    }
  }
}
