package io.tengen.search;

/**
 * How long a worker's batches take, so that it begins none that would end too late: a network can
 * need longer for one than a move may take. One worker's.
 */
final class Pace {
  /** A pause of the whole machine shall not be expected again and again. */
  private static final double FORGETTING = 0.9;

  private long begun;
  private boolean isRunning;
  private long expected;

  /**
   * A search begins, and nothing runs. What was measured before holds by half: a first batch, which
   * is slow, must not keep short searches from ever making another.
   */
  void reset() {
    isRunning = false;
    expected /= 2;
  }

  /** A batch begins, and the one before is over. */
  void beginBatch(long now) {
    if (isRunning) {
      expected = Math.max(now - begun, (long) (FORGETTING * expected));
    }
    begun = now;
    isRunning = true;
  }

  /** How long after a moment the batch that is being collected will be evaluated. */
  long ahead(long now) {
    return Math.max(0, expected - (now - begun));
  }
}
