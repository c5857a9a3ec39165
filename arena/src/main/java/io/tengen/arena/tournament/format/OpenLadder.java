package io.tengen.arena.tournament.format;

import io.tengen.arena.tournament.model.GameResult;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A {@link Ladder} whose players come and go: it is asked whom somebody had best meet among those
 * who are free just then, and told of each game as it begins and ends, so that an answer takes no
 * longer after a million games than after ten. Each encounter is one game. To be used by one thread
 * at a time.
 */
public final class OpenLadder {
  private final LadderRatings ratings = new LadderRatings(Map.of());
  private final Meetings meetings = new Meetings();

  /** Who moved first when two met the last time. */
  private final Map<Set<String>, String> lastFirst = new HashMap<>();

  /** How often players moved first, less how often they moved second. */
  private final Map<String, Integer> turns = new HashMap<>();

  /** A game has begun. */
  public void begun(String first, String second) {
    meetings.add(first, second);
    lastFirst.put(Set.of(first, second), first);
    turns.merge(first, 1, Integer::sum);
    turns.merge(second, -1, Integer::sum);
  }

  /** A game that had begun is over. */
  public void finished(GameResult result) {
    ratings.add(result);
  }

  /** A player's rating, by which it is paired. */
  public double rating(String player) {
    return ratings.of(player);
  }

  /** How many games a player has begun. */
  public int gamesOf(String player) {
    return meetings.of(player);
  }

  /**
   * Whom a player had best meet: who is near by rating and was met the least.
   *
   * @param free who else is, in an order that decides among equals; the player itself does not
   *     count
   */
  public Optional<String> opponent(String player, Collection<String> free) {
    return free.stream()
        .filter(rival -> !rival.equals(player))
        .min(Comparator.comparingDouble(rival -> meetings.reluctance(player, rival, ratings)));
  }

  /**
   * Whether the first of two moves first when they meet: if it did not the last time, or has moved
   * first less often.
   */
  public boolean isFirst(String one, String other) {
    String last = lastFirst.get(Set.of(one, other));
    return last == null
        ? turns.getOrDefault(one, 0) <= turns.getOrDefault(other, 0)
        : !last.equals(one);
  }
}
