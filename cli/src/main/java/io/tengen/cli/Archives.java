package io.tengen.cli;

import io.tengen.arena.review.ArchiveReader;
import java.util.function.Consumer;

/** Opens archives for the commands that only look. */
final class Archives {
  private Archives() {}

  /**
   * Opens an archive.
   *
   * @param archive a file, or the URL of a database
   * @param warnings told, in a line, of what does not keep it from being read
   * @throws IllegalArgumentException always: this build has no archive to open
   */
  static ArchiveReader open(String archive, Consumer<String> warnings) {
    throw new IllegalArgumentException(
        "the archive " + archive + " cannot be opened: this build has no database");
  }
}
