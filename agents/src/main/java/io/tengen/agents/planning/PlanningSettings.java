package io.tengen.agents.planning;

/**
 * What a planner is to reach.
 *
 * @param gamma the discount of a step, in [0, 1]; 1 only where every policy ends or pays for not
 *     ending (see {@link UndiscountedCheck})
 * @param tolerance how far from optimal the values and the policy's returns may be at the most, in
 *     units of reward; positive
 * @param maxSweeps give up after so many sweeps over all states; at least 1
 */
public record PlanningSettings(double gamma, double tolerance, int maxSweeps) {
  public PlanningSettings {
    if (!(gamma >= 0 && gamma <= 1)) {
      throw new IllegalArgumentException("gamma is " + gamma + ", but must be in [0, 1]");
    }
    if (!(tolerance > 0 && tolerance < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("tolerance is " + tolerance + ", but must be positive");
    }
    if (maxSweeps < 1) {
      throw new IllegalArgumentException("maxSweeps is " + maxSweeps + ", but must be at least 1");
    }
  }

  /** The discount, with a tolerance of 1e-6 and a million sweeps. */
  public static PlanningSettings of(double gamma) {
    return new PlanningSettings(gamma, 1e-6, 1_000_000);
  }
}
