package io.tengen.agents.network.training;

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
}
