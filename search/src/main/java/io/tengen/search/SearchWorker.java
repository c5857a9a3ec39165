package io.tengen.search;

import io.tengen.env.State;
import java.util.List;

/**
 * One thread of a search. A playout has three parts: it chooses a path down the tree, holding the
 * tree's monitor; plays it on a state of its own and evaluates the leaf, holding nothing; and backs
 * the value up, holding the monitor again.
 */
final class SearchWorker {
  private final SearchParameters parameters;
  private final Evaluator evaluator;
  private final Selector selector;
  private final State root;
  private final State state;
  private final List<State> batch;
  private final Evaluations evaluations;
  private final int[] legal;
  private final float[] priors;
  private final NodeList path = new NodeList();
  private final NodeList actions = new NodeList();

  private ActionFilter filter = ActionFilter.ALL;

  /** Whether the leaf of the path is due to get edges. */
  private boolean isExpanding;

  SearchWorker(
      SearchParameters parameters, Evaluator evaluator, Selector selector, State prototype) {
    this.parameters = parameters;
    this.evaluator = evaluator;
    this.selector = selector;
    this.root = prototype.copy();
    this.state = prototype.copy();
    this.batch = List.of(state);
    int actionCount = prototype.game().actionCount();
    this.evaluations = new Evaluations(actionCount, 1);
    this.legal = new int[actionCount];
    this.priors = new float[actionCount];
  }

  /** Sets the position that playouts begin at, and which actions they may take. */
  void setRoot(State position, ActionFilter newFilter) {
    root.copyFrom(position);
    filter = newFilter;
  }

  /** Makes playouts until the search ends; a failure ends it for all threads. */
  void work(SearchTree tree, SearchRun run) {
    try {
      while (run.begin()) {
        playOut(tree, run);
        run.review(tree);
      }
    } catch (RuntimeException | Error e) {
      run.fail(e);
    }
  }

  /** Evaluates the root and gives it edges, whatever the threshold of expansion. */
  void expandRoot(SearchTree tree, SearchRun run) {
    path.clear();
    actions.clear();
    path.add(SearchTree.ROOT);
    addInFlight(tree, 1);
    run.countFirst();
    isExpanding = true;
    finish(tree, run);
  }

  private void playOut(SearchTree tree, SearchRun run) {
    synchronized (tree) {
      choosePath(tree);
    }
    finish(tree, run);
  }

  private void choosePath(SearchTree tree) {
    path.clear();
    actions.clear();
    int node = SearchTree.ROOT;
    path.add(node);
    while (tree.isExpanded(node)) {
      int edge = selector.select(tree, node);
      if (edge == SearchTree.NONE) {
        break;
      }
      actions.add(tree.edges().action(edge));
      int child = tree.edges().child(edge);
      node = child == SearchTree.NONE ? tree.addChild(node) : child;
      path.add(node);
    }
    isExpanding =
        !tree.isExpanded(node) && tree.nodes().visits(node) + 1 >= parameters.expansionVisits();
    addInFlight(tree, 1);
  }

  private void addInFlight(SearchTree tree, int more) {
    for (int depth = 0; depth < path.size(); depth++) {
      tree.nodes().addInFlight(path.get(depth), more);
    }
  }

  /** Evaluates the end of the path and backs it up; a failure leaves no trace but empty nodes. */
  private void finish(SearchTree tree, SearchRun run) {
    boolean isBackedUp = false;
    try {
      state.copyFrom(root);
      for (int i = 0; i < actions.size(); i++) {
        state.apply(actions.get(i));
      }
      boolean isTerminal = state.isTerminal();
      int player = state.currentPlayer();
      double value = isTerminal ? state.returnFor(player) : evaluate();
      int edges = isTerminal || !isExpanding ? 0 : readPriors();
      synchronized (tree) {
        int leaf = path.get(path.size() - 1);
        // Another thread may have been here first.
        if (edges > 0 && !tree.isExpanded(leaf)) {
          tree.expand(leaf, legal, priors, edges);
        }
        Backup.run(tree, path, value, player, isTerminal && parameters.solver());
        addInFlight(tree, -1);
        isBackedUp = true;
        if (tree.nodes().isProven(SearchTree.ROOT)) {
          run.rootIsProven();
        }
      }
    } finally {
      if (!isBackedUp) {
        synchronized (tree) {
          addInFlight(tree, -1);
        }
      }
    }
  }

  private double evaluate() {
    try {
      evaluator.evaluate(batch, evaluations);
    } catch (RuntimeException e) {
      throw new SearchException("the evaluator failed: " + e, e);
    }
    if (evaluations.count() != 1) {
      throw new SearchException(
          "the evaluator answered for " + evaluations.count() + " positions, but was asked for 1");
    }
    double value = evaluations.value(0);
    if (!(value >= -1 && value <= 1)) {
      throw new SearchException(
          "the evaluator's value is "
              + value
              + ", but must be in [-1, 1]; the position:\n"
              + state);
    }
    return value;
  }

  /** Reads the actions to search, and the policy on them, made to sum to 1; answers how many. */
  private int readPriors() {
    int depth = actions.size();
    int legalCount = filter.keep(legal, state.legalActions(legal), depth, state.currentPlayer());
    float[] policies = evaluations.policies();
    double sum = 0;
    for (int i = 0; i < legalCount; i++) {
      float prior = policies[legal[i]];
      if (!(prior >= 0 && prior < Float.POSITIVE_INFINITY)) {
        throw new SearchException(
            "the evaluator's policy gives "
                + prior
                + " to the action "
                + state.game().actionName(legal[i])
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
              + " over the legal actions; the position:\n"
              + state);
    }
    for (int i = 0; i < legalCount; i++) {
      priors[i] = (float) (priors[i] / sum);
    }
    return legalCount;
  }

  void close() {
    evaluator.close();
  }
}
