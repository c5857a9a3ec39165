package io.tengen.go.gtp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads the answers of an engine that may write anything, in bounded memory. */
final class GtpResponseReader {
  private static final int BUFFER_LENGTH = 1 << 13;

  private final InputStream stream;
  private final int maxBytes;
  private final byte[] buffer = new byte[BUFFER_LENGTH];
  private int position;
  private int limit;

  /** What an engine wrote cannot be an answer. */
  static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1;

    private final GtpClientException.Failure failure;

    MalformedException(GtpClientException.Failure failure, String message) {
      super(message);
      this.failure = failure;
    }

    GtpClientException.Failure failure() {
      return failure;
    }
  }

  /**
   * Reads from a stream.
   *
   * @param maxBytes the longest answer, and the most white space before one
   */
  GtpResponseReader(InputStream stream, int maxBytes) {
    this.stream = stream;
    this.maxBytes = maxBytes;
  }

  /**
   * The next answer, or null at the end of the stream, also one inside an answer.
   *
   * @throws MalformedException when it is none, or too long
   */
  @Nullable GtpResponse next() throws IOException, MalformedException {
    int status = skipWhiteSpace();
    if (status < 0) {
      return null;
    }
    if (status != '=' && status != '?') {
      throw new MalformedException(
          GtpClientException.Failure.TALKED_NONSENSE,
          "an answer begins with = or ?, but this one with " + show(status));
    }
    StringBuilder text = new StringBuilder();
    boolean lineIsEmpty = false;
    int bytes = 0;
    while (true) {
      int next = read();
      if (next < 0) {
        return null;
      }
      if (next == '\n' && lineIsEmpty) {
        return parse(status == '=', text.toString());
      }
      // Carriage returns may stand anywhere and mean nothing.
      if (next != '\r') {
        lineIsEmpty = next == '\n';
        text.append((char) next);
      }
      requireRoom(++bytes);
    }
  }

  private static String show(int c) {
    return c > ' ' && c < 0x7F ? "'" + (char) c + "'" : "byte " + c;
  }

  private int skipWhiteSpace() throws IOException, MalformedException {
    int skipped = 0;
    int next = read();
    while (next >= 0 && next <= ' ') {
      requireRoom(++skipped);
      next = read();
    }
    return next;
  }

  private void requireRoom(int bytes) throws MalformedException {
    if (bytes > maxBytes) {
      throw new MalformedException(
          GtpClientException.Failure.FLOODED, "an answer has more than " + maxBytes + " bytes");
    }
  }

  /** The text holds one byte in a char. */
  private static GtpResponse parse(boolean success, String bytes) {
    String text = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    OptionalInt id = GtpRequest.idOf(text.substring(0, digits));
    String answer = id.isPresent() ? text.substring(digits) : text;
    return new GtpResponse(id, success, answer.strip());
  }

  private int read() throws IOException {
    if (position == limit) {
      position = 0;
      limit = Math.max(0, stream.read(buffer));
      if (limit == 0) {
        return -1;
      }
    }
    return buffer[position++] & 0xFF;
  }
}
