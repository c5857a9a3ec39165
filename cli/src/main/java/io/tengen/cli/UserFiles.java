package io.tengen.cli;

import io.tengen.agents.run.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes pictures, models and other files where the user wants them. */
final class UserFiles {
  private UserFiles() {}

  /**
   * Writes a file, whole or not at all, making its directory if need be. What is there and is no
   * plain file, such as a pipe or {@code /dev/null}, is written to and not replaced; a link leads
   * to the file behind it.
   *
   * @throws IllegalArgumentException when the path is that of a directory
   */
  static void write(Path file, byte[] content) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(file + " is a directory; give a file name");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      Files.write(file, content);
      return;
    }
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    DurableFiles.replace(Files.exists(file) ? file.toRealPath() : file, content);
  }
}
