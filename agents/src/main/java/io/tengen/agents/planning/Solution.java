package io.tengen.agents.planning;

/**
 * Values, a policy, and how far they can be from optimal.
 *
 * <p>The bound comes from the Bellman residual of the final values V. Let T be the optimality
 * operator, let {@code up} and {@code down} be the largest and the negated smallest of TV - V over
 * all states (or 0), and let H bound the expected number of steps, discounted: H = 1 / (1 - gamma),
 * or for gamma 1 the steps to the end. Since |V^pi - V| is at most the residual summed along the
 * way, for the greedy policy pi: V* - V is at most {@code up H}, V - V^pi at most {@code down H},
 * so that values and returns are within {@code (up + down) H} of optimal (Puterman, "Markov
 * Decision Processes", theorem 6.6.3).
 */
public final class Solution {
  private final double[] values;
  private final int[] policy;
  private final double gamma;
  private final int sweeps;
  private final double bound;

  private Solution(double[] values, int[] policy, double gamma, int sweeps, double bound) {
    this.values = values;
    this.policy = policy;
    this.gamma = gamma;
    this.sweeps = sweeps;
    this.bound = bound;
  }

  /** Takes over final values, and computes their greedy policy and bound in one more sweep. */
  static Solution of(TransitionTable table, double[] values, double gamma, int sweeps) {
    int[] policy = new int[values.length];
    double up = 0;
    double down = 0;
    for (int state = 0; state < values.length; state++) {
      int action = table.bestAction(state, values, gamma);
      double residual = table.backup(state, action, values, gamma) - values[state];
      policy[state] = action;
      up = Math.max(up, residual);
      down = Math.max(down, -residual);
    }
    double residual = up + down;
    double bound =
        residual == 0 ? 0 : residual * Horizon.of(table, policy, values, gamma, residual);
    return new Solution(values, policy, gamma, sweeps, bound);
  }

  /** The value of a state. */
  public double value(int state) {
    return values[state];
  }

  /** The action of the policy that is greedy for the values; the lowest of equals. */
  public int action(int state) {
    return policy[state];
  }

  /** How many states there are. */
  public int stateCount() {
    return values.length;
  }

  /** The discount it was solved for. */
  public double gamma() {
    return gamma;
  }

  /** Sweeps over all states that it took, those of policy evaluation included. */
  public int sweeps() {
    return sweeps;
  }

  /**
   * No value, and no return of the policy, is further than this from optimal in any state; but for
   * the rounding of floating-point numbers, about 1e-15 of the largest value times the horizon.
   */
  public double bound() {
    return bound;
  }

  /** A copy of the policy, an action a state. */
  public int[] policy() {
    return policy.clone();
  }

  /** A copy of the values. */
  public double[] values() {
    return values.clone();
  }
}
