package io.tengen.arena.tournament.format;

import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Pairing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Games that are all known from the beginning, none of which waits for another. */
final class Schedule {
  /** More would be hundreds of MB of names. */
  private static final long MOST_GAMES = 1_000_000;

  private final List<Pairing> games;

  /** The games of encounters, in their order. */
  Schedule(List<Encounter> encounters, int gamesPerEncounter) {
    List<Pairing> all = new ArrayList<>();
    encounters.forEach(encounter -> all.addAll(encounter.games(gamesPerEncounter)));
    games = List.copyOf(all);
  }

  /**
   * Checks how many games there will be before they are made.
   *
   * @throws IllegalArgumentException when they are too many
   */
  static void requireGames(String form, long encounters, int gamesPerEncounter) {
    long all = encounters * gamesPerEncounter;
    if (all > MOST_GAMES) {
      throw new IllegalArgumentException(
          "%s would have %d games, but can have at most %d; take fewer rounds, games or players"
              .formatted(form, all, MOST_GAMES));
    }
  }

  int size() {
    return games.size();
  }

  /** See {@link Format#available}. */
  List<Pairing> available(List<GameResult> finished, Set<Pairing> running) {
    Results results = new Results(finished);
    Set<String> runningKeys = running.stream().map(Pairing::key).collect(Collectors.toSet());
    List<Pairing> available = new ArrayList<>();
    for (Pairing game : games) {
      if (results.of(game) == null) {
        Pairing next = results.next(game);
        if (!runningKeys.contains(next.key())) {
          available.add(next);
        }
      }
    }
    results.requireAllKnown();
    return available;
  }

  /** See {@link Format#isOver}. */
  boolean isOver(List<GameResult> finished) {
    return available(finished, new HashSet<>()).isEmpty();
  }
}
