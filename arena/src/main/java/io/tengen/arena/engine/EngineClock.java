package io.tengen.arena.engine;

import io.tengen.go.gtp.GtpClock;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of both colours as an engine knows them: what {@code time_left} says, and between that
 * what the engine measured itself.
 */
final class EngineClock {
  private static final double NANOS = 1e9;

  /** What holds now; null while nobody has said. */
  private @Nullable EngineTime time;

  private final @Nullable Clock[] clocks = new @Nullable Clock[2];

  /**
   * The clock of a colour that is to move.
   *
   * @param said what the standard's commands said
   * @param extension what an extension's command said after that, if one did
   * @param isFirstMove whether a game begins, and with it the time
   */
  Clock clock(int colour, GtpClock said, Optional<EngineTime> extension, boolean isFirstMove) {
    EngineTime now =
        said.settings() == null ? extension.orElse(null) : EngineTime.of(said.settings());
    if (now == null ? time != null : !now.equals(time)) {
      time = now;
      clocks[0] = null;
      clocks[1] = null;
    }
    Optional<GtpClock.Left> left = said.left(colour);
    Clock own = clocks[colour];
    if (left.isPresent()) {
      own = left(now, left.get());
    } else if (own == null || isFirstMove) {
      own = now == null ? Clock.UNLIMITED : now.control().start();
    }
    clocks[colour] = own;
    return now == null ? own : now.withinMove(own);
  }

  private static Clock left(@Nullable EngineTime time, GtpClock.Left left) {
    Duration seconds = seconds(left.seconds());
    int stones = Math.min(left.stones(), EngineTime.MOST_MOVES);
    TimeControl control = time == null ? unknown(seconds, stones) : time.control();
    Clock start = control.start();
    if (control instanceof TimeControl.Unlimited) {
      return start;
    }
    if (stones == 0 || start.period().isZero()) {
      return new Clock(control, seconds, start.period(), start.periods(), start.moves());
    }
    return control instanceof TimeControl.ByoYomi
        ? new Clock(control, Duration.ZERO, seconds, stones, 0)
        : new Clock(control, Duration.ZERO, seconds, 0, stones);
  }

  /** A system for a controller that says what is left, but not of what. */
  private static TimeControl unknown(Duration left, int stones) {
    Duration above0 = left.isZero() ? Duration.ofNanos(1) : left;
    return stones == 0
        ? new TimeControl.Absolute(above0)
        : new TimeControl.Canadian(Duration.ZERO, above0, stones);
  }

  /** A colour moved, as this engine measured. */
  void moved(int colour, Duration used) {
    Clock before = clocks[colour];
    if (before == null) {
      return;
    }
    // Whether the flag fell is the controller's to say.
    Clock after = before.afterMove(used).orElse(fallen(before));
    clocks[colour] = time == null ? after : time.capped(after);
  }

  private static Clock fallen(Clock clock) {
    return new Clock(
        clock.control(),
        Duration.ZERO,
        clock.period(),
        Math.min(1, clock.periods()),
        Math.min(1, clock.moves()));
  }

  /** Seconds as a duration that a clock can show. */
  static Duration seconds(double seconds) {
    double longest = TimeControl.LONGEST.toSeconds();
    return Duration.ofNanos(Math.round(Math.min(seconds, longest) * NANOS));
  }
}
