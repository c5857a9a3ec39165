package io.tengen.arena.lobby;

import io.tengen.search.SearchLimits;
import java.time.Duration;

/**
 * How much an {@link AnalysisService} takes on.
 *
 * @param threads that search at once, from 1
 * @param mostCallers who are served in turns at once, from 1; each has a search tree of its own
 * @param mostVisits of an analysis, from 1 to {@link SearchLimits#NO_LIMIT}
 * @param slice how long it searches before it tells what it knows and lets others search
 * @param idleAnalysts how many are kept for later, since a network takes long to open; from 0
 */
public record AnalysisLimits(
    int threads, int mostCallers, int mostVisits, Duration slice, int idleAnalysts) {

  /** Checks the ranges. */
  public AnalysisLimits {
    if (threads < 1 || mostCallers < 1 || idleAnalysts < 0) {
      throw new IllegalArgumentException(
          ("analysis has %d threads, %d callers and %d idle analysts, but must have at least 1, 1"
                  + " and 0")
              .formatted(threads, mostCallers, idleAnalysts));
    }
    if (mostVisits < 1 || mostVisits > SearchLimits.NO_LIMIT) {
      throw new IllegalArgumentException(
          "mostVisits is " + mostVisits + ", but must be in [1, " + SearchLimits.NO_LIMIT + "]");
    }
    if (slice.isNegative() || slice.isZero() || slice.compareTo(SearchLimits.LONGEST) > 0) {
      throw new IllegalArgumentException(
          "slice is " + slice.toMillis() + " ms, but must be above 0 and at most 30 days");
    }
  }

  /** For a machine with so many cores: half of them search, five times a second it is told. */
  public static AnalysisLimits usual(int cores) {
    return new AnalysisLimits(Math.max(1, cores / 2), 32, 100_000, Duration.ofMillis(200), 4);
  }
}
