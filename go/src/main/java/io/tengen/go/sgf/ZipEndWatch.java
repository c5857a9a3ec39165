package io.tengen.go.sgf;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Watches a zip archive go by for the mark of its last record. The JDK reads an archive that was
 * cut off between two entries as one that ends there.
 */
final class ZipEndWatch extends WatchedStream {
  /** "PK", 5, 6: the end of the central directory. */
  private static final int END_MARK = 0x504B0506;

  private int lastBytes;
  private boolean ended;

  ZipEndWatch(InputStream archive) {
    super(archive);
  }

  /**
   * Reads the rest.
   *
   * @throws EOFException when the mark does not come
   */
  void requireEnd() throws IOException {
    transferTo(OutputStream.nullOutputStream());
    if (!ended) {
      throw new EOFException();
    }
  }

  @Override
  void watch(byte[] buffer, int offset, int count) {
    for (int i = 0; i < count; i++) {
      lastBytes = lastBytes << 8 | (buffer[offset + i] & 0xFF);
      ended |= lastBytes == END_MARK;
    }
  }

  @Override
  public long skip(long wanted) throws IOException {
    return readNBytes((int) Math.min(wanted, 1 << 12)).length;
  }
}
