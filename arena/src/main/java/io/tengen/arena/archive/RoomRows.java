package io.tengen.arena.archive;

import io.tengen.arena.tournament.model.Participant;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Writes and reads rooms: tournaments that may be joined at any time. */
final class RoomRows {
  private RoomRows() {}

  /**
   * The room of a name; it is made when there is no tournament of that name.
   *
   * @param shown what the archive is called in messages
   * @param now in ms since 1970
   * @throws ArchiveException when there is one, but it cannot be joined
   */
  static StoredTournament getOrCreate(
      Session session, String shown, String name, String config, long now) throws SQLException {
    session.update(
        "INSERT INTO tournament (name, config, begun_ms, joinable) VALUES (?, ?, ?, 1)"
            + " ON CONFLICT (name) DO NOTHING",
        name,
        config,
        now);
    return find(session, name)
        .orElseThrow(
            () ->
                new ArchiveException(
                    "'%s' in the archive %s is a tournament that nobody may join later; give the room"
                            .formatted(name, shown)
                        + " another name"));
  }

  private static Optional<StoredTournament> find(Session session, String name) throws SQLException {
    return session.find(
        ArchiveRows.TOURNAMENTS + " WHERE joinable = 1 AND name = ?",
        ArchiveRows::tournament,
        name);
  }

  /** All rooms, in the order in which they were made. */
  static List<StoredTournament> all(Session session) throws SQLException {
    return session.list(
        ArchiveRows.TOURNAMENTS + " WHERE joinable = 1 ORDER BY id", ArchiveRows::tournament);
  }

  /**
   * Adds a participant, behind all others, unless it is there.
   *
   * @throws ArchiveException when another player has the name
   */
  static void join(Session session, long room, Participant participant) throws SQLException {
    Optional<String> known =
        session.find(
            "SELECT player.player FROM participant JOIN player ON player.id = player_id"
                + " WHERE tournament_id = ? AND player.name = ?",
            row -> row.getString(1),
            room,
            participant.name());
    if (known.isEmpty()) {
      long place =
          session.number(
              "SELECT COALESCE(MAX(place), 0) + 1 FROM participant WHERE tournament_id = ?", room);
      TournamentRows.enter(session, room, (int) place, participant);
    } else if (!known.get().equals(participant.player())) {
      throw new ArchiveException(
          "'%s' is the player %s here already and cannot be %s too; take another name"
              .formatted(participant.name(), known.get(), participant.player()));
    }
  }

  /** The highest round of a tournament's games; 0 where there are none. */
  static int lastRound(Session session, long tournament) throws SQLException {
    return (int)
        session.number(
            "SELECT COALESCE(MAX(round), 0) FROM game WHERE tournament_id = ?", tournament);
  }
}
