package io.tengen.agents.acting;

/**
 * Generalised advantage estimation (Schulman et al., "High-Dimensional Continuous Control Using
 * Generalized Advantage Estimation", 2016, equations 11 and 16):
 *
 * <pre>
 * delta_t = r_t + gamma V(s_{t+1}) - V(s_t)
 * A_t = delta_t + gamma lambda A_{t+1}        within an episode
 * </pre>
 *
 * With lambda 1 it is the n-step return to the end of the rollout, less V(s_t); with 0 the one-step
 * error.
 */
public final class Advantages {
  private Advantages() {}

  /**
   * Computes the advantages of a rollout. Everything is step by step, {@code size} environments in
   * each.
   *
   * @param rewards r_t
   * @param values V(s_t)
   * @param nextValues V(s_{t+1}): 0 where the task terminated; where the episode was truncated, the
   *     value of its last observation, since the task would have gone on
   * @param ended whether the episode ended in the step, for either reason, so that the next row is
   *     another episode's
   * @param steps the rows that count
   * @param out written
   */
  public static void write(
      float[] rewards,
      float[] values,
      float[] nextValues,
      boolean[] ended,
      int steps,
      int size,
      double gamma,
      double lambda,
      float[] out) {
    double kept = gamma * lambda;
    for (int i = (steps - 1) * size; i < steps * size; i++) {
      out[i] = (float) (rewards[i] + gamma * nextValues[i] - values[i]);
    }
    for (int i = (steps - 1) * size - 1; i >= 0; i--) {
      double delta = rewards[i] + gamma * nextValues[i] - values[i];
      out[i] = (float) (ended[i] ? delta : delta + kept * out[i + size]);
    }
  }

  /** Shifts and scales the first numbers to mean 0 and variance 1, as far as they differ. */
  public static void normalise(float[] advantages, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += advantages[i];
    }
    double mean = sum / count;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      double distance = advantages[i] - mean;
      squares += distance * distance;
    }
    double scale = 1 / (Math.sqrt(squares / Math.max(1, count - 1)) + 1e-8);
    for (int i = 0; i < count; i++) {
      advantages[i] = (float) ((advantages[i] - mean) * scale);
    }
  }
}
