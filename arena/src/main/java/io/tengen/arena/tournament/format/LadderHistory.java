package io.tengen.arena.tournament.format;

import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Pairing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encounters of a ladder that have begun, as the keys of their games tell. */
final class LadderHistory {
  private static final Pattern KEY = Pattern.compile("n(\\d{1,9})-g(\\d{1,4})(?:-again)?");

  private final TreeMap<Integer, Encounter> byNumber = new TreeMap<>();
  private final Meetings meetings = new Meetings();

  /**
   * The encounters of these games.
   *
   * @throws IllegalArgumentException when a game is none of a ladder with these players
   */
  LadderHistory(List<String> players, int games, List<GameResult> finished, Set<Pairing> running) {
    finished.forEach(result -> add(players, games, result.pairing()));
    running.forEach(game -> add(players, games, game));
    for (Encounter encounter : byNumber.values()) {
      meetings.add(encounter.first(), encounter.second());
    }
  }

  private void add(List<String> players, int games, Pairing game) {
    Matcher key = KEY.matcher(game.key());
    if (!key.matches() || !players.contains(game.first()) || !players.contains(game.second())) {
      throw new IllegalArgumentException(
          ("game %s of '%s' against '%s' is none of this ladder; the results are of another"
                  + " tournament")
              .formatted(game.key(), game.first(), game.second()));
    }
    int number = Integer.parseInt(key.group(1));
    boolean isOdd = Integer.parseInt(key.group(2)) % 2 == 1;
    byNumber.putIfAbsent(
        number,
        encounter(
            number,
            isOdd ? game.first() : game.second(),
            isOdd ? game.second() : game.first(),
            games));
  }

  /**
   * An encounter.
   *
   * @param number from 1
   * @param games how many it has
   */
  static Encounter encounter(int number, String first, String second, int games) {
    return new Encounter(
        "n" + number, number, first, second, (number - 1) * Encounter.openings(games));
  }

  /** All encounters that have begun, by number. */
  List<Encounter> encounters() {
    return new ArrayList<>(byNumber.values());
  }

  /** The highest number of an encounter, 0 when there is none. */
  int lastNumber() {
    return byNumber.isEmpty() ? 0 : byNumber.lastKey();
  }

  /** Who has met whom how often. */
  Meetings meetings() {
    return meetings;
  }
}
