package io.tengen.arena.tournament.format;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How often players have met each other. */
final class Meetings {
  /** So many points of Elo apart, two meet half as often. */
  private static final double HALVING_DISTANCE = 200;

  private final Map<String, Integer> ofPlayer = new HashMap<>();
  private final Map<Set<String>, Integer> ofPair = new HashMap<>();

  /** Two have met once more. */
  void add(String one, String other) {
    ofPlayer.merge(one, 1, Integer::sum);
    ofPlayer.merge(other, 1, Integer::sum);
    ofPair.merge(Set.of(one, other), 1, Integer::sum);
  }

  int of(String player) {
    return ofPlayer.getOrDefault(player, 0);
  }

  int between(String one, String other) {
    return ofPair.getOrDefault(Set.of(one, other), 0);
  }

  /** The less of it, the better two suit each other: near by rating, and not met often. */
  double reluctance(String one, String other, LadderRatings ratings) {
    double distance = Math.abs(ratings.of(one) - ratings.of(other));
    return (between(one, other) + 1) * Math.pow(2, distance / HALVING_DISTANCE);
  }
}
