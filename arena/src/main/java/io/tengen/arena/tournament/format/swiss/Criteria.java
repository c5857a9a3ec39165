package io.tengen.arena.tournament.format.swiss;

import java.util.List;

/**
 * What a pair costs by the criteria C1 to C21 (article 2) while a bracket is paired. Players are
 * known by their places in a list that is sorted by score and number: first those of the bracket,
 * of which the ones who moved down from above come first, then those of the next score, then the
 * rest; behind them all comes the bye, if somebody must have it.
 *
 * <p>The pairing must be one of all players, so that the rest can always be paired (C4). The
 * absolute criteria are costs as well, the highest ones: where no pairing fulfils them, that is
 * found which breaks the fewest, of C1 before C2 before C3.
 */
final class Criteria {
  private final List<SwissPlayer> players;
  private final RoundRules rules;
  private final TurnRules turns;
  private final int moved;
  private final int end;
  private final int nextEnd;
  private final boolean hasBye;

  /** The number of different scores above, 0 for the highest. */
  private final int[] level;

  private final Preference[] wishes;
  private final int mostUnplayed;

  /**
   * The criteria of a bracket.
   *
   * @param players all that are not paired yet, sorted
   * @param moved how many of them moved down from above
   * @param end the first place behind the bracket
   */
  Criteria(List<SwissPlayer> players, RoundRules rules, int moved, int end) {
    this.players = players;
    this.rules = rules;
    this.turns = new TurnRules(rules.initial());
    this.moved = moved;
    this.end = end;
    this.hasBye = players.size() % 2 == 1;
    int count = players.size();
    this.level = new int[count];
    this.wishes = new Preference[count];
    int unplayed = 0;
    for (int i = 0; i < count; i++) {
      boolean isNew = i > 0 && players.get(i).score() != players.get(i - 1).score();
      level[i] = i == 0 ? 0 : level[i - 1] + (isNew ? 1 : 0);
      wishes[i] = Preference.after(players.get(i).turns());
      unplayed = Math.max(unplayed, players.get(i).unplayed());
    }
    this.mostUnplayed = unplayed;
    this.nextEnd = endOfScore(players, end);
  }

  /** The first place behind those who have the score of the one at a place. */
  static int endOfScore(List<SwissPlayer> players, int place) {
    int end = place;
    while (end < players.size() && players.get(end).score() == players.get(place).score()) {
      end++;
    }
    return end;
  }

  /** Adds what a pair costs; {@code i} is above {@code j}. */
  void addTo(Digits digits, int i, int j) {
    boolean isBye = j == players.size();
    boolean isInside = j < end;
    boolean isFloat = i < end && !isInside;
    addAbsolute(digits, i, j, isBye);
    if (hasBye) {
      int levels = level[players.size() - 1];
      digits.add(isBye ? levels - level[i] : 0, levels);
    }
    digits.add(isFloat).addAt(isFloat ? level[i] : -1, level[end - 1] + 1);
    if (end < players.size()) {
      boolean leavesNext = i < nextEnd && j >= nextEnd;
      digits.add(leavesNext).addAt(leavesNext ? level[i] : -1, level[nextEnd - 1] + 1);
    }
    if (hasBye) {
      digits.add(isBye && isFloat ? players.get(i).unplayed() : 0, mostUnplayed);
    }
    addTurns(digits, i, j, isInside);
    addFloats(digits, i, j, isInside, isFloat);
  }

  /** C1, C2 and C3. */
  private void addAbsolute(Digits digits, int i, int j, boolean isBye) {
    SwissPlayer higher = players.get(i);
    if (isBye) {
      digits.add(false).add(higher.hadBye()).add(false);
      return;
    }
    SwissPlayer lower = players.get(j);
    boolean isClash =
        wishes[i].isAbsolute() && wishes[j].isAbsolute() && wishes[i].clashesWith(wishes[j]);
    digits
        .add(higher.met().contains(lower.number()))
        .add(false)
        .add(isClash && !rules.isTopscorer(higher) && !rules.isTopscorer(lower));
  }

  /** C10 to C13. */
  private void addTurns(Digits digits, int i, int j, boolean isInside) {
    if (!isInside) {
      digits.add(0, 2).add(0, 2).add(false).add(false);
      return;
    }
    SwissPlayer higher = players.get(i);
    SwissPlayer lower = players.get(j);
    int tooMany = 0;
    int threeInARow = 0;
    if (rules.isTopscorer(higher) || rules.isTopscorer(lower)) {
      Turn turn = turns.ofHigher(higher, lower);
      tooMany = count(isTooMany(wishes[i], turn), isTooMany(wishes[j], turn.other()));
      threeInARow =
          count(isThirdInARow(higher.turns(), turn), isThirdInARow(lower.turns(), turn.other()));
    }
    boolean isClash = wishes[i].clashesWith(wishes[j]);
    boolean isStrong =
        wishes[i].strength().isAtLeast(Preference.Strength.STRONG)
            && wishes[j].strength().isAtLeast(Preference.Strength.STRONG)
            && !(wishes[i].isAbsolute() && wishes[j].isAbsolute());
    digits.add(tooMany, 2).add(threeInARow, 2).add(isClash).add(isClash && isStrong);
  }

  private static int count(boolean one, boolean other) {
    return (one ? 1 : 0) + (other ? 1 : 0);
  }

  private static boolean isTooMany(Preference before, Turn turn) {
    return Math.abs(before.difference() + (turn == Turn.FIRST ? 1 : -1)) > 2;
  }

  private static boolean isThirdInARow(List<Turn> before, Turn turn) {
    int games = before.size();
    return games >= 2 && before.get(games - 1) == turn && before.get(games - 2) == turn;
  }

  /** C14 to C21. */
  private void addFloats(Digits digits, int i, int j, boolean isInside, boolean isFloat) {
    boolean isMoved = i < moved;
    boolean isFromAbove = isInside && isMoved && j >= moved;
    Drift last = players.get(i).last();
    Drift secondLast = players.get(i).secondLast();
    Drift lastOfOther = isFromAbove ? players.get(j).last() : Drift.NONE;
    Drift secondLastOfOther = isFromAbove ? players.get(j).secondLast() : Drift.NONE;
    boolean isResidentFloat = isFloat && !isMoved;
    digits
        .add(isResidentFloat && last == Drift.DOWN)
        .add(lastOfOther == Drift.UP)
        .add(isResidentFloat && secondLast == Drift.DOWN)
        .add(secondLastOfOther == Drift.UP);
    if (moved > 0) {
      addDifferences(digits, i, isFloat, isMoved && last == Drift.DOWN, lastOfOther == Drift.UP);
      addDifferences(
          digits, i, isFloat, isMoved && secondLast == Drift.DOWN, secondLastOfOther == Drift.UP);
    }
  }

  /**
   * The differences of scores, highest first: of those who moved down again, where not to be paired
   * is the highest, and of those who are met by such a one again.
   */
  private void addDifferences(
      Digits digits, int i, boolean isFloat, boolean isDownAgain, boolean isUpAgain) {
    int levels = level[moved - 1] + 1;
    digits
        .addAt(isDownAgain && isFloat ? level[i] : -1, levels)
        .addAt(isDownAgain && !isFloat ? level[i] : -1, levels)
        .addAt(isUpAgain ? level[i] : -1, levels);
  }
}
