package io.tengen.agents.planning;

import io.tengen.env.FiniteMdp;

/**
 * A learned policy beside an optimal one, both computed exactly on the model.
 *
 * @param gamma the discount of the comparison
 * @param learned the expected discounted return of the learned policy from the start
 * @param optimal that of an optimal policy
 */
public record OptimumComparison(double gamma, double learned, double optimal) {
  /** A learned policy may run in circles for ever, which only a discount makes finite. */
  private static final double LARGEST_GAMMA = 0.999;

  /**
   * Compares.
   *
   * @param policy the learned action of each state
   * @param gamma the discount that was learned with; that of the comparison is at most 0.999
   */
  public static OptimumComparison of(FiniteMdp mdp, int[] policy, double gamma) {
    double compared = Math.min(gamma, LARGEST_GAMMA);
    PlanningSettings settings = PlanningSettings.of(compared);
    Solution optimum = new ValueIteration().solve(mdp, settings, PlanningProgress.silent());
    double[] values = PolicyEvaluation.evaluate(mdp, policy, settings);
    return new OptimumComparison(
        compared,
        PolicyEvaluation.startValue(mdp, values),
        PolicyEvaluation.startValue(mdp, optimum.values()));
  }
}
