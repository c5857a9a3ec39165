package io.tengen.search;

import java.time.Duration;

/**
 * When a search ends: at whichever limit comes first, or when the root is proven. The root is
 * evaluated in any case, so that there is always an answer.
 *
 * @param playouts the most evaluations in this search, in [1, {@link #NO_LIMIT}]
 * @param visits the most visits of the root, those of a tree kept from earlier moves included, in
 *     [1, {@link #NO_LIMIT}]
 * @param time the most time, from 1 ns to {@link #LONGEST}
 */
public record SearchLimits(int playouts, int visits, Duration time) {
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
}
