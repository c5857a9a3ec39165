package io.tengen.arena.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Writes and reads what was taken back. */
final class TakeBackRows {
  private TakeBackRows() {}

  /**
   * Drops the last moves of a game.
   *
   * @throws IllegalStateException when it is over, or was begun again
   */
  static void add(Session session, long game, StoredTakeBack takeBack) throws SQLException {
    StoredClock first = takeBack.first();
    StoredClock second = takeBack.second();
    int added =
        session.update(
            "INSERT INTO taken_back (game_id, number, attempt, plies, plies_left, why, taken_ms,"
                + " first_main_nanos, first_period_nanos, first_periods, first_period_moves,"
                + " second_main_nanos, second_period_nanos, second_periods, second_period_moves)"
                + " SELECT ?, (SELECT COUNT(*) FROM taken_back WHERE game_id = ?) + 1,"
                + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE EXISTS"
                + " (SELECT 1 FROM game WHERE id = ? AND attempt = ? AND outcome IS NULL)",
            game,
            game,
            takeBack.attempt(),
            takeBack.plies(),
            takeBack.pliesLeft(),
            takeBack.why().name(),
            takeBack.time().toEpochMilli(),
            first.main().toNanos(),
            first.period().toNanos(),
            first.periods(),
            first.moves(),
            second.main().toNanos(),
            second.period().toNanos(),
            second.periods(),
            second.moves(),
            game,
            takeBack.attempt());
    GameRows.requireOne(added, game);
    session.update("DELETE FROM move WHERE game_id = ? AND ply >= ?", game, takeBack.pliesLeft());
  }

  /** All of a game, in order. */
  static List<StoredTakeBack> of(Session session, long game) throws SQLException {
    return session.list(
        "SELECT attempt, plies, plies_left, why, taken_ms,"
            + " first_main_nanos, first_period_nanos, first_periods, first_period_moves,"
            + " second_main_nanos, second_period_nanos, second_periods, second_period_moves"
            + " FROM taken_back WHERE game_id = ? ORDER BY number",
        row ->
            new StoredTakeBack(
                row.getInt(1),
                row.getInt(2),
                row.getInt(3),
                StoredTakeBack.Why.valueOf(row.getString(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                clock(row, 6),
                clock(row, 10)),
        game);
  }

  private static StoredClock clock(ResultSet row, int column) throws SQLException {
    return new StoredClock(
        Duration.ofNanos(row.getLong(column)),
        Duration.ofNanos(row.getLong(column + 1)),
        row.getInt(column + 2),
        row.getInt(column + 3));
  }
}
