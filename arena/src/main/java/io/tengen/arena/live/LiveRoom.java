package io.tengen.arena.live;

import io.tengen.arena.archive.GameArchive;
import io.tengen.arena.archive.OpenGame;
import io.tengen.arena.archive.StoredTournament;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Participant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A room of this process. Thread-safe. */
final class LiveRoom {
  private final GameArchive archive;
  private final StoredTournament stored;

  /** Who has joined: the players' texts by their names. */
  private final Map<String, String> players = new ConcurrentHashMap<>();

  private final AtomicInteger rounds;

  /** A room that the process has taken. */
  LiveRoom(GameArchive archive, StoredTournament stored) {
    this.archive = archive;
    this.stored = stored;
    archive
        .view()
        .participants(stored.name())
        .forEach(each -> players.put(each.name(), each.player()));
    rounds = new AtomicInteger(archive.view().lastRound(stored.id()));
  }

  /** What the archive has of it. */
  StoredTournament stored() {
    return stored;
  }

  /** Lets a player in. */
  void join(Participant participant) {
    if (!participant.player().equals(players.get(participant.name()))) {
      archive.join(stored.id(), participant);
      players.put(participant.name(), participant.player());
    }
  }

  /** A pairing that is a round of its own, so that games do not count as pairs by chance. */
  Pairing newPairing(String first, String second) {
    int round = rounds.incrementAndGet();
    return new Pairing("live-" + round, round, first, second, 0);
  }

  /** Begins a game; those who play it have joined. */
  OpenGame begin(LiveSettings settings, Pairing pairing, List<Integer> opening) {
    requirePlayer(pairing.first());
    requirePlayer(pairing.second());
    settings.requireStorable();
    String config = settings.toJson();
    Optional<String> own = config.equals(stored.config()) ? Optional.empty() : Optional.of(config);
    return archive.beginNew(stored.id(), pairing, opening, own);
  }

  private void requirePlayer(String name) {
    if (!players.containsKey(name)) {
      throw new IllegalArgumentException(
          "'%s' has not joined room '%s'; join before a game is begun"
              .formatted(name, stored.name()));
    }
  }
}
