package io.tengen.agents.planning;

import java.util.Arrays;

/**
 * Policy iteration: evaluate the policy, make it greedy, until no state wants another action
 * (Howard, "Dynamic Programming and Markov Processes", 1960; Sutton and Barto, section 4.3).
 *
 * <p>An action is replaced only by one that is better by more than the error of the evaluation, so
 * that equals do not alternate for ever. With gamma 1 it starts from a policy that surely ends; all
 * that follow then end as well, unless steps cost so little that the tolerance hides it, which ends
 * in a {@link PlanningException}.
 */
public final class PolicyIteration implements Planner {

  @Override
  public String name() {
    return "policy";
  }

  @Override
  public Solution solve(
      TransitionTable table, PlanningSettings settings, PlanningProgress progress) {
    double gamma = settings.gamma();
    double evaluationTolerance = settings.tolerance() / 10;
    int[] policy = gamma < 1 ? new int[table.stateCount()] : UndiscountedCheck.properPolicy(table);
    double[] values = ValueIteration.pessimisticValues(table, gamma);
    int sweeps = 0;
    while (true) {
      PlanningSettings evaluation =
          new PlanningSettings(gamma, evaluationTolerance, settings.maxSweeps());
      sweeps = PolicyEvaluation.evaluate(table, policy, evaluation, values, sweeps, progress);
      if (!improve(table, policy, values, gamma, evaluationTolerance)) {
        Solution solution = Solution.of(table, Arrays.copyOf(values, values.length), gamma, sweeps);
        if (solution.bound() <= settings.tolerance()) {
          return solution;
        }
        evaluationTolerance /= 10;
      }
    }
  }

  /** Makes the policy greedy where that gains more than the margin; answers whether it changed. */
  private static boolean improve(
      TransitionTable table, int[] policy, double[] values, double gamma, double margin) {
    boolean changed = false;
    for (int state = 0; state < policy.length; state++) {
      int best = table.bestAction(state, values, gamma);
      double gain =
          table.backup(state, best, values, gamma)
              - table.backup(state, policy[state], values, gamma);
      if (gain > margin) {
        policy[state] = best;
        changed = true;
      }
    }
    return changed;
  }
}
