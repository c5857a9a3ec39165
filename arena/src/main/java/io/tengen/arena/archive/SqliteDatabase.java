package io.tengen.arena.archive;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** SQLite in a file, with a write-ahead log that is flushed at every commit. */
final class SqliteDatabase implements Database {
  static final Map<String, String> DIALECT =
      Map.of("identity", "INTEGER PRIMARY KEY", "clustered", "WITHOUT ROWID");

  /** How long a commit waits for other programs, in ms. */
  private static final String PATIENCE = "10000";

  /**
   * How long the write-ahead log becomes before its pages go to where they belong, which a commit
   * waits for. The moves of a thousand games are on a thousand pages, each of them written again by
   * every move: the longer the log, the more of that is done once. 8,000 pages are 32 MB.
   */
  private static final int LOG_PAGES = 8_000;

  private static final Map<String, String> WRITING =
      Map.of(
          "journal_mode", "WAL",
          "synchronous", "FULL",
          "busy_timeout", PATIENCE,
          "foreign_keys", "true");

  /** The open mode is SQLITE_OPEN_READONLY. */
  private static final Map<String, String> READING =
      Map.of("open_mode", "1", "busy_timeout", PATIENCE);

  private final SqliteUrl url;

  /** None in an archive that is only read. */
  private @Nullable FileLocks locks;

  SqliteDatabase(SqliteUrl url) {
    this.url = url;
  }

  @Override
  public String shown() {
    return url.file().toString();
  }

  @Override
  public String url() {
    return url.with(WRITING);
  }

  @Override
  public Map<String, String> dialect() {
    return DIALECT;
  }

  @Override
  public <T> T whileAlone(Opening<T> opening) throws SQLException {
    try {
      return locks().whileAlone(opening);
    } catch (IOException e) {
      throw lockFailure(e);
    }
  }

  private synchronized FileLocks locks() throws IOException {
    FileLocks known = locks;
    if (known == null) {
      url.requireFolder();
      known = new FileLocks(url.file().resolveSibling(url.file().getFileName() + "-lock"));
      locks = known;
    }
    return known;
  }

  private ArchiveException lockFailure(IOException e) {
    return new ArchiveException(
        "the archive "
            + url.file()
            + " cannot be locked: "
            + (e.getMessage() == null ? e.toString() : e.getMessage())
            + "; make its folder writable, or give a file elsewhere",
        e);
  }

  @Override
  public Session connect(Consumer<String> warnings) throws SQLException {
    url.requireFolder();
    Session session = new Session(DriverManager.getConnection(url()));
    try {
      Session.execute(session.connection(), "PRAGMA wal_autocheckpoint = " + LOG_PAGES);
      String journal = pragma(session, "journal_mode");
      if (!journal.equals("wal")) {
        warnings.accept(
            url.file()
                + " has no write-ahead log but journal mode '"
                + journal
                + "', so that saving a move is slower; on a local disk it would have one");
      }
      if (pragma(session, "synchronous").compareTo("2") < 0) {
        warnings.accept(
            url.file() + " is not flushed at every move: a loss of power may lose some of them");
      }
      return session;
    } catch (SQLException e) {
      session.close();
      throw e;
    }
  }

  private static String pragma(Session session, String name) throws SQLException {
    return session.find("PRAGMA " + name, row -> row.getString(1)).orElse("");
  }

  @Override
  public Session connectForReading() throws SQLException {
    url.requireFile();
    return new Session(DriverManager.getConnection(url.with(READING)));
  }

  /**
   * The driver would begin the next transaction at the end of the last one, and so keep others out
   * all the time; hence it is left to commit by itself, and told in SQL what to do.
   */
  @Override
  public void begin(Connection connection) throws SQLException {
    Session.execute(connection, "BEGIN IMMEDIATE");
  }

  @Override
  public void commit(Connection connection) throws SQLException {
    Session.execute(connection, "COMMIT");
  }

  @Override
  public void rollBack(Connection connection) throws SQLException {
    Session.execute(connection, "ROLLBACK");
  }

  @Override
  public boolean claim(Session writer, long tournament) {
    try {
      return locks().claim(tournament);
    } catch (IOException e) {
      throw lockFailure(e);
    }
  }

  @Override
  public boolean isRefusal(SQLException e) {
    return SqliteProblem.of(e) == SqliteProblem.CONSTRAINT;
  }

  @Override
  public ArchiveException explain(SQLException e) {
    return new ArchiveException(SqliteProblem.of(e).describe(shown(), e), e);
  }

  @Override
  public synchronized void close() {
    FileLocks known = locks;
    locks = null;
    try {
      if (known != null) {
        known.close();
      }
    } catch (IOException e) {
      throw lockFailure(e);
    }
  }
}
