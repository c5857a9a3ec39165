package io.tengen.client.world;

/** Tells how many steps are due at a speed, without catching up on what was missed by far. */
final class Beat {
  /** As many as are asked for, for a speed without limit. */
  static final long ALL = Long.MAX_VALUE;

  /** Who is further behind than this does not catch up. */
  private static final double MOST_LATE = 0.25;

  private static final double NANOS = 1e9;

  private Speed speed;
  private long start;
  private long done;

  Beat(Speed speed, long now) {
    this.speed = speed;
    this.start = now;
  }

  /** Goes on at another speed from now on, or after a pause. */
  void restart(Speed speed, long now) {
    this.speed = speed;
    start = now;
    done = 0;
  }

  /** How many steps are due now; {@link #ALL} without limit. */
  long due(long now) {
    if (speed.isUnlimited()) {
      return ALL;
    }
    double planned = (now - start) / NANOS * speed.stepsPerSecond();
    double late = planned - done;
    if (late / speed.stepsPerSecond() > MOST_LATE && late > 1) {
      restart(speed, now - (long) (NANOS / speed.stepsPerSecond()));
      return 1;
    }
    return (long) Math.floor(late);
  }

  /** That many were taken. */
  void took(long steps) {
    done += steps;
  }

  /** How long until the next is due, in nanoseconds, at least 1. */
  long untilNext(long now) {
    double at = start + (done + 1) / speed.stepsPerSecond() * NANOS;
    return Math.max(1, (long) Math.ceil(at - now));
  }
}
