package io.tengen.go.sgf;

import java.io.IOException;
import java.io.InputStream;

/**
 * Bounds what an archive reader takes in between two entries. It holds long names and attributes in
 * memory whatever their length, and calls itself for each of them.
 */
final class HeaderLimit extends WatchedStream {
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
  void watch(byte[] buffer, int offset, int count) throws IOException {
    bytes += count;
    if (limited && bytes > MOST_BYTES) {
      throw new IOException("the header of an entry has more than " + MOST_BYTES + " bytes");
    }
  }
}
