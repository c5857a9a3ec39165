package io.tengen.go.sgf;

import java.io.IOException;
import java.io.InputStream;

/**
 * Stops decompression bombs: what comes out of one file, through however many layers, may be only
 * so much in all, and only so many times what was read of it. Game records shrink 6 to 10 times.
 */
final class ExpansionBudget {
  private static final long MOST_BYTES = 16L << 30;
  private static final long MOST_TIMES = 250;

  /** Short files of one game over and over may exceed the ratio. */
  private static final long FREE_BYTES = 16L << 20;

  private long read;
  private long expanded;

  /** Counts what is read of the file. */
  InputStream compressed(InputStream file) {
    return new Counting(file) {
      @Override
      void count(long bytes) {
        read += bytes;
      }
    };
  }

  /** Counts what comes out of a decompressor. */
  InputStream expanded(InputStream decompressor) {
    return new Counting(decompressor) {
      @Override
      void count(long bytes) throws IOException {
        expanded += bytes;
        if (expanded > MOST_BYTES || expanded - FREE_BYTES > MOST_TIMES * read) {
          throw new IOException(
              "the file expands to more than "
                  + MOST_TIMES
                  + " times its length or "
                  + (MOST_BYTES >> 30)
                  + " GiB; decompress it first if it is what it should be");
        }
      }
    };
  }

  private abstract static class Counting extends WatchedStream {
    Counting(InputStream in) {
      super(in);
    }

    abstract void count(long bytes) throws IOException;

    @Override
    void watch(byte[] buffer, int offset, int bytes) throws IOException {
      count(bytes);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        return super.read(buffer, offset, length);
      } catch (RuntimeException e) {
        // Decompressors answer some malformed input with an unchecked exception.
        throw new IOException("malformed compressed data: " + e.getMessage(), e);
      }
    }

    @Override
    public long skip(long wanted) throws IOException {
      long skipped = in.skip(wanted);
      count(skipped);
      return skipped;
    }

    @Override
    public int available() {
      try {
        return in.available();
      } catch (IOException e) {
        // A pipe has no position to tell it from; whether there is more, reading tells.
        return 1;
      }
    }
  }
}
