package io.tengen.arena.archive;

import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;

/**
 * What is on a clock. The components are those of {@link Clock}; the rest of it follows from the
 * time control.
 */
public record StoredClock(Duration main, Duration period, int periods, int moves) {

  /** What is on a clock. */
  static StoredClock of(Clock clock) {
    return new StoredClock(clock.main(), clock.period(), clock.periods(), clock.moves());
  }

  /** The clock, in a game of this time control. */
  public Clock clock(TimeControl control) {
    return new Clock(control, main, period, periods, moves);
  }
}
