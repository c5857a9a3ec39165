package io.tengen.agents.planning;

import io.tengen.env.FiniteMdp;

/**
 * The slow, obvious twin: the Bellman equation applied to the model itself, from one array into
 * another, until the values are within epsilon of the true ones.
 */
final class SlowValueIteration {
  private SlowValueIteration() {}

  static double[] solve(FiniteMdp mdp, double gamma, double epsilon) {
    double[] next = new double[mdp.stateCount()];
    while (true) {
      double[] current = next.clone();
      double delta = 0;
      for (int state = 0; state < current.length; state++) {
        double best = Double.NEGATIVE_INFINITY;
        for (int action = 0; action < mdp.actionCount(); action++) {
          best = Math.max(best, q(mdp, state, action, current, gamma));
        }
        next[state] = best;
        delta = Math.max(delta, Math.abs(next[state] - current[state]));
      }
      if (delta < epsilon * (1 - gamma) / gamma) {
        return next;
      }
    }
  }

  private static double q(FiniteMdp mdp, int state, int action, double[] values, double gamma) {
    double[] sum = new double[1];
    mdp.outcomes(
        state,
        action,
        (p, next, reward, terminated) ->
            sum[0] += p * (reward + (terminated ? 0 : gamma * values[next])));
    return sum[0];
  }
}
