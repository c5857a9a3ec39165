package io.tengen.agents.planning;

/**
 * What a planner is to reach.
 *
 * @param gamma the discount of a step, in [0, 1]; 1 only where every policy ends or pays for not
 *     ending (see {@link UndiscountedCheck})
 * @param tolerance how far from optimal the values and the policy's returns may be at the most, in
 *     units of reward; positive and finite
 * @param maxSweeps give up after so many sweeps over all states; at least 1
 */
public record PlanningSettings(double gamma, double tolerance, int maxSweeps) {
  public PlanningSettings {
    if (!(gamma >= 0 && gamma <= 1)) {
      throw new IllegalArgumentException("gamma is " + gamma + ", but must be in [0, 1]");
    }
    if (!(tolerance > 0 && tolerance < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "tolerance is " + tolerance + ", but must be positive and finite");
    }
    if (maxSweeps < 1) {
      throw new IllegalArgumentException("maxSweeps is " + maxSweeps + ", but must be at least 1");
    }
  }

  /**
   * The largest change of a value in a sweep at which to stop: the error is at most 1 / (1 - gamma)
   * times the change. With gamma 1 a change tells no error, and the tolerance itself serves.
   */
  double stoppingChange() {
    return gamma < 1 ? tolerance * (1 - gamma) : tolerance;
  }

  /** The discount, with a tolerance of 1e-6 and a million sweeps. */
  public static PlanningSettings of(double gamma) {
    return new PlanningSettings(gamma, 1e-6, 1_000_000);
  }
}
