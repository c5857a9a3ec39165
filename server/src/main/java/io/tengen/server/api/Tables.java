package io.tengen.server.api;

import io.tengen.arena.archive.ArchiveReview;
import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.lobby.Lobby;
import io.tengen.arena.lobby.Room;
import io.tengen.arena.review.ArchivedTournament;
import io.tengen.arena.review.GameFilter;
import io.tengen.arena.review.ReviewedPlayers;
import io.tengen.arena.standings.ResultTables;
import io.tengen.arena.standings.Tally;
import io.tengen.arena.tournament.StoredSettings;
import io.tengen.server.http.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The tables of rooms and tournaments, made at most every few seconds however many ask. */
final class Tables {
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final ArchiveReview review;
  private final Lobby lobby;
  private final InstantSource time;
  private final Map<String, Made> made = new ConcurrentHashMap<>();

  private record Made(Instant when, ResultTables tables) {}

  Tables(GameArchive archive, Lobby lobby, InstantSource time) {
    review = new ArchiveReview(archive.view(), StoredSettings::read);
    this.lobby = lobby;
    this.time = time;
  }

  /** The names of those that have rated games to be counted: rooms, then other tournaments. */
  List<ArchivedTournament> all() {
    return review.tournaments();
  }

  /**
   * A tournament or a room.
   *
   * @throws RefusedException when there is none of that name
   */
  ArchivedTournament tournament(String name) {
    return all().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> RefusedException.unknown("there is no tournament or room of that name"));
  }

  /** The tables of a room or a tournament. */
  ResultTables of(String name) {
    for (Room room : lobby.rooms()) {
      if (room.name().equals(name)) {
        return room.tables();
      }
    }
    ArchivedTournament tournament = tournament(name);
    return made.compute(
            name,
            (key, old) ->
                old != null && time.instant().isBefore(old.when().plus(FRESH))
                    ? old
                    : new Made(time.instant(), compute(tournament)))
        .tables();
  }

  private ResultTables compute(ArchivedTournament tournament) {
    ReviewedPlayers players = new ReviewedPlayers(List.of(tournament), Map.of());
    Tally tally = new Tally();
    players.results(review, GameFilter.ALL.ofTournaments(Set.of(tournament.name())), tally::add);
    return ResultTables.of(tournament.name(), tournament.facts(), players.participants(), tally);
  }
}
