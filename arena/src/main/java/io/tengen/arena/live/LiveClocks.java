package io.tengen.arena.live;

import io.tengen.search.time.Clock;
import java.time.Duration;

/**
 * Both clocks, as they stood when one of them began to run or all stopped.
 *
 * @param first the clock of player 0
 * @param second the clock of player 1
 * @param running whose runs, 0 or 1; -1 when none does
 * @param sinceNanos when it began to run, in the time of {@link LiveGames#nanoTime}
 * @param lag how much later it begins to lose time
 */
public record LiveClocks(Clock first, Clock second, int running, long sinceNanos, Duration lag) {

  /**
   * A player's clock at a moment.
   *
   * @param nanoTime in the time of {@link LiveGames#nanoTime}
   */
  public Clock at(int side, long nanoTime) {
    Clock clock = side == 0 ? first : second;
    long gone = Math.max(0, nanoTime - sinceNanos - lag.toNanos());
    return side == running ? clock.afterThinking(Duration.ofNanos(gone)) : clock;
  }
}
