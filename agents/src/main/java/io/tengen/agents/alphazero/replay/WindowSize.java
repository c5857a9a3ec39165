package io.tengen.agents.alphazero.replay;

/**
 * How many of the newest positions are learned from, growing with all that there have been: {@code
 * size(N) = c (1 + beta ((N / c)^alpha - 1) / alpha)}, the schedule of KataGo (Wu, "Accelerating
 * Self-Play Learning in Go", arXiv 1902.10565).
 *
 * @param first c, the size of the first window, in positions: until there are as many, all are
 *     learned from; 1 to 1,000,000,000
 * @param alpha the exponent of the growth, above 0 and at most 1; usually 0.75
 * @param beta how fast it grows at first, positions a new position, 0 (always the first size) to 1;
 *     usually 0.4
 */
public record WindowSize(long first, double alpha, double beta) {
  private static final long LARGEST_FIRST = 1_000_000_000;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException when a number is out of its range
   */
  public WindowSize {
    if (first < 1 || first > LARGEST_FIRST) {
      throw new IllegalArgumentException(
          "the first window is %,d positions, but must be 1 to %,d"
              .formatted(first, LARGEST_FIRST));
    }
    if (!(alpha > 0 && alpha <= 1)) {
      throw new IllegalArgumentException(
          "the window's alpha is " + alpha + ", but must be above 0 and at most 1");
    }
    if (!(beta >= 0 && beta <= 1)) {
      throw new IllegalArgumentException("the window's beta is " + beta + ", but must be 0 to 1");
    }
  }

  /** With KataGo's exponent and slope. */
  public static WindowSize startingAt(long first) {
    return new WindowSize(first, 0.75, 0.4);
  }

  /**
   * How many positions are learned from.
   *
   * @param positions how many there have been so far
   */
  public long at(long positions) {
    if (positions <= first) {
      return first;
    }
    double growth = StrictMath.pow((double) positions / first, alpha) - 1;
    return Math.round(first * (1 + beta * growth / alpha));
  }
}
