package io.tengen.search.time;

import java.time.Duration;

/**
 * Shares the time on a clock out over the moves of a game.
 *
 * <p>With {@code main} left, {@code moves} to make and {@code income} of new time with each of
 * them, a move gets {@code main / moves + income}. Whoever measures sees more than the thinking:
 * {@link #lag} for the way there and back, and {@link #STOPPING} for a search to stop. Both are
 * taken from every move's share, and what it takes to answer the moves to come at once is never
 * thought away, for some more of them than are guessed.
 *
 * <p>Where even that is more than there is, the answer is {@link TimeBudget#SMALLEST}: the flag
 * falls or not as the lag will have it.
 */
public final class TimeManager {
  /** How long a search may take to stop. */
  public static final Duration STOPPING = Duration.ofMillis(20);

  /** What a move over a network usually loses on the way. */
  public static final Duration USUAL_LAG = Duration.ofMillis(200);

  /** The most of the usual share that a hard choice gets. */
  private static final int MOST_SHARES = 3;

  /** A game may be so many moves longer than guessed without the lag alone losing it. */
  private static final int SPARE_MOVES = 36;

  /** With so many byo-yomi periods left, one may go for a hard choice. */
  private static final int SPARE_PERIODS = 3;

  private static final int MOST_MOVES = 1_000_000;

  private static final Duration LONGEST_LAG = Duration.ofMinutes(1);

  private final Duration lag;

  /** What is lost with each move. */
  private final long lost;

  /**
   * A manager.
   *
   * @param lag the most time that passes on the clock with each move without being thought, from 0
   *     to one minute
   */
  public TimeManager(Duration lag) {
    this.lag = requireLag(lag);
    this.lost = lag.plus(STOPPING).toNanos();
  }

  /**
   * A lag that makes sense.
   *
   * @throws IllegalArgumentException when it does not
   */
  public static Duration requireLag(Duration lag) {
    if (lag.isNegative() || lag.compareTo(LONGEST_LAG) > 0) {
      throw new IllegalArgumentException(
          "the lag is "
              + lag.toMillis()
              + " ms, but must be at least 0 and at most "
              + LONGEST_LAG.toMillis()
              + " ms");
    }
    return lag;
  }

  /** What is lost on the way with each move. */
  public Duration lag() {
    return lag;
  }

  /**
   * The time for the next move.
   *
   * @param clock of whoever is to move
   * @param movesLeft how many moves they still have to make, in [1, 1000000]; a guess
   * @throws IllegalArgumentException when that is out of range
   */
  public TimeBudget budget(Clock clock, int movesLeft) {
    if (movesLeft < 1 || movesLeft > MOST_MOVES) {
      throw new IllegalArgumentException(
          "movesLeft is " + movesLeft + ", but must be in [1, " + MOST_MOVES + "]");
    }
    TimeControl control = clock.control();
    if (control instanceof TimeControl.Unlimited) {
      return TimeBudget.UNLIMITED;
    }
    long main = clock.main().toNanos();
    long share = main / movesLeft + income(clock) - lost;
    return budget(share, mostFor(clock, movesLeft));
  }

  /** The time that comes with each move. */
  private static long income(Clock clock) {
    long period = clock.period().toNanos();
    TimeControl control = clock.control();
    if (control instanceof TimeControl.Canadian) {
      return period / clock.moves();
    }
    return control instanceof TimeControl.Fischer fischer ? fischer.increment().toNanos() : period;
  }

  /** The longest that the thinking may take if the moves to come shall be in time too. */
  private long mostFor(Clock clock, int movesLeft) {
    long main = clock.main().toNanos();
    long period = clock.period().toNanos();
    TimeControl control = clock.control();
    if (control instanceof TimeControl.Canadian) {
      // A period that cannot even pay for its moves is worth nothing.
      return main + Math.max(0, period - (clock.moves() - 1) * lost) - lost;
    }
    if (control instanceof TimeControl.ByoYomi) {
      boolean isSpare = main == 0 && clock.periods() >= SPARE_PERIODS;
      return main + (isSpare ? 2 * period : period) - lost;
    }
    if (control instanceof TimeControl.Fischer fischer) {
      long cost = Math.max(0, lost - fischer.increment().toNanos());
      return main - lost - (movesLeft + SPARE_MOVES - 1) * cost;
    }
    return control instanceof TimeControl.PerMove
        ? period - lost
        : main - (movesLeft + SPARE_MOVES) * lost;
  }

  private static TimeBudget budget(long share, long most) {
    if (share <= 0 || most <= 0) {
      return TimeBudget.SMALLEST;
    }
    long longest = TimeControl.LONGEST.toNanos();
    long maximum = Math.min(Math.min(MOST_SHARES * Math.min(share, longest), most), longest);
    return new TimeBudget(Duration.ofNanos(Math.min(share, maximum)), Duration.ofNanos(maximum));
  }
}
