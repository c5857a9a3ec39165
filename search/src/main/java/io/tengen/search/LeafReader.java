package io.tengen.search;

import io.tengen.env.State;

/**
 * Reads what an evaluator answered about leaves, and gives them their edges. Refuses nonsense
 * before any of it reaches the tree. One thread's.
 */
final class LeafReader {
  /** The actions to search from the leaf that was read last, and the policy on them. */
  private final int[] actions;

  private final float[] priors;

  private ActionFilter filter = ActionFilter.ALL;

  LeafReader(int actionCount) {
    this.actions = new int[actionCount];
    this.priors = new float[actionCount];
  }

  /** Which actions the leaves may have. */
  void restrict(ActionFilter newFilter) {
    filter = newFilter;
  }

  /**
   * Checks the value of a leaf.
   *
   * @throws SearchException when it is out of range
   */
  static void checkValue(Evaluations answers, int row, State state) {
    double value = answers.value(row);
    if (!(value >= -1 && value <= 1)) {
      throw new SearchException(
          "the evaluator's value is "
              + value
              + ", but must be in [-1, 1]; the position:\n"
              + state);
    }
  }

  /**
   * Reads the actions to search from a leaf, and the policy on them, made to sum to 1.
   *
   * @param row the leaf's answer
   * @param depth how many actions it is away from the root
   * @return how many actions there are
   * @throws SearchException when the policy makes no sense
   */
  int readEdges(Evaluations answers, int row, State state, int depth) {
    int count = filter.keep(actions, state.legalActions(actions), depth, state.currentPlayer());
    float[] policies = answers.policies();
    int offset = answers.policyOffset(row);
    double sum = 0;
    for (int i = 0; i < count; i++) {
      float prior = policies[offset + actions[i]];
      if (!(prior >= 0 && prior < Float.POSITIVE_INFINITY)) {
        throw new SearchException(
            "the evaluator's policy gives "
                + prior
                + " to the action "
                + state.game().actionName(actions[i])
                + ", but must be at least 0 and finite; the position:\n"
                + state);
      }
      priors[i] = prior;
      sum += prior;
    }
    if (!(sum > 0)) {
      throw new SearchException(
          "the evaluator's policy sums to "
              + sum
              + " over the legal actions, but must be above 0 there; the position:\n"
              + state);
    }
    for (int i = 0; i < count; i++) {
      priors[i] = (float) (priors[i] / sum);
    }
    return count;
  }

  /** Gives a node the edges that were read last. */
  void expand(SearchTree tree, int node, int count) {
    tree.expand(node, actions, priors, count);
  }
}
