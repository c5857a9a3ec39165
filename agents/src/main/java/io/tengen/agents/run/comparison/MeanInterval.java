package io.tengen.agents.run.comparison;

import java.util.Arrays;

/**
 * A mean and how sure it is: in 95 of 100 such samples of a normal variable, the true mean lies
 * within the half width to either side (Student, "The Probable Error of a Mean", 1908).
 *
 * @param halfWidth 0 for a single value, of which nothing can be said
 */
public record MeanInterval(double mean, double halfWidth) {
  /** The 97.5% quantiles of Student's t distribution with 1 to 30 degrees of freedom. */
  private static final double[] QUANTILES = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
    2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
    2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
  };

  /** That of the normal distribution. */
  private static final double NORMAL_QUANTILE = 1.95996;

  /** Of at least one value. */
  public static MeanInterval of(double... values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    if (values.length == 1) {
      return new MeanInterval(mean, 0);
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    int degrees = values.length - 1;
    double error = Math.sqrt(squares / degrees / values.length);
    return new MeanInterval(mean, quantile(degrees) * error);
  }

  /**
   * Past the table, the first three terms of the expansion in 1/degrees (Abramowitz and Stegun,
   * 26.7.5), exact to a thousandth there.
   */
  static double quantile(int degrees) {
    if (degrees <= QUANTILES.length) {
      return QUANTILES[degrees - 1];
    }
    double z = NORMAL_QUANTILE;
    double cube = z * z * z;
    double second = (5 * cube * z * z + 16 * cube + 3 * z) / 96;
    return z + (cube + z) / (4.0 * degrees) + second / ((double) degrees * degrees);
  }
}
