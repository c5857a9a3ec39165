package io.tengen.arena.archive;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** SQLite in the memory of this process, for as long as one connection is open. */
final class MemoryDatabase implements Database {
  private final String url =
      SqliteUrl.PREFIX
          + "file:tengen-"
          + UUID.randomUUID()
          + "?mode=memory&cache=shared&foreign_keys=true";

  @Override
  public String shown() {
    return "in memory";
  }

  @Override
  public String url() {
    return url;
  }

  @Override
  public Map<String, String> dialect() {
    return SqliteDatabase.DIALECT;
  }

  @Override
  public <T> T whileAlone(Opening<T> opening) throws SQLException {
    return opening.run();
  }

  @Override
  public Session connect(Consumer<String> warnings) throws SQLException {
    return new Session(DriverManager.getConnection(url));
  }

  /** Would be locked out while the other connection writes. */
  @Override
  public Session connectForReading() {
    throw new UnsupportedOperationException("read through the one that writes");
  }

  @Override
  public void begin(Connection connection) throws SQLException {
    Session.execute(connection, "BEGIN");
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
    return true;
  }

  @Override
  public boolean isRefusal(SQLException e) {
    return SqliteProblem.of(e) == SqliteProblem.CONSTRAINT;
  }

  @Override
  public ArchiveException explain(SQLException e) {
    return new ArchiveException(SqliteProblem.of(e).describe(shown(), e), e);
  }

  /** Nothing is left once the connection is closed. */
  @Override
  public void close() {}
}
