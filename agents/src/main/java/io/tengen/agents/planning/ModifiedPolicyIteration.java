package io.tengen.agents.planning;

/**
 * Modified policy iteration: each policy is evaluated by only a few sweeps before it is made greedy
 * again (Puterman and Shin, 1978). A sweep under a fixed policy costs one backup a state instead of
 * one an action, so this mostly beats both of its relatives.
 */
public final class ModifiedPolicyIteration implements Planner {
  /** Evaluation sweeps after each greedy one. */
  private static final int EVALUATION_SWEEPS = 10;

  @Override
  public String name() {
    return "modified";
  }

  @Override
  public Solution solve(
      TransitionTable table, PlanningSettings settings, PlanningProgress progress) {
    double gamma = settings.gamma();
    double[] values = ValueIteration.pessimisticValues(table, gamma);
    int[] policy = new int[values.length];
    double threshold = settings.stoppingChange();
    int sweeps = 0;
    while (sweeps < settings.maxSweeps()) {
      sweeps++;
      double change = greedySweep(table, values, policy, gamma, sweeps % 2 == 1);
      progress.onSweep(sweeps, change);
      if (change <= threshold) {
        Solution solution = Solution.of(table, values, gamma, sweeps);
        if (solution.bound() <= settings.tolerance()) {
          return solution;
        }
        threshold = change / 2;
      }
      for (int i = 0; i < EVALUATION_SWEEPS && change > threshold; i++) {
        sweeps++;
        change = PolicyEvaluation.sweep(table, policy, values, gamma, sweeps % 2 == 1);
        progress.onSweep(sweeps, change);
      }
    }
    throw PlanningException.unfinished("modified policy iteration", settings);
  }

  private static double greedySweep(
      TransitionTable table, double[] values, int[] policy, double gamma, boolean ascending) {
    int states = values.length;
    double change = 0;
    for (int i = 0; i < states; i++) {
      int state = ascending ? i : states - 1 - i;
      int action = table.bestAction(state, values, gamma);
      double updated = table.backup(state, action, values, gamma);
      change = Math.max(change, Math.abs(updated - values[state]));
      policy[state] = action;
      values[state] = updated;
    }
    return change;
  }
}
