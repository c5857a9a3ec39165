package io.tengen.search.time;

import java.time.Duration;
import java.util.Optional;

/** How much time each side gets for a game. */
public sealed interface TimeControl {
  /** The longest time of any kind that makes sense. */
  Duration LONGEST = Duration.ofDays(30);

  /** The clock at the start of a game. */
  Clock start();

  /** The longest that the next move may take without losing on time. */
  Duration longestMove(Clock clock);

  /**
   * The clock after a move.
   *
   * @param clock of this control, before the move
   * @param used how long the move took, not negative
   * @return nothing when the flag fell: when more was used than {@link #longestMove}
   */
  default Optional<Clock> afterMove(Clock clock, Duration used) {
    return used.compareTo(longestMove(clock)) > 0
        ? Optional.empty()
        : Optional.of(afterMoveInTime(clock, used));
  }

  /** The clock after a move that was in time. */
  Clock afterMoveInTime(Clock clock, Duration used);

  /** As much time as one likes. */
  record Unlimited() implements TimeControl {
    @Override
    public Clock start() {
      return new Clock(this, Duration.ZERO, Duration.ZERO, 0, 0);
    }

    @Override
    public Duration longestMove(Clock clock) {
      return LONGEST;
    }

    @Override
    public Clock afterMoveInTime(Clock clock, Duration used) {
      return clock;
    }

    @Override
    public String toString() {
      return "none";
    }
  }

  /**
   * The same time for every move; what is left of it is lost. Also called simple time.
   *
   * @param move above 0
   */
  record PerMove(Duration move) implements TimeControl {
    /** Validates. */
    public PerMove {
      requireTime("time a move", move, false);
    }

    @Override
    public Clock start() {
      return new Clock(this, Duration.ZERO, move, 0, 0);
    }

    @Override
    public Duration longestMove(Clock clock) {
      return clock.period();
    }

    @Override
    public Clock afterMoveInTime(Clock clock, Duration used) {
      return start();
    }

    @Override
    public String toString() {
      return TimeText.of(move) + "/move";
    }
  }

  /**
   * One time for the whole game. Also called sudden death.
   *
   * @param main above 0
   */
  record Absolute(Duration main) implements TimeControl {
    /** Validates. */
    public Absolute {
      requireTime("main time", main, false);
    }

    @Override
    public Clock start() {
      return new Clock(this, main, Duration.ZERO, 0, 0);
    }

    @Override
    public Duration longestMove(Clock clock) {
      return clock.main();
    }

    @Override
    public Clock afterMoveInTime(Clock clock, Duration used) {
      return new Clock(this, clock.main().minus(used), Duration.ZERO, 0, 0);
    }

    @Override
    public String toString() {
      return TimeText.of(main);
    }
  }

  /**
   * Japanese byo-yomi: after the main time, periods; a move within a period gives it back whole,
   * and a period that runs out is gone.
   *
   * @param main may be 0
   * @param period above 0
   * @param periods in [1, 1000]
   */
  record ByoYomi(Duration main, Duration period, int periods) implements TimeControl {
    /** Validates. */
    public ByoYomi {
      requireTime("main time", main, true);
      requireTime("period", period, false);
      requireCount("periods", periods);
    }

    @Override
    public Clock start() {
      return new Clock(this, main, period, periods, 0);
    }

    @Override
    public Duration longestMove(Clock clock) {
      return clock.main().plus(period.multipliedBy(clock.periods()));
    }

    @Override
    public Clock afterMoveInTime(Clock clock, Duration used) {
      Duration over = used.minus(clock.main());
      if (over.isNegative()) {
        return new Clock(this, over.negated(), period, clock.periods(), 0);
      }
      // A period that is used to its last moment is not gone.
      long gone = over.isZero() ? 0 : over.minusNanos(1).dividedBy(period);
      return new Clock(this, Duration.ZERO, period, clock.periods() - (int) gone, 0);
    }

    @Override
    public String toString() {
      return TimeText.of(main) + "+" + periods + "x" + TimeText.of(period);
    }
  }

  /**
   * Canadian byo-yomi: after the main time, so many moves to make in each period.
   *
   * @param main may be 0
   * @param period above 0
   * @param moves in [1, 1000]
   */
  record Canadian(Duration main, Duration period, int moves) implements TimeControl {
    /** Validates. */
    public Canadian {
      requireTime("main time", main, true);
      requireTime("period", period, false);
      requireCount("moves", moves);
    }

    @Override
    public Clock start() {
      return new Clock(this, main, period, 0, moves);
    }

    @Override
    public Duration longestMove(Clock clock) {
      return clock.main().plus(clock.period());
    }

    @Override
    public Clock afterMoveInTime(Clock clock, Duration used) {
      Duration over = used.minus(clock.main());
      if (over.isNegative()) {
        return new Clock(this, over.negated(), period, 0, moves);
      }
      return clock.moves() == 1
          ? new Clock(this, Duration.ZERO, period, 0, moves)
          : new Clock(this, Duration.ZERO, clock.period().minus(over), 0, clock.moves() - 1);
    }

    @Override
    public String toString() {
      return TimeText.of(main) + "+" + TimeText.of(period) + "/" + moves;
    }
  }

  /**
   * An increment after every move.
   *
   * @param main at the start, the first increment not included; above 0
   * @param increment above 0
   */
  record Fischer(Duration main, Duration increment) implements TimeControl {
    /** Validates. */
    public Fischer {
      requireTime("main time", main, false);
      requireTime("increment", increment, false);
    }

    @Override
    public Clock start() {
      return new Clock(this, main, Duration.ZERO, 0, 0);
    }

    @Override
    public Duration longestMove(Clock clock) {
      return clock.main();
    }

    @Override
    public Clock afterMoveInTime(Clock clock, Duration used) {
      return new Clock(this, clock.main().minus(used).plus(increment), Duration.ZERO, 0, 0);
    }

    @Override
    public String toString() {
      return TimeText.of(main) + "+" + TimeText.of(increment);
    }
  }

  /**
   * Reads a time control: {@code none}, {@code 2s/move}, {@code 10m}, {@code 10m+3x30s} (byo-yomi),
   * {@code 10m+5m/25} (Canadian), {@code 5m+3s} (Fischer). Times are numbers with {@code ms, s, m}
   * or {@code h}; {@code toString} writes the same.
   *
   * @throws IllegalArgumentException when it makes no sense; the message says what would
   */
  static TimeControl parse(String text) {
    return TimeText.parse(text);
  }

  private static void requireTime(String name, Duration time, boolean mayBeZero) {
    if (time.isNegative() || (time.isZero() && !mayBeZero) || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          name
              + " is "
              + time.toMillis()
              + " ms, but must be "
              + (mayBeZero ? "at least" : "above")
              + " 0 and at most "
              + LONGEST.toDays()
              + " days");
    }
  }

  private static void requireCount(String name, int count) {
    if (count < 1 || count > 1000) {
      throw new IllegalArgumentException(name + " is " + count + ", but must be in [1, 1000]");
    }
  }
}
