package io.tengen.agents.planning;

import io.tengen.env.FiniteMdp;

/**
 * The values of a fixed policy, by in-place sweeps of V(s) = Q(s, pi(s)) (Sutton and Barto,
 * "Reinforcement Learning", equation 4.5).
 */
public final class PolicyEvaluation {
  private PolicyEvaluation() {}

  /**
   * Evaluates a policy.
   *
   * @param policy an action a state
   * @param settings the tolerance bounds the error of every value where gamma is below 1; with
   *     gamma 1 it bounds the change of the last sweep
   * @return the value of each state
   * @throws IllegalArgumentException when the policy does not give each state one of its actions
   * @throws PlanningException when the tolerance was not reached, as with gamma 1 and a policy that
   *     never ends
   */
  public static double[] evaluate(FiniteMdp mdp, int[] policy, PlanningSettings settings) {
    TransitionTable table = TransitionTable.of(mdp);
    requirePolicy(table, policy);
    double[] values = new double[table.stateCount()];
    evaluate(table, policy, settings, values, 0, PlanningProgress.silent());
    return values;
  }

  private static void requirePolicy(TransitionTable table, int[] policy) {
    if (policy.length != table.stateCount()) {
      throw new IllegalArgumentException(
          "a policy of " + policy.length + " actions for " + table.stateCount() + " states");
    }
    for (int state = 0; state < policy.length; state++) {
      if (policy[state] < 0 || policy[state] >= table.actionCount()) {
        throw new IllegalArgumentException(
            "the policy's action in state "
                + state
                + " is "
                + policy[state]
                + ", but must be 0 to "
                + (table.actionCount() - 1));
      }
    }
  }

  /** Evaluates in place from the values given; answers how many sweeps there have been then. */
  static int evaluate(
      TransitionTable table,
      int[] policy,
      PlanningSettings settings,
      double[] values,
      int sweepsBefore,
      PlanningProgress progress) {
    double gamma = settings.gamma();
    double threshold = settings.stoppingChange();
    int sweeps = sweepsBefore;
    while (sweeps < settings.maxSweeps()) {
      sweeps++;
      double change = sweep(table, policy, values, gamma, sweeps % 2 == 1);
      progress.onSweep(sweeps, change);
      if (change <= threshold) {
        return sweeps;
      }
    }
    throw PlanningException.unfinished("policy evaluation", settings);
  }

  /** Backs up every state once under the policy and answers the largest change. */
  static double sweep(
      TransitionTable table, int[] policy, double[] values, double gamma, boolean ascending) {
    int states = values.length;
    double change = 0;
    for (int i = 0; i < states; i++) {
      int state = ascending ? i : states - 1 - i;
      double updated = table.backup(state, policy[state], values, gamma);
      change = Math.max(change, Math.abs(updated - values[state]));
      values[state] = updated;
    }
    return change;
  }

  /**
   * The return expected of a policy from the model's start: its values weighted by the start
   * probabilities.
   */
  public static double startValue(FiniteMdp mdp, double[] values) {
    double expected = 0;
    for (int state = 0; state < values.length; state++) {
      expected += mdp.startProbability(state) * values[state];
    }
    return expected;
  }
}
