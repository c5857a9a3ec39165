package io.tengen.arena.archive;

import java.sql.SQLException;

/** A way to a database, open to all threads. */
interface Access extends AutoCloseable {

  /** What is to be done, in one transaction. It may be run again when the transaction failed. */
  @FunctionalInterface
  interface Work<T> {
    T run(Session session) throws SQLException;
  }

  /**
   * Does some work, whole or not at all; what it has written is durable then.
   *
   * @throws ArchiveException when the database fails
   * @throws IllegalStateException when this is closed; also whatever the work throws
   */
  <T> T run(Work<T> work);

  /** Waits for what is under way. */
  @Override
  void close();
}
