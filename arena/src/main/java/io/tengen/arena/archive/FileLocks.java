package io.tengen.arena.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Locks between processes on the bytes of a file beside the database, one byte a purpose. The
 * system drops them when their process ends, however it ends; the file stays, empty.
 *
 * <p>Where a process opens the same archive twice, the system may drop its locks when the first of
 * the two is closed; within the process they hold on.
 */
final class FileLocks implements AutoCloseable {
  /** Tournaments have the bytes from 1 on. */
  private static final long OPENING = 0;

  private final RandomAccessFile storage;
  private final Map<Long, FileLock> held = new HashMap<>();

  /** Makes the file if there is none. */
  FileLocks(Path file) throws IOException {
    storage = new RandomAccessFile(file.toFile(), "rw");
  }

  /** Runs what no other process may do at the same time. */
  <T> T whileAlone(Database.Opening<T> opening) throws IOException, SQLException {
    // Between threads this monitor does what the lock does between processes.
    synchronized (FileLocks.class) {
      FileLock alone = storage.getChannel().lock(OPENING, 1, false);
      try {
        return opening.run();
      } finally {
        alone.release();
      }
    }
  }

  /**
   * Takes a tournament until this is closed.
   *
   * @return whether nobody else has it
   */
  synchronized boolean claim(long tournament) throws IOException {
    if (held.containsKey(tournament)) {
      return true;
    }
    try {
      FileLock lock = storage.getChannel().tryLock(tournament, 1, false);
      if (lock == null) {
        return false;
      }
      held.put(tournament, lock);
      return true;
    } catch (OverlappingFileLockException e) {
      // Another archive of this very process has it, which is no better than another process.
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    storage.close();
  }
}
