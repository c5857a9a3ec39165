package io.tengen.env.rating;

/** An interval of 95% confidence; its ends may be infinite. */
public record Interval(double low, double high) {
  /** The standard normal deviate that 97.5% lie below. */
  static final double DEVIATE = 1.959963984540054;

  /** Checks the order of the ends. */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("an interval from " + low + " to " + high);
    }
  }

  /** Around an estimate that is off by a normal error. */
  static Interval around(double estimate, double standardError) {
    return new Interval(estimate - DEVIATE * standardError, estimate + DEVIATE * standardError);
  }
}
