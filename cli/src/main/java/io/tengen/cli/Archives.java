package io.tengen.cli;

import io.tengen.arena.archive.ArchiveReview;
import io.tengen.arena.archive.ArchiveView;
import io.tengen.arena.review.ArchiveReader;
import io.tengen.arena.tournament.StoredSettings;

/** Opens archives for the commands that only look. */
final class Archives {
  private Archives() {}

  /**
   * Opens an archive that exists, without changing anything in it.
   *
   * @param archive a file, or the URL of a database
   */
  static ArchiveReader open(String archive) {
    return new ArchiveReview(ArchiveView.open(archive), StoredSettings::read);
  }
}
