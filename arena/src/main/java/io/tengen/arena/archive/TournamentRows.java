package io.tengen.arena.archive;

import io.tengen.arena.tournament.model.Participant;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes tournaments, who takes part, and their ratings. */
final class TournamentRows {
  private TournamentRows() {}

  /**
   * The tournament of a name; it is made when there is none.
   *
   * @param shown what the archive is called in messages
   * @param now in ms since 1970
   * @throws ArchiveException when it is there with other settings
   */
  static long getOrCreate(
      Session session,
      String shown,
      String name,
      String config,
      List<Participant> participants,
      long now)
      throws SQLException {
    Optional<StoredTournament> known =
        session.find(ArchiveRows.TOURNAMENTS + " WHERE name = ?", ArchiveRows::tournament, name);
    if (known.isPresent()) {
      ConfigDifference.find(known.get().config(), config)
          .ifPresent(
              difference -> {
                throw new ArchiveException(
                    "tournament '%s' is in the archive %s with other settings: %s; go on with the"
                            .formatted(name, shown, difference)
                        + " same ones, or give this one another name");
              });
      return known.get().id();
    }
    long id =
        session.number(
            "INSERT INTO tournament (name, config, begun_ms) VALUES (?, ?, ?) RETURNING id",
            name,
            config,
            now);
    int place = 0;
    for (Participant participant : participants) {
      enter(session, id, ++place, participant);
    }
    return id;
  }

  /** Adds a participant at a place that is free. */
  static void enter(Session session, long tournament, int place, Participant participant)
      throws SQLException {
    session.update(
        "INSERT INTO participant"
            + " (tournament_id, place, player_id, threads, anchor_elo, seed_rank)"
            + " VALUES (?, ?, ?, ?, CAST(? AS DOUBLE PRECISION), CAST(? AS INTEGER))",
        tournament,
        place,
        player(session, participant),
        participant.threads(),
        participant.anchorElo(),
        participant.rank());
  }

  private static long player(Session session, Participant participant) throws SQLException {
    session.update(
        "INSERT INTO player (name, player) VALUES (?, ?) ON CONFLICT (name, player) DO NOTHING",
        participant.name(),
        participant.player());
    return session.number(
        "SELECT id FROM player WHERE name = ? AND player = ?",
        participant.name(),
        participant.player());
  }

  /** The numbers of the participants by their names. */
  static Map<String, Long> players(Session session, long tournament) throws SQLException {
    Map<String, Long> players = new HashMap<>();
    session.each(
        "SELECT player.name, player.id FROM participant"
            + " JOIN player ON player.id = participant.player_id"
            + " WHERE participant.tournament_id = ?",
        row -> Map.entry(row.getString(1), row.getLong(2)),
        entry -> players.put(entry.getKey(), entry.getValue()),
        tournament);
    return players;
  }

  /** Replaces the ratings of a tournament. */
  static void saveRatings(Session session, long tournament, List<StoredRating> ratings)
      throws SQLException {
    Map<String, Long> players = players(session, tournament);
    session.update("DELETE FROM rating WHERE tournament_id = ?", tournament);
    for (StoredRating rating : ratings) {
      session.update(
          "INSERT INTO rating (tournament_id, player_id, games, elo, error)"
              + " VALUES (?, ?, ?, ?, ?)",
          tournament,
          requirePlayer(players, rating.name()),
          rating.games(),
          rating.elo(),
          rating.error());
    }
  }

  /**
   * The number of a participant.
   *
   * @throws IllegalArgumentException when nobody of that name takes part
   */
  static long requirePlayer(Map<String, Long> players, String name) {
    Long id = players.get(name);
    if (id == null) {
      throw new IllegalArgumentException(
          "'" + name + "' does not take part in the tournament, but " + players.keySet());
    }
    return id;
  }
}
