package io.tengen.arena.lobby;

import io.tengen.arena.tournament.format.OpenLadder;
import io.tengen.arena.tournament.model.GameResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who of a room waits, who plays, and who meets whom. Players from outside come first, in the order
 * in which they came. Not thread-safe.
 */
final class RoomPairing {
  private final Set<String> agents;
  private final OpenLadder ladder = new OpenLadder();
  private final Set<String> waiting = new LinkedHashSet<>();
  private final Set<String> busy = new HashSet<>();

  /**
   * Nobody waits.
   *
   * @param agents of this program, who are free whenever they do not play
   */
  RoomPairing(Set<String> agents) {
    this.agents = agents;
  }

  /** Two who meet. */
  record Pair(String first, String second) {}

  boolean isBusy(String player) {
    return busy.contains(player);
  }

  boolean isAgent(String player) {
    return agents.contains(player);
  }

  void ready(String player) {
    waiting.add(player);
  }

  void leave(String player) {
    waiting.remove(player);
  }

  /** Who waits from outside. */
  List<String> waiting() {
    return new ArrayList<>(waiting);
  }

  /**
   * The next two to meet, one of whom at least is from outside.
   *
   * @param mayMeetAgents whether agents may be among them
   */
  Optional<Pair> next(boolean mayMeetAgents) {
    for (String player : waiting) {
      List<String> free = new ArrayList<>(waiting);
      if (mayMeetAgents) {
        free.addAll(freeAgents());
      }
      Optional<String> opponent = ladder.opponent(player, free);
      if (opponent.isPresent()) {
        return Optional.of(begin(player, opponent.get()));
      }
    }
    return Optional.empty();
  }

  /** The next two of this program's agents to meet. */
  Optional<Pair> nextAgents() {
    List<String> free = freeAgents();
    if (free.isEmpty()) {
      return Optional.empty();
    }
    String agent = free.get(0);
    return ladder.opponent(agent, free).map(opponent -> begin(agent, opponent));
  }

  /** Those with the fewest games first. */
  private List<String> freeAgents() {
    return agents.stream()
        .filter(agent -> !busy.contains(agent))
        .sorted(Comparator.comparingInt(ladder::gamesOf).thenComparing(name -> name))
        .toList();
  }

  private Pair begin(String one, String other) {
    Pair pair = ladder.isFirst(one, other) ? new Pair(one, other) : new Pair(other, one);
    begun(pair);
    busy.add(one);
    busy.add(other);
    return pair;
  }

  /** Two have begun a game, which keeps them from others only if they were paired for it. */
  void begun(Pair pair) {
    ladder.begun(pair.first(), pair.second());
    waiting.remove(pair.first());
    waiting.remove(pair.second());
  }

  /** Two whose game was begun by an earlier run of the program are busy. */
  void resumed(Pair pair) {
    ladder.begun(pair.first(), pair.second());
    busy.add(pair.first());
    busy.add(pair.second());
  }

  /** A game is over. */
  void finished(GameResult result) {
    ladder.finished(result);
  }

  /** Two who had been paired are not busy any more. */
  void free(Pair pair) {
    busy.remove(pair.first());
    busy.remove(pair.second());
  }
}
