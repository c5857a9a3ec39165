package io.tengen.client.session;

import io.tengen.search.time.Clock;
import java.time.Duration;

/**
 * A side's clock.
 *
 * @param clock as it stood then
 * @param isRunning whether it has lost time since
 * @param sinceNanos from when on, in the time of {@link System#nanoTime}; may be in the future
 */
public record ClockFace(Clock clock, boolean isRunning, long sinceNanos) {

  /**
   * The clock at a moment.
   *
   * @param nanoTime in the time of {@link System#nanoTime}
   */
  public Clock at(long nanoTime) {
    return isRunning
        ? clock.afterThinking(Duration.ofNanos(Math.max(0, nanoTime - sinceNanos)))
        : clock;
  }
}
