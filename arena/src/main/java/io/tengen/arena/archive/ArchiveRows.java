package io.tengen.arena.archive;

import io.tengen.arena.match.EndReason;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Participant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads rows of all kinds. */
final class ArchiveRows {
  static final String TOURNAMENTS = "SELECT id, name, config, begun_ms FROM tournament";

  private static final String GAMES =
      "SELECT game.id, tournament.name AS tournament, pairing, round, opening,"
          + " one.name AS first_name, two.name AS second_name, game.begun_ms, attempt, ended_ms,"
          + " COALESCE(plies, (SELECT COUNT(*) FROM move WHERE game_id = game.id)) AS plies,"
          + " outcome, reason, score, detail, moves_hash"
          + " FROM game JOIN tournament ON tournament.id = tournament_id"
          + " JOIN player one ON one.id = first_player_id"
          + " JOIN player two ON two.id = second_player_id";

  private ArchiveRows() {}

  /** Rows were written by somebody, perhaps not by this program. */
  private static <T> Session.Row<T> checked(Session.Row<T> row) {
    return values -> {
      try {
        return row.read(values);
      } catch (IllegalArgumentException e) {
        throw new ArchiveException(
            "the archive holds what this program cannot read (" + e.getMessage() + "); a newer may",
            e);
      }
    };
  }

  static StoredTournament tournament(ResultSet row) throws SQLException {
    return new StoredTournament(
        row.getLong(1), row.getString(2), row.getString(3), Instant.ofEpochMilli(row.getLong(4)));
  }

  static List<Participant> participants(Session session, String tournament) throws SQLException {
    return session.list(
        "SELECT player.name, player.player, threads, anchor_elo, seed_rank FROM participant"
            + " JOIN player ON player.id = player_id"
            + " JOIN tournament ON tournament.id = tournament_id"
            + " WHERE tournament.name = ? ORDER BY place",
        checked(ArchiveRows::participant),
        tournament);
  }

  private static Participant participant(ResultSet row) throws SQLException {
    double elo = row.getDouble(4);
    Double anchor = row.wasNull() ? null : elo;
    int seed = row.getInt(5);
    Integer rank = row.wasNull() ? null : seed;
    return new Participant(row.getString(1), row.getString(2), row.getInt(3), anchor, rank);
  }

  /** Hands over games in the order in which they were begun. */
  static void games(Session session, GameFilter filter, Consumer<? super StoredGame> consumer)
      throws SQLException {
    List<String> conditions = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    if (filter.tournament() != null) {
      conditions.add("tournament.name = ?");
      values.add(filter.tournament());
    }
    if (filter.player() != null) {
      conditions.add(
          "game.id IN (SELECT id FROM game WHERE first_player_id IN"
              + " (SELECT id FROM player WHERE name = ?) UNION SELECT id FROM game"
              + " WHERE second_player_id IN (SELECT id FROM player WHERE name = ?))");
      values.add(filter.player());
      values.add(filter.player());
    }
    if (filter.since() != null) {
      conditions.add("game.begun_ms >= ?");
      values.add(filter.since().toEpochMilli());
    }
    if (filter.result() != null) {
      conditions.add("outcome = ?");
      values.add(filter.result().name());
    }
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    session.each(
        GAMES + where + " ORDER BY game.id",
        checked(ArchiveRows::game),
        consumer,
        values.toArray());
  }

  static List<StoredGame> game(Session session, long id) throws SQLException {
    return session.list(GAMES + " WHERE game.id = ?", checked(ArchiveRows::game), id);
  }

  private static StoredGame game(ResultSet row) throws SQLException {
    Pairing pairing =
        new Pairing(
            row.getString("pairing"),
            row.getInt("round"),
            row.getString("first_name"),
            row.getString("second_name"),
            row.getInt("opening"));
    String outcome = row.getString("outcome");
    StoredEnd end =
        outcome == null
            ? null
            : new StoredEnd(
                Instant.ofEpochMilli(row.getLong("ended_ms")),
                new GameResult(
                    pairing,
                    Outcome.valueOf(outcome),
                    EndReason.valueOf(row.getString("reason")),
                    row.getLong("moves_hash")),
                row.getString("score"),
                row.getString("detail"));
    return new StoredGame(
        row.getLong("id"),
        row.getString("tournament"),
        pairing,
        Instant.ofEpochMilli(row.getLong("begun_ms")),
        row.getInt("attempt"),
        row.getInt("plies"),
        end);
  }

  static List<StoredMove> moves(Session session, long game) throws SQLException {
    return session.list(
        "SELECT action, used_nanos, main_nanos, period_nanos, periods, period_moves FROM move"
            + " WHERE game_id = ? ORDER BY ply",
        row ->
            new StoredMove(
                row.getInt(1),
                Duration.ofNanos(row.getLong(2)),
                Duration.ofNanos(row.getLong(3)),
                Duration.ofNanos(row.getLong(4)),
                row.getInt(5),
                row.getInt(6)),
        game);
  }

  static List<StoredRating> ratings(Session session, String tournament) throws SQLException {
    return session.list(
        "SELECT player.name, games, elo, error FROM rating"
            + " JOIN player ON player.id = player_id"
            + " JOIN tournament ON tournament.id = tournament_id"
            + " WHERE tournament.name = ? ORDER BY elo DESC, player.name",
        checked(
            row ->
                new StoredRating(
                    row.getString(1), row.getInt(2), row.getDouble(3), row.getDouble(4))),
        tournament);
  }
}
