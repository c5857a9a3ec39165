package io.tengen.search.time;

import java.time.Duration;
import java.util.Optional;

/**
 * One side's clock between two moves. It does not tick: whoever measures says how long a move took.
 *
 * @param control what it runs by
 * @param main what is left of the main time; 0 where there is none
 * @param period what is left of the period that is running, or of the first one to come; 0 where
 *     there are none
 * @param periods byo-yomi: the periods that are left, the running one included; else 0
 * @param moves Canadian: the moves to make in the period; else 0
 */
public record Clock(TimeControl control, Duration main, Duration period, int periods, int moves) {
  /** No limit at all. */
  public static final Clock UNLIMITED = new TimeControl.Unlimited().start();

  /** The longest that the next move may take without losing on time. */
  public Duration longestMove() {
    return control.longestMove(this);
  }

  /**
   * The clock while its move is being thought about: what is gone is no longer there to be shared
   * out.
   *
   * @param used since the move began, not negative
   */
  public Clock afterThinking(Duration used) {
    if (control instanceof TimeControl.Unlimited) {
      return this;
    }
    Duration ofMain = used.compareTo(main) < 0 ? used : main;
    Duration rest = used.minus(ofMain);
    Duration periodLeft = rest.compareTo(period) < 0 ? period.minus(rest) : Duration.ZERO;
    return new Clock(control, main.minus(ofMain), periodLeft, periods, moves);
  }

  /**
   * The clock after a move.
   *
   * @param used how long the move took, not negative
   * @return nothing when the flag fell: when more was used than {@link #longestMove}
   */
  public Optional<Clock> afterMove(Duration used) {
    return control.afterMove(this, used);
  }
}
