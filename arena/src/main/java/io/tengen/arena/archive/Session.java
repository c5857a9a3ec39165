package io.tengen.arena.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A connection with the statements that were prepared on it. To be used by one thread at a time.
 */
final class Session implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Session(Connection connection) {
    this.connection = connection;
  }

  /** Makes something of the row that a result is at. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  Connection connection() {
    return connection;
  }

  /** Runs a statement that is not worth keeping, such as one that begins a transaction. */
  static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Changes rows, and answers how many. */
  int update(String sql, @Nullable Object... values) throws SQLException {
    return prepare(sql, values).executeUpdate();
  }

  /** Hands over every row. */
  <T> void each(String sql, Row<T> row, Consumer<? super T> consumer, @Nullable Object... values)
      throws SQLException {
    try (ResultSet rows = prepare(sql, values).executeQuery()) {
      while (rows.next()) {
        consumer.accept(row.read(rows));
      }
    }
  }

  /** All rows. */
  <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
    List<T> list = new ArrayList<>();
    each(sql, row, list::add, values);
    return list;
  }

  /** The only row, if there is one. */
  <T> Optional<T> find(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
    List<T> list = list(sql, row, values);
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(0));
  }

  /** The only column of the only row, which is there. */
  long number(String sql, @Nullable Object... values) throws SQLException {
    return find(sql, row -> row.getLong(1), values).orElseThrow();
  }

  private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** Ends a transaction that only read, where the driver began one. */
  void endReading() throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.rollback();
    }
  }

  /** Closes the connection, and its statements with it. */
  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
