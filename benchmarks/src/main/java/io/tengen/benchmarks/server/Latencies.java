package io.tengen.benchmarks.server;

import java.util.Arrays;

/** How long things took, of which the slowest matter. */
final class Latencies {
  private static final double NANOS_A_MILLISECOND = 1e6;

  private long[] nanos = new long[1 << 12];
  private int count;

  /** Adds one. */
  void add(long nanoseconds) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count] = nanoseconds;
    count++;
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** The same ones, to be looked at by another thread. */
  Latencies copy() {
    Latencies copy = new Latencies();
    copy.nanos = Arrays.copyOf(nanos, nanos.length);
    copy.count = count;
    return copy;
  }

  /** Forgets all. */
  void clear() {
    count = 0;
  }

  /**
   * So many were at most as slow, in ms; not a number where there are none.
   *
   * @param share of all, in (0, 1]
   */
  double millis(double share) {
    if (count == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(share * count) - 1] / NANOS_A_MILLISECOND;
  }

  /** The middle and the worst, in words. */
  String describe() {
    return "p50 %.1f, max %.0f ms, %,d moves".formatted(millis(0.5), millis(1), count);
  }
}
