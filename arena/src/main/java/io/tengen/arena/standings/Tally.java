package io.tengen.arena.standings;

import io.tengen.arena.match.EndReason;
import io.tengen.arena.tournament.model.GameResult;
import io.tengen.arena.tournament.model.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Sums games up one after another, so that none has to be kept: what all tables are made of. To be
 * used by one thread.
 */
public final class Tally {
  private final GameCounts.Builder counts = new GameCounts.Builder();
  private final Duplicates duplicates = new Duplicates();
  private final Map<EndReason, Long> reasons = new EnumMap<>(EndReason.class);
  private long voids;

  /** Sums all of these up. */
  public static Tally of(Iterable<GameResult> results) {
    Tally tally = new Tally();
    results.forEach(tally::add);
    return tally;
  }

  /** One game more. */
  public void add(GameResult result) {
    counts.add(result);
    duplicates.add(result);
    reasons.merge(result.reason(), 1L, Long::sum);
    voids += result.outcome() == Outcome.VOID ? 1 : 0;
  }

  /** The results so far, the players in the order of their first games. */
  public GameCounts counts() {
    return counts.build();
  }

  /**
   * The results so far, of these players.
   *
   * @throws IllegalArgumentException when a name comes twice, or a game had a player who is none
   */
  public GameCounts counts(List<String> players) {
    return counts.build(players);
  }

  /** Games that are like another. */
  public Duplicates duplicates() {
    return duplicates;
  }

  /** How often games ended for each reason, those without a result included. */
  public Map<EndReason, Long> reasons() {
    return new EnumMap<>(reasons);
  }

  /** How many games have no result. */
  public long voids() {
    return voids;
  }
}
