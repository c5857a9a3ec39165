package io.tengen.cli;

import io.tengen.agents.run.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes pictures, models and other files where the user wants them. */
final class UserFiles {
  private UserFiles() {}

  /**
   * Checks that a file can be written, as far as can be told before; asked before the work is done
   * that it is to hold.
   *
   * @param file null where none is wanted
   * @throws IllegalArgumentException when it is a directory, or cannot lie where it shall
   */
  static void check(@Nullable Path file) {
    if (file == null) {
      return;
    }
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(file + " is a directory; give a file name");
    }
    Path existing = file.toAbsolutePath();
    while (existing.getParent() != null && !Files.exists(existing)) {
      existing = existing.getParent();
      if (Files.exists(existing) && !Files.isDirectory(existing)) {
        throw new IllegalArgumentException(
            file + " cannot be written: " + existing + " is a file, not a directory");
      }
    }
    if (!Files.isWritable(existing)) {
      throw new IllegalArgumentException(
          file + " cannot be written: " + existing + " is read-only for you");
    }
  }

  /**
   * Writes a file, whole or not at all, making its directory if need be. What is there and is no
   * plain file, such as a pipe or {@code /dev/null}, is written to and not replaced; a link leads
   * to the file behind it.
   *
   * @throws IllegalArgumentException when it cannot lie there, as {@link #check} says
   * @throws IOException naming the file and what is wrong
   */
  static void write(Path file, byte[] content) throws IOException {
    check(file);
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        Files.write(file, content);
        return;
      }
      makeParent(file);
      DurableFiles.replace(Files.exists(file) ? file.toRealPath() : file, content);
    } catch (IOException e) {
      throw new IOException(file + " cannot be written: " + reason(e), e);
    }
  }

  private static void makeParent(Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
  }

  /**
   * Makes a directory for a run or a match, where there is none.
   *
   * @throws IllegalArgumentException when there is a file in its place
   * @throws IOException naming the directory and what is wrong
   */
  static void makeDirectory(Path directory) throws IOException {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new IllegalArgumentException(directory + " is a file; give a directory");
    }
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new IOException(
          "the directory " + directory + " cannot be made: " + reason(e) + "; choose another", e);
    }
  }

  /** A directory of the system's own, such as /proc, says "no such file" of all that is new. */
  private static String reason(IOException exception) {
    return exception instanceof NoSuchFileException
        ? "its place takes no new files"
        : TengenCommand.describe(exception);
  }
}
