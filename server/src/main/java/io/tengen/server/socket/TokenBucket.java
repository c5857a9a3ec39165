package io.tengen.server.socket;

/** How many messages may come over time and at once. Belongs to one thread. */
final class TokenBucket {
  private static final long SECOND = 1_000_000_000L;

  private final long nanosEach;
  private final long mostNanos;

  /** What has been saved up, in nanoseconds of waiting. */
  private long saved;

  private long last;

  /**
   * A full one.
   *
   * @param perSecond over time
   * @param burst at once
   * @param now in nanoseconds, from any point on
   */
  TokenBucket(int perSecond, int burst, long now) {
    this.nanosEach = SECOND / perSecond;
    this.mostNanos = nanosEach * burst;
    this.saved = mostNanos;
    this.last = now;
  }

  /** Whether one more may come now. */
  boolean take(long now) {
    saved = Math.min(mostNanos, saved + Math.max(0, now - last));
    last = now;
    if (saved < nanosEach) {
      return false;
    }
    saved -= nanosEach;
    return true;
  }
}
