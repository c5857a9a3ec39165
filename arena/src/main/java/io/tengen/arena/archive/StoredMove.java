package io.tengen.arena.archive;

import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;

/**
 * A move with its clock. Those of an opening took no time, and say nothing of clocks.
 *
 * @param action what was played
 * @param used how long the mover took; 0 for the moves of an opening
 * @param main see {@link Clock}; as are the rest, after the move
 */
public record StoredMove(
    int action, Duration used, Duration main, Duration period, int periods, int moves) {

  /** The mover's clock after the move, in a game of this time control. */
  public Clock clock(TimeControl control) {
    return new Clock(control, main, period, periods, moves);
  }
}
