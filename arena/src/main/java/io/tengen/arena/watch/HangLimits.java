package io.tengen.arena.watch;

import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;

/**
 * How long players are waited for before they count as hung. Each is above 0 and at most {@link
 * TimeControl#LONGEST}.
 *
 * @param move for a move without a clock
 * @param overtime for a move when the clock and the lag have run out. A flag that has fallen is
 *     lost anyway; who answers within the overtime loses by that, and not for having hung
 * @param errand for anything else: to begin, to hear of a move, to name dead stones, to close
 * @param end after being told to end, and again after being interrupted
 */
public record HangLimits(Duration move, Duration overtime, Duration errand, Duration end) {
  /**
   * For players that nobody looks after. The overtime and the errand are above what {@link
   * io.tengen.arena.player.ExternalEngine} gives an engine, which knows more of why it is silent.
   */
  public static final HangLimits USUAL =
      new HangLimits(
          Duration.ofMinutes(10),
          Duration.ofSeconds(150),
          Duration.ofMinutes(10),
          Duration.ofSeconds(10));

  /** The same, but that without a clock a player may think as long as it likes. */
  public static final HangLimits PATIENT = USUAL.withMove(TimeControl.LONGEST);

  /** Checks the ranges. */
  public HangLimits {
    require("move", move);
    require("overtime", overtime);
    require("errand", errand);
    require("end", end);
  }

  private static void require(String name, Duration value) {
    if (value.isNegative() || value.isZero() || value.compareTo(TimeControl.LONGEST) > 0) {
      throw new IllegalArgumentException(
          "the limit '%s' of players that hang is %s ms, but must be above 0 and at most %d days"
              .formatted(name, value.toMillis(), TimeControl.LONGEST.toDays()));
    }
  }

  /** The same with another limit for a move without a clock. */
  public HangLimits withMove(Duration longest) {
    return new HangLimits(longest, overtime, errand, end);
  }

  /**
   * How long a move is waited for.
   *
   * @param lag what each move may take above what the clock says
   */
  public Duration of(Clock clock, Duration lag) {
    return clock.control() instanceof TimeControl.Unlimited
        ? move
        : clock.longestMove().plus(lag).plus(overtime);
  }
}
