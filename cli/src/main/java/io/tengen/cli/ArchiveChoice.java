package io.tengen.cli;

import io.tengen.arena.review.ArchiveReader;
import picocli.CommandLine.Option;

/** Which archive is read: mixed into the commands that only look. */
final class ArchiveChoice {
  private final Opener opener;

  @Option(
      names = "--archive",
      paramLabel = "FILE",
      defaultValue = "arena.db",
      description =
          "The archive that tournaments are kept in: a file, or the URL of a database (default:"
              + " ${DEFAULT-VALUE}).")
  private String archive = "arena.db";

  /** Opens archives to be read. */
  @FunctionalInterface
  interface Opener {
    /**
     * Opens one that exists.
     *
     * @param archive a file or a URL
     */
    ArchiveReader open(String archive);
  }

  /** A choice among archives that are opened so. */
  ArchiveChoice(Opener opener) {
    this.opener = opener;
  }

  /** The archive; to be closed. */
  ArchiveReader open() {
    return opener.open(archive);
  }
}
