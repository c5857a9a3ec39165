package io.tengen.go.sgf;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A text, then a letter many times, without holding them. */
final class RepeatingStream extends InputStream {
  private final byte[] start;
  private final byte letter;
  private final long length;
  private long position;

  RepeatingStream(String start, String letter, long length) {
    this.start = start.getBytes(StandardCharsets.UTF_8);
    this.letter = (byte) letter.charAt(0);
    this.length = length;
  }

  @Override
  public int read() {
    if (position >= length) {
      return -1;
    }
    int next = position < start.length ? start[(int) position] : letter;
    position++;
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int count) {
    int read = 0;
    for (int next = 0; read < count && (next = read()) >= 0; read++) {
      buffer[offset + read] = (byte) next;
    }
    return read == 0 ? -1 : read;
  }
}
