package io.tengen.agents.planning;

import java.util.Arrays;

/**
 * Value iteration in place: V(s) becomes max_a Q(s, a), state after state, until nothing changes
 * much (Sutton and Barto, "Reinforcement Learning", equation 4.10).
 *
 * <p>Two things make it fast. Sweeps alternate between ascending and descending order, so that a
 * value travels across the whole state space in one sweep, whichever way it has to go. And with
 * gamma below 1 the values start from below, at a value that every state surely reaches: they then
 * only rise, so the maximum prefers the neighbours that this sweep has already improved, where an
 * optimistic start would keep preferring the stale ones.
 */
public final class ValueIteration implements Planner {

  @Override
  public String name() {
    return "value";
  }

  @Override
  public Solution solve(
      TransitionTable table, PlanningSettings settings, PlanningProgress progress) {
    double gamma = settings.gamma();
    double[] values = pessimisticValues(table, gamma);
    double threshold = settings.stoppingChange();
    for (int sweeps = 1; sweeps <= settings.maxSweeps(); sweeps++) {
      double change = sweep(table, values, gamma, sweeps % 2 == 1);
      progress.onSweep(sweeps, change);
      if (change <= threshold) {
        Solution solution = Solution.of(table, values, gamma, sweeps);
        if (solution.bound() <= settings.tolerance()) {
          return solution;
        }
        threshold = change / 2;
      }
    }
    throw PlanningException.unfinished("value iteration", settings);
  }

  /** Values that a policy surely reaches; without a discount there may be none, and 0 serves. */
  static double[] pessimisticValues(TransitionTable table, double gamma) {
    double[] values = new double[table.stateCount()];
    if (gamma < 1) {
      Arrays.fill(values, table.guaranteedValue(gamma));
    }
    return values;
  }

  /** Backs up every state once and answers the largest change. */
  static double sweep(TransitionTable table, double[] values, double gamma, boolean ascending) {
    int states = values.length;
    double change = 0;
    for (int i = 0; i < states; i++) {
      int state = ascending ? i : states - 1 - i;
      double updated = table.bestBackup(state, values, gamma);
      double difference = Math.abs(updated - values[state]);
      change = difference > change ? difference : change;
      values[state] = updated;
    }
    return change;
  }
}
