package io.tengen.arena.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;

/** What kinds of databases do differently, and where one of them is. */
interface Database extends AutoCloseable {

  /**
   * The database that a text means.
   *
   * @param urlOrFile a file of SQLite or a URL of JDBC
   * @throws ArchiveException when it means none
   */
  static Database of(String urlOrFile) {
    if (urlOrFile.startsWith(PostgresDatabase.PREFIX)) {
      return new PostgresDatabase(urlOrFile);
    }
    if (urlOrFile.startsWith(SqliteUrl.PREFIX) || !urlOrFile.startsWith("jdbc:")) {
      return new SqliteDatabase(SqliteUrl.of(urlOrFile));
    }
    throw new ArchiveException(
        "the archive '"
            + withoutParameters(urlOrFile)
            + "' is of no kind that is known; give a file, or a URL such as"
            + " jdbc:postgresql://HOST/DATABASE");
  }

  /** The parameters of a URL may have a password. */
  static String withoutParameters(String url) {
    int end = url.indexOf('?');
    return end < 0 ? url : url.substring(0, end);
  }

  /** Where it is, for messages: without a password. */
  String shown();

  /** The URL with all that a connection needs. */
  String url();

  /** What stands for the placeholders of the migrations. */
  Map<String, String> dialect();

  /** What opens a database. */
  @FunctionalInterface
  interface Opening<T> {
    T run() throws SQLException;
  }

  /**
   * Runs what two processes must not do at once.
   *
   * @throws ArchiveException when it cannot be found out whether another one does
   */
  <T> T whileAlone(Opening<T> opening) throws SQLException;

  /**
   * Opens a connection that writes.
   *
   * @param warnings told, in a line each, of what is slower or less safe than it should be
   */
  Session connect(Consumer<String> warnings) throws SQLException;

  /** Opens a connection that changes nothing; its transactions, if it has any, are rolled back. */
  Session connectForReading() throws SQLException;

  /** Begins a transaction that will write. */
  void begin(Connection connection) throws SQLException;

  /** Returns when the transaction is durable. */
  void commit(Connection connection) throws SQLException;

  /** Undoes the transaction, if there still is one. */
  void rollBack(Connection connection) throws SQLException;

  /**
   * Takes a tournament for this process, until this is closed or the process ends.
   *
   * @return whether no other has it
   */
  boolean claim(Session writer, long tournament) throws SQLException;

  /** Whether a statement was refused for what it is about, and another may succeed. */
  boolean isRefusal(SQLException e);

  /** What went wrong and what to do, in a line. */
  ArchiveException explain(SQLException e);

  /** Lets go of the tournaments. */
  @Override
  void close();
}
