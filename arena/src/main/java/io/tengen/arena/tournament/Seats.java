package io.tengen.arena.tournament;

import io.tengen.arena.match.RefereeSettings;
import io.tengen.arena.match.Seat;
import io.tengen.arena.player.PlayerException;
import io.tengen.arena.tournament.model.Participant;
import io.tengen.arena.watch.Watchdog;
import io.tengen.env.RandomStream;
import io.tengen.search.player.PlayerKinds;
import io.tengen.search.player.PlayerSpec;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The seats of all players: one for each game that a player is in at the same time, kept from game
 * to game, since an engine or a network takes long to start. Thread-safe.
 */
final class Seats implements AutoCloseable {
  private final RefereeSettings referee;
  private final Watchdog watchdog;
  private final TournamentListener listener;
  private final Map<String, PlayerSpec> specs = new LinkedHashMap<>();
  private final Map<String, Deque<Seat>> idle = new HashMap<>();

  /**
   * No seats yet.
   *
   * @throws IllegalArgumentException when a player is of no known kind, or cannot be told of the
   *     time
   */
  Seats(
      TournamentSpec tournament,
      PlayerKinds kinds,
      Watchdog watchdog,
      TournamentListener listener) {
    this.referee = tournament.referee();
    this.watchdog = watchdog;
    this.listener = listener;
    for (Participant participant : tournament.players()) {
      PlayerSpec spec = kinds.parse(participant.player());
      referee.requireTellable(spec);
      specs.put(participant.name(), spec);
      idle.put(participant.name(), new ArrayDeque<>());
    }
  }

  /**
   * Builds every player once.
   *
   * @throws UnfitPlayerException when one cannot be built
   */
  void tryAll(long seed) {
    for (String player : specs.keySet()) {
      listener.starting(player);
      Seat seat = take(player);
      try {
        seat.begin(RandomStream.derive(seed, 0));
      } catch (PlayerException | IllegalArgumentException e) {
        throw new UnfitPlayerException(player, e);
      } finally {
        giveBack(player, seat);
      }
    }
  }

  /** A seat that nobody else uses until it is given back. */
  synchronized Seat take(String player) {
    Seat seat = idleOf(player).poll();
    if (seat != null) {
      return seat;
    }
    return new Seat(
        Objects.requireNonNull(specs.get(player), player),
        referee.game(),
        watchdog,
        referee.limits(),
        cause -> listener.brokeDown(player, cause));
  }

  /** Takes a seat back, with whoever sits there. */
  synchronized void giveBack(String player, Seat seat) {
    idleOf(player).push(seat);
  }

  private Deque<Seat> idleOf(String player) {
    return Objects.requireNonNull(idle.get(player), player);
  }

  /** Gives all players up; all seats have been given back. */
  @Override
  public synchronized void close() {
    for (Deque<Seat> seats : idle.values()) {
      seats.forEach(Seat::close);
      seats.clear();
    }
  }
}
