package io.tengen.search.time;

import java.time.Duration;

/**
 * How long the thinking about one move should take.
 *
 * @param target as long as it takes usually; above 0 and at most the maximum
 * @param maximum as long as it may take where the choice is hard; at most {@link
 *     TimeControl#LONGEST}
 */
public record TimeBudget(Duration target, Duration maximum) {
  /** As long as one likes. */
  public static final TimeBudget UNLIMITED =
      new TimeBudget(TimeControl.LONGEST, TimeControl.LONGEST);

  /**
   * To answer at once: 10 ms, which next to any lag is little, but enough not to move at random.
   */
  public static final TimeBudget SMALLEST =
      new TimeBudget(Duration.ofMillis(10), Duration.ofMillis(10));

  /** Validates. */
  public TimeBudget {
    if (target.isNegative() || target.isZero() || target.compareTo(maximum) > 0) {
      throw new IllegalArgumentException(
          "the target is " + target + ", but must be above 0 and at most the maximum, " + maximum);
    }
    if (maximum.compareTo(TimeControl.LONGEST) > 0) {
      throw new IllegalArgumentException(
          "the maximum is " + maximum + ", but must be at most " + TimeControl.LONGEST);
    }
  }
}
