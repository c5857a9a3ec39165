package io.tengen.arena.tournament.format;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What all forms ask of the players and of the number of games. */
final class Field {
  private static final int MOST_GAMES = 1000;

  private Field() {}

  /**
   * The players, checked.
   *
   * @throws IllegalArgumentException when they are too few or too many, or two have one name
   */
  static List<String> of(String form, List<String> players, int least, int most) {
    if (players.size() < least || players.size() > most) {
      throw new IllegalArgumentException(
          "%s has %d players, but must have %d to %d".formatted(form, players.size(), least, most));
    }
    Set<String> names = new HashSet<>();
    for (String player : players) {
      if (!names.add(player)) {
        throw new IllegalArgumentException(
            form + " has two players named '" + player + "'; give one of them another name");
      }
    }
    return List.copyOf(players);
  }

  /**
   * The number of games of a pairing: 1, or even, so that both move first as often.
   *
   * @throws IllegalArgumentException when it is another
   */
  static int games(int games) {
    if (games < 1 || games > MOST_GAMES || (games > 1 && games % 2 == 1)) {
      throw new IllegalArgumentException(
          ("%d games a pairing, but it must be 1 or an even number up to %d, so that both"
                  + " players move first as often")
              .formatted(games, MOST_GAMES));
    }
    return games;
  }

  /**
   * A number in a range.
   *
   * @throws IllegalArgumentException when it is not
   */
  static int within(String form, String name, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          "%s has %d %s, but must have %d to %d".formatted(form, value, name, low, high));
    }
    return value;
  }

  /** A number of things in words. */
  static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
