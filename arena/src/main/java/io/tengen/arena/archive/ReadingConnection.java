package io.tengen.arena.archive;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A connection that only reads, beside the one that writes; one caller after another has it. */
final class ReadingConnection implements Access {
  private final Database database;

  /** Opened when it is needed first; guarded by this object, as is the next one. */
  private @Nullable Session session;

  private boolean isClosed;

  ReadingConnection(Database database) {
    this.database = database;
  }

  @Override
  public synchronized <T> T run(Work<T> work) {
    if (isClosed) {
      throw new IllegalStateException("the archive is closed");
    }
    try {
      Session open = session;
      if (open == null) {
        open = database.connectForReading();
        session = open;
      }
      try {
        return work.run(open);
      } finally {
        open.endReading();
      }
    } catch (SQLException e) {
      throw database.explain(e);
    }
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    Session open = session;
    session = null;
    try {
      if (open != null) {
        open.close();
      }
    } catch (SQLException e) {
      throw database.explain(e);
    }
  }
}
