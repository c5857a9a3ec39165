package io.tengen.agents.tabular;

import io.tengen.env.RandomStream;

/** Epsilon-greedy choice: with probability epsilon any action, else one of the best. */
final class Exploration {
  private Exploration() {}

  /** Chooses an action; among equally good ones, each with the same probability. */
  static int epsilonGreedy(QTable table, int state, double epsilon, RandomStream random) {
    int actions = table.actionCount();
    if (random.nextDouble() < epsilon) {
      return random.nextInt(actions);
    }
    double best = table.max(state);
    int ties = 0;
    int chosen = 0;
    for (int action = 0; action < actions; action++) {
      if (table.get(state, action) == best) {
        ties++;
        // Keeping the n-th tie with probability 1/n makes all of them equally likely.
        if (ties == 1 || random.nextInt(ties) == 0) {
          chosen = action;
        }
      }
    }
    return chosen;
  }

  /** The expectation of Q(s, A) over the epsilon-greedy choice of A. */
  static double expectedValue(QTable table, int state, double epsilon) {
    double sum = 0;
    for (int action = 0; action < table.actionCount(); action++) {
      sum += table.get(state, action);
    }
    return epsilon * sum / table.actionCount() + (1 - epsilon) * table.max(state);
  }
}
