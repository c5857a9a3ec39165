package io.tengen.env;

/**
 * Turns a vector into one number: each variable falls into one of a number of equal bins, and the
 * bins' numbers are the digits of the result, the first variable's the lowest.
 *
 * <p>The outer bins are open: what lies beyond an edge belongs to the bin beside it. A value on an
 * inner edge belongs to the bin above it (as NumPy's {@code digitize} has it).
 */
public final class Discretizer {
  private final double[] low;
  private final double[] high;
  private final int bins;
  private final int cellCount;

  /**
   * Bins between the edges.
   *
   * @param bins bins a variable, at least 2
   * @param low the lower edge of each variable
   * @param high the upper edge of each variable, above the lower one
   * @throws IllegalArgumentException when an edge is not finite, or there are more cells than an
   *     {@code int} can number
   */
  public Discretizer(int bins, double[] low, double[] high) {
    if (bins < 2) {
      throw new IllegalArgumentException("bins is " + bins + ", but must be at least 2");
    }
    if (low.length != high.length) {
      throw new IllegalArgumentException(
          low.length + " lower edges, but " + high.length + " upper ones");
    }
    long cells = 1;
    for (int i = 0; i < low.length; i++) {
      if (!(low[i] < high[i] && high[i] - low[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "variable "
                + i
                + " has the range ["
                + low[i]
                + ", "
                + high[i]
                + "], but it must be finite and not empty");
      }
      cells *= bins;
      if (cells > Integer.MAX_VALUE) {
        throw new IllegalArgumentException(
            bins
                + " bins for each of "
                + low.length
                + " variables are more than "
                + Integer.MAX_VALUE
                + " cells; use fewer bins");
      }
    }
    this.bins = bins;
    this.low = low.clone();
    this.high = high.clone();
    this.cellCount = (int) cells;
  }

  /** How many different results there are: bins to the power of the number of variables. */
  public int cellCount() {
    return cellCount;
  }

  /** How many variables a vector has. */
  public int variableCount() {
    return low.length;
  }

  /**
   * The number of the cell that a vector falls into, {@code 0 .. cellCount()-1}.
   *
   * @param vector {@link #variableCount()} long
   * @throws IllegalArgumentException when an element is not a number
   */
  public int cellOf(float[] vector) {
    int cell = 0;
    for (int i = low.length - 1; i >= 0; i--) {
      if (Float.isNaN(vector[i])) {
        throw new IllegalArgumentException("variable " + i + " is NaN, which lies in no bin");
      }
      double position = (vector[i] - low[i]) / (high[i] - low[i]) * bins;
      int bin = (int) Math.max(0, Math.min(bins - 1, Math.floor(position)));
      cell = cell * bins + bin;
    }
    return cell;
  }
}
