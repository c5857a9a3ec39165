package io.tengen.arena.archive;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables of an archive, by version; the migrations between them are run by Flyway. */
final class Schema {
  /** That of the newest migration in {@code db/migration}. */
  static final int VERSION = 2;

  /** Where Flyway keeps which migrations were run. */
  static final String HISTORY = "tengen_schema_history";

  private static final String NUMBER = "[0-9]{1,9}";
  private static final String[] TABLES = {"TABLE"};

  private Schema() {}

  /**
   * Brings a database to this version, and fails unless it can be written.
   *
   * @throws ArchiveException when the database is newer, or another program's
   */
  static void prepare(Database database, Session writer) throws SQLException {
    if (versionOf(database, writer) < VERSION) {
      migrate(database);
    }
    // Else a file that is read-only, or locked, would show itself at the first move.
    database.begin(writer.connection());
    writer.update("UPDATE tournament SET config = config WHERE id < 0");
    database.rollBack(writer.connection());
  }

  private static void migrate(Database database) {
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(database.url(), null, null)
          .loggers("slf4j")
          .locations("classpath:db/migration")
          .table(HISTORY)
          .placeholders(database.dialect())
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw causeOf(database, e);
    }
  }

  /** Flyway wraps what the database says. */
  private static ArchiveException causeOf(Database database, FlywayException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException said) {
        return database.explain(said);
      }
    }
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return new ArchiveException("the tables of the archive cannot be made: " + message, e);
  }

  /**
   * Fails unless this program can read what is there.
   *
   * @throws ArchiveException when there is nothing, or another version
   */
  static void requireCurrent(Database database, Session reader) throws SQLException {
    int version = versionOf(database, reader);
    if (version < VERSION) {
      throw new ArchiveException(
          "the archive "
              + database.shown()
              + (version == 0
                  ? " has no tables yet; play a tournament first, or give another archive"
                  : " is of version "
                      + version
                      + ", this program's is "
                      + VERSION
                      + "; go on with a tournament in it, which brings it up to date"));
    }
  }

  /** The version of what is there, 0 of an empty database. */
  private static int versionOf(Database database, Session session) throws SQLException {
    boolean hasHistory = hasTable(session, HISTORY);
    if (!hasHistory && hasTable(session, "%")) {
      throw new ArchiveException(
          "the archive "
              + database.shown()
              + " has tables of another program; give an empty database, or a new file");
    }
    int version = 0;
    if (hasHistory) {
      for (String each :
          session.list(
              "SELECT version FROM " + HISTORY + " WHERE version IS NOT NULL",
              row -> row.getString(1))) {
        version = Math.max(version, each.matches(NUMBER) ? Integer.parseInt(each) : 999_999_999);
      }
    }
    session.endReading();
    if (version > VERSION) {
      throw new ArchiveException(
          "the archive "
              + database.shown()
              + " is of version "
              + version
              + ", which a newer Tengen has written; this one knows versions up to "
              + VERSION
              + ": take that Tengen, or another archive");
    }
    return version;
  }

  private static boolean hasTable(Session session, String pattern) throws SQLException {
    DatabaseMetaData metaData = session.connection().getMetaData();
    String schema = session.connection().getSchema();
    try (ResultSet tables = metaData.getTables(null, schema, pattern, TABLES)) {
      return tables.next();
    }
  }
}
