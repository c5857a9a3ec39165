package io.tengen.arena.tournament.format.swiss;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of two players moves first (article 5.2). */
final class TurnRules {
  /** Of the player with the highest place among those with an odd number in the first round. */
  private final Turn initial;

  TurnRules(Turn initial) {
    this.initial = initial;
  }

  /**
   * The turn of the higher player.
   *
   * @param higher by score, then by number
   */
  Turn ofHigher(SwissPlayer higher, SwissPlayer lower) {
    Preference wish = Preference.after(higher.turns());
    Preference otherWish = Preference.after(lower.turns());
    if (wish.turn() == null && otherWish.turn() == null) {
      return higher.number() % 2 == 1 ? initial : initial.other();
    }
    if (wish.turn() == null || otherWish.turn() == null || !wish.clashesWith(otherWish)) {
      return wish.turn() != null ? wish.turn() : otherOf(otherWish.turn());
    }
    int stronger = compare(wish, otherWish);
    if (stronger != 0) {
      return stronger > 0 ? wish.turn() : wish.turn().other();
    }
    Turn differing = lastDiffering(higher.turns(), lower.turns());
    return differing != null ? differing.other() : wish.turn();
  }

  private static Turn otherOf(@Nullable Turn turn) {
    return turn == Turn.FIRST ? Turn.SECOND : Turn.FIRST;
  }

  private static int compare(Preference wish, Preference other) {
    if (wish.isAbsolute() && other.isAbsolute()) {
      return Integer.compare(Math.abs(wish.difference()), Math.abs(other.difference()));
    }
    return wish.strength().compareTo(other.strength());
  }

  /**
   * The first player's turn in the latest game in which the turns of the two differ; games are
   * counted from the last one, so that rounds without a game drop out.
   */
  private static @Nullable Turn lastDiffering(List<Turn> turns, List<Turn> others) {
    int common = Math.min(turns.size(), others.size());
    for (int back = 1; back <= common; back++) {
      Turn turn = turns.get(turns.size() - back);
      if (turn != others.get(others.size() - back)) {
        return turn;
      }
    }
    return null;
  }
}
