package io.tengen.arena.lobby;

import io.tengen.arena.standings.ResultTables;
import io.tengen.arena.standings.Tally;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Participant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The results of a room, and the tables made of them last: to make them takes long where there are
 * many players, to look at them no time. Thread-safe.
 */
final class RoomRatings {
  private final String title;
  private final Map<String, String> facts;

  // ---- Guarded by this ----

  private final Tally tally = new Tally();
  private final Map<String, Participant> participants = new LinkedHashMap<>();

  private volatile ResultTables tables;

  /**
   * Before the first game.
   *
   * @param facts how the room plays, for people
   */
  RoomRatings(String title, Map<String, String> facts) {
    this.title = title;
    this.facts = facts;
    this.tables = ResultTables.of(title, facts, List.of(), tally);
  }

  /** Somebody takes part. */
  synchronized void join(Participant participant) {
    participants.putIfAbsent(participant.name(), participant);
  }

  /** A game of two who take part is over. */
  synchronized void add(GameResult result) {
    tally.add(result);
  }

  /** Makes the tables anew. */
  synchronized void refresh() {
    tables = ResultTables.of(title, facts, List.copyOf(participants.values()), tally);
  }

  /** As they were made last. */
  ResultTables tables() {
    return tables;
  }
}
