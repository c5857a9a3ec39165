package io.tengen.arena.engine;

import io.tengen.go.gtp.GtpClock;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;

/**
 * A time system that a controller announced.
 *
 * @param control the system
 * @param mainLimit the most main time that increments can add up to
 * @param longestMove the most for one move; a player is kept to it by being shown no more main
 *     time, and so takes less than it might
 */
record EngineTime(TimeControl control, Duration mainLimit, Duration longestMove) {
  /** No period has more moves or periods. */
  static final int MOST_MOVES = 1_000;

  /** A system without further limits. */
  static EngineTime of(TimeControl control) {
    return new EngineTime(control, TimeControl.LONGEST, TimeControl.LONGEST);
  }

  /** What the standard's {@code time_settings} says; no time of any kind is none to keep. */
  static EngineTime of(GtpClock.Settings settings) {
    Duration main = EngineClock.seconds(settings.mainSeconds());
    Duration period = EngineClock.seconds(settings.byoYomiSeconds());
    int stones = settings.byoYomiStones();
    if (settings.isUnlimited() || (main.isZero() && period.isZero())) {
      return of(new TimeControl.Unlimited());
    }
    if (period.isZero()) {
      return of(new TimeControl.Absolute(main));
    }
    int moves = Math.min(stones, MOST_MOVES);
    Duration shorter = period.multipliedBy(moves).dividedBy(stones);
    return of(new TimeControl.Canadian(main, shorter, moves));
  }

  /** The clock with no more main time than one move may take. */
  Clock withinMove(Clock clock) {
    return withMain(clock, longestMove);
  }

  /** The clock with no more main time than can add up. */
  Clock capped(Clock clock) {
    return withMain(clock, mainLimit);
  }

  private static Clock withMain(Clock clock, Duration most) {
    return clock.main().compareTo(most) <= 0
        ? clock
        : new Clock(clock.control(), most, clock.period(), clock.periods(), clock.moves());
  }
}
