package io.tengen.arena.archive;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;

/** PostgreSQL on a server; any number of processes may share the archive. */
final class PostgresDatabase implements Database {
  static final String PREFIX = "jdbc:postgresql:";

  /** The first half of our advisory locks; the second is the tournament. */
  private static final int LOCKS = 0x54454e47;

  private final String url;
  private final String shown;

  PostgresDatabase(String url) {
    this.url = url;
    shown = Database.withoutParameters(url).replaceFirst("//[^/@]*@", "//");
  }

  @Override
  public String shown() {
    return shown;
  }

  @Override
  public String url() {
    return url;
  }

  @Override
  public Map<String, String> dialect() {
    return Map.of("identity", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "clustered", "");
  }

  /** The migrations take a lock on the server themselves. */
  @Override
  public <T> T whileAlone(Opening<T> opening) throws SQLException {
    return opening.run();
  }

  @Override
  public Session connect(Consumer<String> warnings) throws SQLException {
    Session session = open();
    try {
      String flush =
          session
              .find("SELECT current_setting('synchronous_commit')", row -> row.getString(1))
              .orElse("");
      if (flush.equals("off")) {
        session.update("SET synchronous_commit TO on");
      }
      session.connection().setAutoCommit(false);
      return session;
    } catch (SQLException e) {
      session.close();
      throw e;
    }
  }

  @Override
  public Session connectForReading() throws SQLException {
    Session session = open();
    try {
      session.connection().setReadOnly(true);
      session.connection().setAutoCommit(false);
      return session;
    } catch (SQLException e) {
      session.close();
      throw e;
    }
  }

  private Session open() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("ApplicationName", "tengen");
    properties.setProperty("tcpKeepAlive", "true");
    // Else a result is held in memory as a whole.
    properties.setProperty("defaultRowFetchSize", "1000");
    return new Session(DriverManager.getConnection(url, properties));
  }

  /** The driver begins a transaction with its first statement. */
  @Override
  public void begin(Connection connection) {}

  @Override
  public void commit(Connection connection) throws SQLException {
    connection.commit();
  }

  @Override
  public void rollBack(Connection connection) throws SQLException {
    connection.rollback();
  }

  @Override
  public boolean claim(Session writer, long tournament) throws SQLException {
    return writer
        .find(
            "SELECT pg_try_advisory_lock(?, ?)",
            row -> row.getBoolean(1),
            LOCKS,
            Math.toIntExact(tournament))
        .orElse(false);
  }

  @Override
  public boolean isRefusal(SQLException e) {
    return state(e).startsWith("23");
  }

  private static String state(SQLException e) {
    String state = e.getSQLState();
    return state == null ? "" : state;
  }

  @Override
  public ArchiveException explain(SQLException e) {
    String state = state(e);
    String remedy =
        switch (state) {
          case "3D000" -> "is not there; make the database first";
          case "25006", "42501" -> "cannot be written; ask for the right to, or give another";
          case "53100" -> "cannot grow, since its disk is full; make room, then go on";
          case "42P01" -> "has no games yet; play a tournament first";
          default ->
              switch (state.length() < 2 ? "" : state.substring(0, 2)) {
                case "08", "57" ->
                    "cannot be reached; see that the server runs and the URL is right";
                case "28" -> "lets this user not in; give user=NAME&password=WORD in the URL";
                case "23" -> "refuses what contradicts it";
                default -> "cannot be used";
              };
        };
    return new ArchiveException(
        "the archive " + shown + " " + remedy + " (" + SqliteProblem.firstLine(e) + ")", e);
  }

  /** The locks go with the connection. */
  @Override
  public void close() {}
}
