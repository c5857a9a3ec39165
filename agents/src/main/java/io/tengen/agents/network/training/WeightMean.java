package io.tengen.agents.network.training;

import java.util.Optional;

/**
 * The mean of the parameters of past steps, which plays better than those of the last step (Polyak
 * and Juditsky, "Acceleration of Stochastic Approximation by Averaging", 1992).
 */
public final class WeightMean {
  private WeightMean() {}

  /**
   * Moves the mean towards the parameters after a step. Younger means forget faster, so that they
   * do not remember the random start.
   *
   * @param step how many steps there were before, from 0
   * @param averaging how much of the mean is kept in the long run, in [0, 1)
   */
  public static void update(float[] mean, float[] parameters, long step, double averaging) {
    double keep = Math.min(averaging, (1.0 + step) / (10.0 + step));
    float share = averaging == 0 ? 1 : (float) (1 - keep);
    for (int i = 0; i < mean.length; i++) {
      mean[i] += share * (parameters[i] - mean[i]);
    }
  }

  /** The first of the numbers that is not finite, as a text; empty when all are. */
  public static Optional<String> firstNotFinite(float[] mean, float[] parameters) {
    int parameter = firstNotFinite(parameters);
    if (parameter < parameters.length) {
      return Optional.of("parameter %d is %s".formatted(parameter, parameters[parameter]));
    }
    int inMean = firstNotFinite(mean);
    return inMean < mean.length
        ? Optional.of("the mean of parameter %d is %s".formatted(inMean, mean[inMean]))
        : Optional.empty();
  }

  private static int firstNotFinite(float[] numbers) {
    int index = 0;
    while (index < numbers.length && Math.abs(numbers[index]) <= Float.MAX_VALUE) {
      index++;
    }
    return index;
  }
}
