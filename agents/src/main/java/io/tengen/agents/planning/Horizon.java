package io.tengen.agents.planning;

import java.util.function.IntToDoubleFunction;

/**
 * Bounds how many steps, discounted, an episode can be expected to take: the factor between a
 * Bellman residual and an error in value.
 */
final class Horizon {
  private static final int MOST_SWEEPS = 100_000;
  private static final double PRECISION = 1e-3;

  private Horizon() {}

  /**
   * The bound for the policy at hand and for an optimal one.
   *
   * <p>With gamma below 1 it is 1 / (1 - gamma). With gamma 1 the policy's expected steps are
   * computed. An optimal policy returns at least as much. An action that ends the episode with
   * probability p is taken at most 1 / p times and so gains at most reward / p; if every other
   * action costs at least c, those are taken at most (largest gain - lowest value) / c times. Where
   * going on may be free, the model has no endless policy (see {@link UndiscountedCheck}), and the
   * longest expected time of any policy serves.
   *
   * @return {@link Double#POSITIVE_INFINITY} where the policy does not end
   */
  static double of(
      TransitionTable table, int[] policy, double[] values, double gamma, double residual) {
    if (gamma < 1) {
      return 1 / (1 - gamma);
    }
    double own = expectedSteps(table, policy);
    if (own == Double.POSITIVE_INFINITY) {
      return own;
    }
    double lowestCost = Double.POSITIVE_INFINITY;
    double largestGain = 0;
    double mostEndSteps = 1;
    double lowestValue = Double.POSITIVE_INFINITY;
    for (int state = 0; state < table.stateCount(); state++) {
      lowestValue = Math.min(lowestValue, values[state]);
      for (int action = 0; action < table.actionCount(); action++) {
        if (table.mayEnd(state, action)) {
          double end = table.endProbability(state, action);
          largestGain = Math.max(largestGain, table.reward(state, action) / end);
          mostEndSteps = Math.max(mostEndSteps, 1 / end);
        } else {
          lowestCost = Math.min(lowestCost, -table.reward(state, action));
        }
      }
    }
    double optimal =
        lowestCost > 0
            ? mostEndSteps + (largestGain - lowestValue + own * residual) / lowestCost
            : longestExpectedSteps(table);
    return Math.max(own, optimal);
  }

  private static double expectedSteps(TransitionTable table, int[] policy) {
    double[] steps = new double[table.stateCount()];
    return sweepSteps(table, steps, state -> table.expectedSteps(state, policy[state], steps));
  }

  private static double longestExpectedSteps(TransitionTable table) {
    double[] steps = new double[table.stateCount()];
    return sweepSteps(
        table,
        steps,
        state -> {
          double longest = 0;
          for (int action = 0; action < table.actionCount(); action++) {
            longest = Math.max(longest, table.expectedSteps(state, action, steps));
          }
          return longest;
        });
  }

  private static double sweepSteps(
      TransitionTable table, double[] steps, IntToDoubleFunction update) {
    int states = table.stateCount();
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      double change = 0;
      double longest = 0;
      for (int i = 0; i < states; i++) {
        int state = sweep % 2 == 0 ? i : states - 1 - i;
        double updated = update.applyAsDouble(state);
        change = Math.max(change, updated - steps[state]);
        longest = Math.max(longest, updated);
        steps[state] = updated;
      }
      // The steps still missing are at most change times the true longest, so this bounds it.
      if (change <= PRECISION) {
        return longest / (1 - PRECISION);
      }
    }
    return Double.POSITIVE_INFINITY;
  }
}
