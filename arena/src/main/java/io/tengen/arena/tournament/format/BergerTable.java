package io.tengen.arena.tournament.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Berger's tables: in each round everybody meets one other, and after all rounds everybody has met
 * everybody once (FIDE Handbook C.05, annex 1, "Details of Berger Table"). Players take turns in
 * moving first so that nobody has more than one game more of either. With an odd number of players
 * who would meet the last of the next even number has the round off.
 */
final class BergerTable {

  /**
   * Two players by their numbers, from 0.
   *
   * @param first who moves first
   */
  record Pair(int first, int second) {}

  private BergerTable() {}

  /** How many rounds so many players need. */
  static int rounds(int players) {
    return players + players % 2 - 1;
  }

  /**
   * The pairs of a round. The last player stays where it is; the others stand in a circle that
   * turns by half its size from round to round, and those opposite each other meet.
   *
   * @param round from 0
   */
  static List<Pair> round(int players, int round) {
    int size = players + players % 2;
    int circle = size - 1;
    int last = size - 1;
    int start = (int) ((long) round * (size / 2) % circle);
    List<Pair> pairs = new ArrayList<>();
    if (last < players) {
      pairs.add(round % 2 == 0 ? new Pair(start, last) : new Pair(last, start));
    }
    for (int i = 1; i < size / 2; i++) {
      pairs.add(new Pair((start + i) % circle, (start - i + circle) % circle));
    }
    return pairs;
  }
}
