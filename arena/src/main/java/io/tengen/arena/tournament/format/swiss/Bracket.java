package io.tengen.arena.tournament.format.swiss;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pairs one bracket (article 3): finds the best candidate by all criteria and, of several that are
 * equally good, the one that the handbook's order generates first (article 4). What that order says
 * becomes lower digits of the costs: first which of the players from above are paired, and with
 * whom; then how few players of the upper and the lower half change places, and which; then the
 * order of the lower half.
 */
final class Bracket {
  private static final int UNDECIDED = -1;
  private static final int UNPAIRED = -1;

  /** Adds to the cost of a pair, by all criteria, where the handbook's order has it. */
  @FunctionalInterface
  private interface Order {
    void addTo(Digits digits, int i, int j);
  }

  private final int moved;
  private final int end;

  /** All players who are not paired yet, and the bye. */
  private final int nodes;

  private final Criteria criteria;

  /** The partners of those from above and of whom they meet; {@code nodes} for one who floats. */
  private final int[] decided;

  /**
   * A bracket.
   *
   * @param players all that are not paired yet, sorted by score and number
   * @param moved how many of them moved down from above
   */
  Bracket(List<SwissPlayer> players, RoundRules rules, int moved) {
    this.moved = moved;
    this.end = Criteria.endOfScore(players, moved);
    this.nodes = players.size() + players.size() % 2;
    this.criteria = new Criteria(players, rules, moved, end);
    this.decided = new int[nodes];
    Arrays.fill(decided, UNDECIDED);
  }

  /** The partner of each player of the bracket, or -1 for one who moves down. */
  int[] pair() {
    if (moved > 0) {
      decideMoved(solve(this::addMoved));
    }
    List<Integer> residents = new ArrayList<>();
    for (int i = moved; i < end; i++) {
      if (decided[i] == UNDECIDED) {
        residents.add(i);
      }
    }
    int pairs = residents.size() / 2;
    int[] mates = solve(inOrderOf(halves(residents, pairs)));
    List<Integer> upper = firstOfPairs(residents, mates);
    if (upper.size() != pairs) {
      // Not all could be paired, which any best candidate shows: the upper half is smaller.
      pairs = upper.size();
      mates = solve(inOrderOf(halves(residents, pairs)));
      upper = firstOfPairs(residents, mates);
    }
    if (!upper.equals(residents.subList(0, pairs))) {
      List<Integer> lower = new ArrayList<>(residents);
      lower.removeAll(upper);
      mates = solve(new Halves(nodes, upper, lower)::addTransposition);
    }
    int[] partners = new int[end];
    for (int i = 0; i < end; i++) {
      partners[i] = mates[i] < end ? mates[i] : UNPAIRED;
    }
    return partners;
  }

  private Halves halves(List<Integer> residents, int pairs) {
    return new Halves(
        nodes, residents.subList(0, pairs), residents.subList(pairs, residents.size()));
  }

  private static Order inOrderOf(Halves halves) {
    return (digits, i, j) -> {
      halves.addExchange(digits, i, j);
      halves.addTransposition(digits, i, j);
    };
  }

  private List<Integer> firstOfPairs(List<Integer> residents, int[] mates) {
    return residents.stream().filter(i -> mates[i] > i && mates[i] < end).toList();
  }

  /** Who of those from above is paired, the highest first; then with whom (article 4.4). */
  private void addMoved(Digits digits, int i, int j) {
    boolean isMoved = i < moved;
    boolean isPair = isMoved && j >= moved && j < end;
    digits.addOwn(isMoved && j >= end ? i : -1, moved);
    digits.addOwn(isPair ? i : -1, moved, isPair ? j - moved : 0, end - moved - 1);
  }

  private void decideMoved(int[] mates) {
    for (int i = 0; i < moved; i++) {
      decided[i] = mates[i] < end ? mates[i] : nodes;
      if (mates[i] < end) {
        decided[mates[i]] = i;
      }
    }
  }

  private boolean isAgainstDecisions(int i, int j) {
    return contradicts(i, j) || contradicts(j, i);
  }

  private boolean contradicts(int i, int j) {
    return decided[i] != UNDECIDED && (decided[i] == nodes ? j < end : j != decided[i]);
  }

  private int[] solve(Order order) {
    BigInteger[][] cost = new BigInteger[nodes][nodes];
    for (int j = 0; j < nodes; j++) {
      for (int i = 0; i < j; i++) {
        Digits digits = new Digits(nodes / 2).add(isAgainstDecisions(i, j));
        criteria.addTo(digits, i, j);
        order.addTo(digits, i, j);
        cost[i][j] = digits.value();
        cost[j][i] = cost[i][j];
      }
    }
    return PerfectMatching.ofLeastCost(cost);
  }
}
