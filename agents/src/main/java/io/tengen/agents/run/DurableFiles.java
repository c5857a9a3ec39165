package io.tengen.agents.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * Writes files so that after a crash at any moment either the old or the new one is there, whole.
 */
public final class DurableFiles {
  private DurableFiles() {}

  /** Writes what a file is to hold. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it; the stream is buffered, and closed by the caller. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Replaces a file: written beside it, forced to the disk, renamed over it.
   *
   * @throws IOException as when the disk is full; the old file is untouched then
   */
  public static void replace(Path file, byte[] content) throws IOException {
    replace(file, out -> out.write(content));
  }

  /**
   * Replaces a file likewise, by what is written piece by piece.
   *
   * @throws IOException as when the disk is full; the old file is untouched then
   */
  public static void replace(Path file, Content content) throws IOException {
    Path directory =
        Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a directory");
    Path temporary = directory.resolve(temporaryName(String.valueOf(file.getFileName())));
    try {
      try (FileChannel channel =
          FileChannel.open(
              temporary,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        content.writeTo(out);
        out.flush();
        channel.force(true);
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
    force(directory);
  }

  /** The name, in the same directory, under which a file is written before it gets its own. */
  static String temporaryName(String name) {
    return "." + name + ".tmp";
  }

  /** Makes sure that a rename in the directory outlives a crash. */
  private static void force(Path directory) throws IOException {
    // Windows cannot open a directory, and keeps renames by itself.
    if (directory.getFileSystem().getSeparator().equals("/")) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
