package io.tengen.go.sgf;

import java.io.IOException;
import java.io.InputStream;

/** Bytes with a bounded view ahead, and the line and column of the next one. */
final class SgfInput {
  /** The end of the stream, in place of a byte. */
  static final int END = -1;

  private static final int BUFFER_LENGTH = 1 << 16;

  private final InputStream stream;
  private final byte[] buffer = new byte[BUFFER_LENGTH];
  private int position;
  private int limit;
  private long bufferOffset;
  private long lineOffset;
  private int line = 1;
  private int previous = '\n';

  SgfInput(InputStream stream) {
    this.stream = stream;
  }

  /** How many bytes have been read. */
  long offset() {
    return bufferOffset + position;
  }

  /** The line of the next byte, from 1. */
  int line() {
    return line;
  }

  /** The column of the next byte, from 1. */
  int column() {
    return (int) Math.min(Integer.MAX_VALUE, offset() - lineOffset + 1);
  }

  /** A problem at the next byte. */
  SgfException problem(String problem) {
    return new SgfException("", line(), column(), problem);
  }

  /** The next byte as 0 to 255, or {@link #END}. */
  int read() throws IOException {
    if (position == limit && !fill()) {
      return END;
    }
    int next = buffer[position++] & 0xFF;
    if (next == '\n' || next == '\r') {
      lineOffset = offset();
      // The second byte of a pair does not begin another line.
      if (next == '\r' || previous != '\r') {
        line++;
      }
    }
    previous = next;
    return next;
  }

  /** The byte that {@link #read} would answer. */
  int peek() throws IOException {
    return position == limit && !fill() ? END : buffer[position] & 0xFF;
  }

  /**
   * The byte {@code distance} behind the next one.
   *
   * @param distance less than the buffer's length, 64 KiB
   */
  int peek(int distance) throws IOException {
    while (position + distance >= limit) {
      if (!fill()) {
        return END;
      }
    }
    return buffer[position + distance] & 0xFF;
  }

  private boolean fill() throws IOException {
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    bufferOffset += position;
    limit -= position;
    position = 0;
    int count = stream.read(buffer, limit, buffer.length - limit);
    if (count <= 0) {
      return false;
    }
    limit += count;
    return true;
  }
}
