package io.tengen.arena.archive;

import io.tengen.arena.match.EndReason;
import io.tengen.arena.review.ArchivedGame;
import io.tengen.arena.review.ArchivedPlayer;
import io.tengen.arena.review.GameFilter;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Participant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads rows of all kinds. */
final class ArchiveRows {
  static final String TOURNAMENTS = "SELECT id, name, config, begun_ms FROM tournament";

  private static final String GAMES =
      "SELECT game.id, tournament.name, pairing, round, opening, one.name, one.player, two.name,"
          + " two.player, game.begun_ms,"
          + " COALESCE(plies, (SELECT COUNT(*) FROM move WHERE game_id = game.id)),"
          + " outcome, reason, moves_hash, score, detail, ended_ms"
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
  static void games(Session session, GameFilter filter, Consumer<? super ArchivedGame> consumer)
      throws SQLException {
    FilterSql sql = new FilterSql(filter);
    session.each(
        GAMES + sql.where() + " ORDER BY game.id",
        checked(ArchiveRows::game),
        consumer,
        sql.values());
  }

  /** So many games that were begun last, the last first. */
  static List<ArchivedGame> newest(Session session, GameFilter filter, int most)
      throws SQLException {
    FilterSql sql = new FilterSql(filter);
    return session.list(
        GAMES + sql.where() + " ORDER BY game.id DESC LIMIT " + most,
        checked(ArchiveRows::game),
        sql.values());
  }

  static Optional<ArchivedGame> game(Session session, long id) throws SQLException {
    return session.find(GAMES + " WHERE game.id = ?", checked(ArchiveRows::game), id);
  }

  private static ArchivedGame game(ResultSet row) throws SQLException {
    ArchivedPlayer first = new ArchivedPlayer(row.getString(6), row.getString(7));
    ArchivedPlayer second = new ArchivedPlayer(row.getString(8), row.getString(9));
    Pairing pairing =
        new Pairing(row.getString(3), row.getInt(4), first.name(), second.name(), row.getInt(5));
    String outcome = row.getString(12);
    ArchivedGame.End end = outcome == null ? null : end(row, pairing, Outcome.valueOf(outcome));
    return new ArchivedGame(
        row.getLong(1),
        row.getString(2),
        pairing,
        first,
        second,
        Instant.ofEpochMilli(row.getLong(10)),
        row.getInt(11),
        end);
  }

  private static ArchivedGame.End end(ResultSet row, Pairing pairing, Outcome outcome)
      throws SQLException {
    EndReason reason = EndReason.valueOf(row.getString(13));
    return new ArchivedGame.End(
        new GameResult(pairing, outcome, reason, row.getLong(14)),
        row.getString(15),
        row.getString(16),
        Instant.ofEpochMilli(row.getLong(17)));
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
