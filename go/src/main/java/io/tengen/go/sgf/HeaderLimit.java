package io.tengen.go.sgf;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bounds what an archive reader takes in between two entries. It holds long names and attributes in
 * memory whatever their length, and calls itself for each of them.
 */
final class HeaderLimit extends FilterInputStream {
  private static final int MOST_BYTES = 1 << 20;

  private boolean limited;
  private long bytes;

  HeaderLimit(InputStream archive) {
    super(archive);
  }

  /** From now on headers are read, or else the content of an entry. */
  void setLimited(boolean limited) {
    this.limited = limited;
    bytes = 0;
  }

  @Override
  public int read() throws IOException {
    byte[] next = new byte[1];
    return read(next, 0, 1) < 0 ? -1 : next[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    bytes += Math.max(0, count);
    if (limited && bytes > MOST_BYTES) {
      throw new IOException("the header of an entry has more than " + MOST_BYTES + " bytes");
    }
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
