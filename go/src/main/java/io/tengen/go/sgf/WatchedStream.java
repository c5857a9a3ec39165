package io.tengen.go.sgf;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Sees every byte that is read from a stream, whichever way it is read. */
abstract class WatchedStream extends FilterInputStream {
  WatchedStream(InputStream in) {
    super(in);
  }

  /**
   * Takes notice of bytes before their reader gets them.
   *
   * @param count how many, from {@code offset} on; 0 at the end of the stream
   * @throws IOException to refuse them
   */
  abstract void watch(byte[] buffer, int offset, int count) throws IOException;

  @Override
  public int read() throws IOException {
    byte[] next = new byte[1];
    return read(next, 0, 1) < 0 ? -1 : next[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    watch(buffer, offset, Math.max(0, count));
    return count;
  }

  /** Reading a part again would show it twice. */
  @Override
  public boolean markSupported() {
    return false;
  }
}
