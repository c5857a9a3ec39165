package io.tengen.arena.archive;

import io.tengen.arena.review.ArchivedGame;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.search.time.Clock;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes games and moves. A game that is over takes no more of either, whoever asks, nor does one
 * that was begun again in the meantime: each statement says so itself.
 */
final class GameRows {
  private static final String INSERT_MOVE =
      "INSERT INTO move (game_id, ply, action, used_nanos, main_nanos, period_nanos, periods,"
          + " period_moves) SELECT ?, ?, ?, ?, ?, ?, ?, ?"
          + " WHERE EXISTS (SELECT 1 FROM game WHERE id = ? AND attempt = ? AND outcome IS NULL)";

  private GameRows() {}

  /** A game of a tournament that may be played, and its moves so far. */
  record Begun(long id, int attempt, int openingPlies, List<StoredMove> moves) {}

  /** What is known of a game before its moves are read. */
  private record Found(
      long id, int attempt, int openingPlies, String first, String second, boolean isOver) {}

  /**
   * Begins a game, or finds the one of that key which did not end.
   *
   * @param now in ms since 1970
   * @throws IllegalStateException when it is over
   * @throws ArchiveException when it is between others
   */
  static Begun begin(
      Session session, long tournament, Pairing pairing, List<Integer> opening, long now)
      throws SQLException {
    Optional<Found> found =
        session.find(
            "SELECT game.id, attempt, opening_plies, one.name, two.name, outcome IS NOT NULL"
                + " FROM game JOIN player one ON one.id = first_player_id"
                + " JOIN player two ON two.id = second_player_id"
                + " WHERE tournament_id = ? AND pairing = ?",
            row ->
                new Found(
                    row.getLong(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getString(4),
                    row.getString(5),
                    row.getBoolean(6)),
            tournament,
            pairing.key());
    if (found.isPresent()) {
      return goOn(session, found.get(), pairing);
    }
    return beginNew(session, tournament, pairing, opening, null, now);
  }

  /**
   * Begins a game that was not begun before.
   *
   * @param config its settings where they are not the tournament's
   * @param now in ms since 1970
   * @throws IllegalStateException when it was
   */
  static Begun beginNew(
      Session session,
      long tournament,
      Pairing pairing,
      List<Integer> opening,
      @Nullable String config,
      long now)
      throws SQLException {
    Optional<Long> known =
        session.find(
            "SELECT id FROM game WHERE tournament_id = ? AND pairing = ?",
            row -> row.getLong(1),
            tournament,
            pairing.key());
    if (known.isPresent()) {
      throw new IllegalStateException("game " + pairing.key() + " was begun already");
    }
    Map<String, Long> players = TournamentRows.players(session, tournament);
    long id =
        session.number(
            "INSERT INTO game (tournament_id, pairing, round, opening, opening_plies,"
                + " first_player_id, second_player_id, begun_ms, config, attempt)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT), 1) RETURNING id",
            tournament,
            pairing.key(),
            pairing.round(),
            pairing.opening(),
            opening.size(),
            TournamentRows.requirePlayer(players, pairing.first()),
            TournamentRows.requirePlayer(players, pairing.second()),
            now,
            config);
    for (int ply = 0; ply < opening.size(); ply++) {
      move(session, id, 1, ply, opening.get(ply), 0, Clock.UNLIMITED);
    }
    return new Begun(id, 1, opening.size(), ArchiveRows.moves(session, id));
  }

  private static Begun goOn(Session session, Found found, Pairing pairing) throws SQLException {
    if (found.isOver()) {
      throw new IllegalStateException("game " + pairing.key() + " is over already");
    }
    if (!found.first().equals(pairing.first()) || !found.second().equals(pairing.second())) {
      throw new ArchiveException(
          "game %s is %s against %s in the archive, but %s against %s now; begin another tournament"
              .formatted(
                  pairing.key(), found.first(), found.second(), pairing.first(), pairing.second()));
    }
    return new Begun(
        found.id(), found.attempt(), found.openingPlies(), ArchiveRows.moves(session, found.id()));
  }

  /**
   * Adds a move.
   *
   * @throws IllegalStateException when the game is over, or was begun again
   */
  static void move(
      Session session, long game, int attempt, int ply, int action, long usedNanos, Clock clock)
      throws SQLException {
    int added =
        session.update(
            INSERT_MOVE,
            game,
            ply,
            action,
            usedNanos,
            clock.main().toNanos(),
            clock.period().toNanos(),
            clock.periods(),
            clock.moves(),
            game,
            attempt);
    requireOne(added, game);
  }

  /**
   * Drops the moves after the opening.
   *
   * @param attempt the one that is given up
   */
  static void restart(Session session, long game, int attempt, int plies, String why)
      throws SQLException {
    int changed =
        session.update(
            "UPDATE game SET attempt = attempt + 1"
                + " WHERE id = ? AND attempt = ? AND outcome IS NULL",
            game,
            attempt);
    requireOne(changed, game);
    session.update(
        "DELETE FROM move WHERE game_id = ?"
            + " AND ply >= (SELECT opening_plies FROM game WHERE id = ?)",
        game,
        game);
    session.update(
        "INSERT INTO restart (game_id, attempt, plies, why) VALUES (?, ?, ?, ?)",
        game,
        attempt,
        plies,
        text(why));
  }

  /** Ends a game. */
  static void finish(Session session, long game, int attempt, int plies, ArchivedGame.End end)
      throws SQLException {
    int changed =
        session.update(
            "UPDATE game SET ended_ms = ?, plies = ?, outcome = ?, reason = ?, score = ?,"
                + " detail = ?, moves_hash = ?"
                + " WHERE id = ? AND attempt = ? AND outcome IS NULL",
            end.time().toEpochMilli(),
            plies,
            end.result().outcome().name(),
            end.result().reason().name(),
            text(end.score()),
            text(end.detail()),
            end.result().movesHash(),
            game,
            attempt);
    requireOne(changed, game);
  }

  /** Fails unless one row was changed. */
  static void requireOne(int changed, long game) {
    if (changed != 1) {
      throw new IllegalStateException(
          "game " + game + " of the archive is over, or was begun again by somebody else");
    }
  }

  /** PostgreSQL keeps every character but this one, which an engine may well print. */
  private static String text(String text) {
    return text.replace('\0', ' ');
  }

  /** Keeps what was found out about a position, instead of what was kept before. */
  static void saveAnalysis(Session session, long game, int ply, String json) throws SQLException {
    session.update(
        "INSERT INTO analysis (game_id, ply, content) VALUES (?, ?, ?)"
            + " ON CONFLICT (game_id, ply) DO UPDATE SET content = excluded.content",
        game,
        ply,
        text(json));
  }
}
