package io.tengen.arena.tournament.format.swiss;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pairs a round by the FIDE (Dutch) System. Players of equal scores meet as far as possible, the
 * upper half of them the lower half; nobody meets anybody twice or has the bye twice; turns even
 * out.
 *
 * <p>Where no pairing is possible by these rules, the handbook leaves it to the arbiter. Here the
 * pairing then has as few second meetings as possible, then no second bye if that can be, then as
 * few as possible of those who would need the same turn.
 */
public final class DutchPairing {
  private static final Comparator<SwissPlayer> ORDER =
      Comparator.comparingInt(SwissPlayer::score).reversed().thenComparingInt(SwissPlayer::number);

  private DutchPairing() {}

  /**
   * Two players by their numbers.
   *
   * @param first who moves first
   */
  public record Pair(int first, int second) {}

  /**
   * A round.
   *
   * @param pairs those with the higher scores first
   * @param bye the number of who has no opponent, or null
   */
  public record Round(List<Pair> pairs, @Nullable Integer bye) {
    /** Copies the list. */
    public Round {
      pairs = List.copyOf(pairs);
    }
  }

  /**
   * Pairs a round.
   *
   * @param players at least two, with different numbers
   * @throws IllegalArgumentException when there are fewer, or two have the same number
   */
  public static Round pair(List<SwissPlayer> players, RoundRules rules) {
    Set<Integer> numbers = players.stream().map(SwissPlayer::number).collect(Collectors.toSet());
    if (players.size() < 2 || numbers.size() < players.size()) {
      throw new IllegalArgumentException(
          "%d players with %d numbers, but there must be at least two, each with its own"
              .formatted(players.size(), numbers.size()));
    }
    List<SwissPlayer> left = new ArrayList<>(players);
    left.sort(ORDER);
    TurnRules turns = new TurnRules(rules.initial());
    List<Pair> pairs = new ArrayList<>();
    int moved = 0;
    while (left.size() > 1) {
      Bracket bracket = new Bracket(left, rules, moved);
      int[] partners = bracket.pair();
      Set<SwissPlayer> paired = new HashSet<>();
      for (int i = 0; i < partners.length; i++) {
        if (partners[i] > i) {
          SwissPlayer higher = left.get(i);
          SwissPlayer lower = left.get(partners[i]);
          boolean isHigherFirst = turns.ofHigher(higher, lower) == Turn.FIRST;
          pairs.add(
              isHigherFirst
                  ? new Pair(higher.number(), lower.number())
                  : new Pair(lower.number(), higher.number()));
          paired.add(higher);
          paired.add(lower);
        }
      }
      moved = partners.length - paired.size();
      left.removeAll(paired);
    }
    return new Round(pairs, left.isEmpty() ? null : left.get(0).number());
  }
}
