package io.tengen.search;

import io.tengen.env.State;
import java.util.ArrayList;
import java.util.List;

/**
 * The positions that a worker has evaluated in one call, and the answers. Refuses nonsense before
 * any of it reaches the tree. One worker's; not thread-safe.
 */
final class LeafBatch {
  private final Evaluator evaluator;
  private final List<State> positions;
  private final Evaluations answers;

  /** The actions to search from the leaf that was read last, and the policy on them. */
  private final int[] actions;

  private final float[] priors;

  private ActionFilter filter = ActionFilter.ALL;

  /**
   * An empty batch.
   *
   * @param evaluator who is asked; closed with this
   */
  LeafBatch(Evaluator evaluator, int actionCount, int capacity) {
    this.evaluator = evaluator;
    this.positions = new ArrayList<>(capacity);
    this.answers = Evaluations.withDetails(actionCount, capacity);
    this.actions = new int[actionCount];
    this.priors = new float[actionCount];
  }

  /** Which actions the leaves may have. */
  void restrict(ActionFilter newFilter) {
    filter = newFilter;
  }

  void clear() {
    positions.clear();
  }

  /** Adds a position, which must stay as it is until its answer has been read. */
  void add(State position) {
    positions.add(position);
  }

  int size() {
    return positions.size();
  }

  /** Asks the evaluator about all positions. */
  void evaluate() {
    int count = positions.size();
    try {
      evaluator.evaluate(positions, answers);
    } catch (RuntimeException e) {
      throw new SearchException("the evaluator failed: " + e, e);
    }
    if (answers.count() != count) {
      throw new SearchException(
          "the evaluator answered for "
              + answers.count()
              + " positions, but was asked for "
              + count);
    }
    for (int row = 0; row < count; row++) {
      double value = answers.value(row);
      if (!(value >= -1 && value <= 1)) {
        throw new SearchException(
            "the evaluator's value is "
                + value
                + ", but must be in [-1, 1]; the position:\n"
                + positions.get(row));
      }
    }
  }

  /** The answers, a row a position, in the order in which they were added. */
  Evaluations answers() {
    return answers;
  }

  /**
   * Reads the actions to search from a leaf, and the policy on them, made to sum to 1.
   *
   * @param row which leaf
   * @param depth how many actions it is away from the root
   * @return how many actions there are
   */
  int readEdges(int row, int depth) {
    State state = positions.get(row);
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

  void close() {
    evaluator.close();
  }
}
