package io.tengen.arena.tournament.format;

import io.tengen.arena.tournament.model.Pairing;
import java.util.ArrayList;
import java.util.List;

/**
 * Two players who meet in a round, for one game or several. They take turns in moving first, and
 * each two games have one opening.
 *
 * @param key names it within the tournament
 * @param first who moves first in the first game
 * @param opening the number of the opening of the first game; the next pair of games has the next
 */
record Encounter(String key, int round, String first, String second, int opening) {

  /** How many openings so many games need. */
  static int openings(int games) {
    return (games + 1) / 2;
  }

  /**
   * A game.
   *
   * @param number from 1
   */
  Pairing game(int number) {
    boolean isOdd = number % 2 == 1;
    return new Pairing(
        key + "-g" + number,
        round,
        isOdd ? first : second,
        isOdd ? second : first,
        opening + (number - 1) / 2);
  }

  /** The first games. */
  List<Pairing> games(int count) {
    List<Pairing> games = new ArrayList<>(count);
    for (int number = 1; number <= count; number++) {
      games.add(game(number));
    }
    return games;
  }
}
