package io.tengen.arena.tournament.format.swiss;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which turn a player should have in the next game (article 1.7).
 *
 * @param turn null where the player has played no game
 * @param difference how many more games it moved first in than second
 */
record Preference(@Nullable Turn turn, Strength strength, int difference) {

  /** How much the wish weighs. */
  enum Strength {
    NONE,
    /** The turns are even: the other one than in the last game. */
    MILD,
    /** There is one game more of the other turn. */
    STRONG,
    /** There are two more, or the last two games had it. */
    ABSOLUTE;

    boolean isAtLeast(Strength other) {
      return compareTo(other) >= 0;
    }
  }

  /** The wish after some games. */
  static Preference after(List<Turn> turns) {
    int games = turns.size();
    if (games == 0) {
      return new Preference(null, Strength.NONE, 0);
    }
    int difference = 0;
    for (Turn turn : turns) {
      difference += turn == Turn.FIRST ? 1 : -1;
    }
    Turn last = turns.get(games - 1);
    if (Math.abs(difference) > 1) {
      return new Preference(
          difference > 0 ? Turn.SECOND : Turn.FIRST, Strength.ABSOLUTE, difference);
    }
    if (games > 1 && turns.get(games - 2) == last) {
      return new Preference(last.other(), Strength.ABSOLUTE, difference);
    }
    if (difference != 0) {
      return new Preference(difference > 0 ? Turn.SECOND : Turn.FIRST, Strength.STRONG, difference);
    }
    return new Preference(last.other(), Strength.MILD, difference);
  }

  boolean isAbsolute() {
    return strength == Strength.ABSOLUTE;
  }

  /** Whether two players cannot both have their way. */
  boolean clashesWith(Preference other) {
    return turn != null && turn == other.turn;
  }
}
