package io.tengen.arena.tournament.format;

import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Pairing;
import io.tengen.arena.tournament.model.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rolling ladder: whoever is free meets, of all others who are, the one that is nearest by rating
 * and was met the least. Of two who are 200 points farther apart than two others there are half as
 * many encounters in the long run. It ends after so many games, or never.
 *
 * <p>Nobody plays two games at once. The games of an encounter are played one after another, before
 * its players meet anybody else.
 */
public final class Ladder implements Format {
  private static final String FORM = "a ladder";
  private static final int MOST_PLAYERS = 1000;

  private final List<String> players;
  private final int games;
  private final int encounters;
  private final Map<String, Double> anchors;

  /**
   * A ladder.
   *
   * @param players 2 to 1,000
   * @param total how many games there are in all, a multiple of those of a pairing; 0 for no end
   * @param games of each pairing: 1, or even
   * @param anchors the Elo of players for whom it is known and stays
   * @throws IllegalArgumentException when a number is out of its range
   */
  public Ladder(List<String> players, int total, int games, Map<String, Double> anchors) {
    this.players = Field.of(FORM, players, 2, MOST_PLAYERS);
    this.games = Field.games(games);
    if (total < 0 || total % games != 0) {
      throw new IllegalArgumentException(
          ("a ladder of %d games with %d a pairing, but it must be a multiple of that, or 0"
                  + " for no end")
              .formatted(total, games));
    }
    this.encounters = total == 0 ? Integer.MAX_VALUE : total / games;
    this.anchors = Map.copyOf(anchors);
  }

  @Override
  public List<Pairing> available(List<GameResult> finished, Set<Pairing> running) {
    Results results = new Results(finished);
    LadderHistory history = new LadderHistory(players, games, finished, running);
    Set<String> runningKeys = running.stream().map(Pairing::key).collect(Collectors.toSet());
    Set<String> busy = new HashSet<>();
    for (Pairing game : running) {
      busy.add(game.first());
      busy.add(game.second());
    }
    Set<String> bound = new HashSet<>(busy);
    List<Pairing> available = new ArrayList<>();
    for (Encounter encounter : history.encounters()) {
      Optional<Pairing> next = next(encounter, results);
      if (next.isEmpty()) {
        continue;
      }
      bound.add(encounter.first());
      bound.add(encounter.second());
      boolean isFree = !busy.contains(encounter.first()) && !busy.contains(encounter.second());
      if (isFree && !runningKeys.contains(next.get().key())) {
        available.add(next.get());
      }
    }
    results.requireAllKnown();
    addNew(available, bound, history, finished);
    return available;
  }

  /** The next game of an encounter, unless it is over. */
  private Optional<Pairing> next(Encounter encounter, Results results) {
    return encounter.games(games).stream()
        .filter(game -> results.of(game) == null)
        .findFirst()
        .map(results::next);
  }

  private void addNew(
      List<Pairing> available,
      Set<String> bound,
      LadderHistory history,
      List<GameResult> finished) {
    LadderRatings ratings = new LadderRatings(anchors, finished);
    Meetings meetings = history.meetings();
    List<String> free = new ArrayList<>(players);
    free.removeAll(bound);
    free.sort(Comparator.comparingInt(meetings::of));
    int number = history.lastNumber();
    int left = encounters - history.encounters().size();
    while (free.size() > 1 && left > 0) {
      String one = free.remove(0);
      String other =
          free.stream()
              .min(Comparator.comparingDouble(rival -> meetings.reluctance(one, rival, ratings)))
              .orElseThrow();
      free.remove(other);
      number++;
      left--;
      available.add(encounter(number, one, other, meetings).game(1));
    }
  }

  /** Who of the two moved first the last time moves second now. */
  private Encounter encounter(int number, String one, String other, Meetings meetings) {
    boolean isInOrder = players.indexOf(one) < players.indexOf(other);
    boolean isOneFirst = (meetings.between(one, other) % 2 == 0) == isInOrder;
    return LadderHistory.encounter(
        number, isOneFirst ? one : other, isOneFirst ? other : one, games);
  }

  @Override
  public boolean isOver(List<GameResult> finished) {
    Results results = new Results(finished);
    List<Encounter> all = new LadderHistory(players, games, finished, Set.of()).encounters();
    return all.size() >= encounters
        && all.stream().allMatch(encounter -> next(encounter, results).isEmpty());
  }

  @Override
  public int gamesInAll() {
    return encounters == Integer.MAX_VALUE ? -1 : encounters * games;
  }

  /** By rating; points depend on whom one met. */
  @Override
  public List<Place> places(List<GameResult> finished) {
    LadderRatings ratings = new LadderRatings(anchors, finished);
    List<Place> byPoints = Ranking.of(players, finished, Map.of(), List.of());
    List<Place> sorted = new ArrayList<>(byPoints);
    sorted.sort(Comparator.comparingDouble(place -> -ratings.of(place.player())));
    List<Place> places = new ArrayList<>();
    int rank = 1;
    for (int i = 0; i < sorted.size(); i++) {
      Place place = sorted.get(i);
      double rating = ratings.of(place.player());
      if (i > 0 && rating < ratings.of(sorted.get(i - 1).player())) {
        rank = i + 1;
      }
      places.add(
          new Place(
              rank,
              place.player(),
              place.points(),
              List.of(new Place.TieBreak("ladder rating", rating))));
    }
    return places;
  }

  @Override
  public String describe() {
    return "ladder, "
        + (gamesInAll() < 0 ? "without an end" : Field.count(gamesInAll(), "game"))
        + ", "
        + Field.count(games, "game")
        + " a pairing";
  }
}
