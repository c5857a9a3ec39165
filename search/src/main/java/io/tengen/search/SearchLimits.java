package io.tengen.search;

import io.tengen.search.time.TimeBudget;
import java.time.Duration;

/**
 * When a search ends: at whichever limit comes first, or when the root is proven. The root is
 * evaluated in any case, so that there is always an answer.
 *
 * @param playouts the most playouts in this search, the evaluation of a new root included, in [1,
 *     {@link #NO_LIMIT}]
 * @param visits the most visits of the root, those of a tree kept from earlier moves included, in
 *     [1, {@link #NO_LIMIT}]
 * @param time the most time, from 1 ns to {@link #LONGEST}
 * @param target the time that is usually enough, from 1 ns to {@code time}: the search goes on
 *     after it only while the choice is unsettled, see {@link StopRule}
 * @param earlyStop whether it ends before the limits when they cannot change the choice
 */
public record SearchLimits(
    int playouts, int visits, Duration time, Duration target, EarlyStop earlyStop) {
  /** As good as unlimited; also the most visits that a tree can count. */
  public static final int NO_LIMIT = 2_000_000_000;

  /** As good as unlimited: 30 days. */
  public static final Duration LONGEST = Duration.ofDays(30);

  /** Validates. */
  public SearchLimits {
    Checks.inRange("playouts", playouts, 1, NO_LIMIT);
    Checks.inRange("visits", visits, 1, NO_LIMIT);
    if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "time is "
              + time.toMillis()
              + " ms, but must be above 0 and at most "
              + LONGEST.toDays()
              + " days");
    }
    if (target.isNegative() || target.isZero() || target.compareTo(time) > 0) {
      throw new IllegalArgumentException(
          "target is "
              + target.toMillis()
              + " ms, but must be above 0 and at most the time, "
              + time.toMillis()
              + " ms");
    }
  }

  /** Limits that are used up, whatever the search finds. */
  public SearchLimits(int playouts, int visits, Duration time) {
    this(playouts, visits, time, time, EarlyStop.NEVER);
  }

  /** By playouts alone. */
  public static SearchLimits ofPlayouts(int playouts) {
    return new SearchLimits(playouts, NO_LIMIT, LONGEST);
  }

  /** By visits of the root alone. */
  public static SearchLimits ofVisits(int visits) {
    return new SearchLimits(NO_LIMIT, visits, LONGEST);
  }

  /** By time alone. */
  public static SearchLimits ofTime(Duration time) {
    return new SearchLimits(NO_LIMIT, NO_LIMIT, time);
  }

  /** The same with another rule for ending early. */
  public SearchLimits withEarlyStop(EarlyStop value) {
    return new SearchLimits(playouts, visits, time, target, value);
  }

  /** The same within a budget too. */
  public SearchLimits within(TimeBudget budget) {
    return new SearchLimits(
        playouts,
        visits,
        shorter(time, budget.maximum()),
        shorter(target, budget.target()),
        earlyStop);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** Whether time is limited at all. */
  public boolean isTimed() {
    return time.compareTo(LONGEST) < 0;
  }
}
