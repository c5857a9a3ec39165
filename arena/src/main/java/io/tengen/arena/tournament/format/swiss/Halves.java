package io.tengen.arena.tournament.format.swiss;

import java.util.Arrays;
import java.util.List;

/**
 * The residents of a bracket in two halves, S1 and S2 in the handbook: each player of the upper one
 * meets one of the lower one, and who is left of the lower one moves down. Knows what the order in
 * which the handbook generates candidates has to say of each pair.
 */
final class Halves {
  private static final int NOWHERE = -1;

  private final List<Integer> upper;

  /** The place of each node in its half. */
  private final int[] upperPlace;

  private final int[] lowerPlace;
  private final int uppers;
  private final int lowers;

  /**
   * Two halves.
   *
   * @param nodes how many nodes there are, residents or not
   * @param upper sorted, as is the lower half
   */
  Halves(int nodes, List<Integer> upper, List<Integer> lower) {
    this.upper = List.copyOf(upper);
    this.uppers = upper.size();
    this.lowers = lower.size();
    this.upperPlace = places(nodes, upper);
    this.lowerPlace = places(nodes, lower);
  }

  private static int[] places(int nodes, List<Integer> half) {
    int[] places = new int[nodes];
    Arrays.fill(places, NOWHERE);
    for (int place = 0; place < half.size(); place++) {
      places[half.get(place)] = place;
    }
    return places;
  }

  /** The upper half. */
  List<Integer> upper() {
    return upper;
  }

  /**
   * Adds by which exchange between these, the original halves, a pair comes about (article 4.3). In
   * a pair of two from the upper half the second has moved to the lower one, as has one of the
   * upper half who floats; in one of two from the lower half the first has moved to the upper one.
   *
   * @param i above {@code j}
   */
  void addExchange(Digits digits, int i, int j) {
    int all = uppers + lowers;
    boolean isHigh = upperPlace[i] >= 0;
    boolean isLow = lowerPlace[i] >= 0;
    boolean isWithinUpper = isHigh && upperPlace[j] >= 0;
    boolean isWithinLower = isLow && lowerPlace[j] >= 0;
    boolean isAcross = isHigh && lowerPlace[j] >= 0;
    boolean isHighFloat = isHigh && !isWithinUpper && !isAcross;
    int difference = 0;
    if (isWithinUpper || isHighFloat) {
      difference = all - upperPlace[isHighFloat ? i : j];
    } else if (isWithinLower) {
      difference = uppers + lowerPlace[i] + 1;
    }
    digits.add(isWithinLower).add(difference, all + 1);
    int stayingHigh = isWithinUpper || isAcross ? uppers - 1 - upperPlace[i] : NOWHERE;
    int stayingLow = NOWHERE;
    if (isWithinLower || isAcross) {
      stayingLow = lowerPlace[j];
    } else if (isLow) {
      stayingLow = lowerPlace[i];
    }
    digits.addOwn(stayingHigh, uppers).addOwn(stayingLow, lowers);
  }

  /** Adds where a pair stands in the order of transpositions of the lower half (article 4.2). */
  void addTransposition(Digits digits, int i, int j) {
    boolean isAcross = upperPlace[i] >= 0 && lowerPlace[j] >= 0;
    boolean isTurned = lowerPlace[i] >= 0 && upperPlace[j] >= 0;
    boolean hasUpper = upperPlace[i] >= 0 || upperPlace[j] >= 0;
    boolean isWithinLower = lowerPlace[i] >= 0 && lowerPlace[j] >= 0;
    digits.add((hasUpper && !isAcross && !isTurned) || isWithinLower);
    int place = isAcross ? upperPlace[i] : isTurned ? upperPlace[j] : NOWHERE;
    int partner = isAcross ? lowerPlace[j] : isTurned ? lowerPlace[i] : 0;
    digits.addOwn(place, uppers, partner, Math.max(0, lowers - 1));
  }
}
