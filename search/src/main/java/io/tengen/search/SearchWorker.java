package io.tengen.search;

import io.tengen.env.State;
import org.jspecify.annotations.Nullable;

/**
 * One thread of a search. A playout has three parts: it chooses a path down the tree, holding the
 * tree's monitor; plays it on a state of its own and evaluates the leaf, holding nothing; and backs
 * the value up, holding the monitor again.
 *
 * <p>A batch is several such paths, told apart by virtual loss, evaluated in one call and backed up
 * in the order in which they were chosen. The end of a game needs no evaluation and is backed up at
 * once. A path that comes to a leaf which the batch is already to evaluate and expand is put off:
 * it goes on holding its virtual loss, so that the next one goes elsewhere, and is chosen anew
 * after the batch.
 */
final class SearchWorker {
  private static final int MOST_DUPLICATES = 32;

  private final SearchParameters parameters;
  private final LeafBatch batch;
  private final Selector selector;
  private final State root;
  private final Leaf[] leaves;
  private final Pace pace = new Pace();
  private final Amaf amaf;

  /** How many of the leaves hold paths. */
  private int used;

  /** Playouts that were begun and put off. */
  private int putOff;

  SearchWorker(
      SearchParameters parameters, Evaluator evaluator, Selector selector, State prototype) {
    this.parameters = parameters;
    this.selector = selector;
    this.root = prototype.copy();
    int batchSize = parameters.batchSize();
    this.leaves = new Leaf[batchSize + Math.min(batchSize - 1, MOST_DUPLICATES)];
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = new Leaf(prototype);
    }
    int actionCount = prototype.game().actionCount();
    this.batch = new LeafBatch(evaluator, actionCount, batchSize);
    this.amaf = new Amaf(actionCount);
  }

  /** Sets the position that playouts begin at, and which actions they may take. */
  void setRoot(State position, ActionFilter newFilter) {
    root.copyFrom(position);
    batch.restrict(newFilter);
  }

  /** Makes playouts until the search ends; a failure ends it for all threads. */
  void work(SearchTree tree, SearchRun run) {
    pace.reset();
    try {
      boolean goesOn = true;
      while (goesOn) {
        goesOn = runBatch(tree, run);
        run.review(tree);
      }
    } catch (RuntimeException | Error e) {
      run.fail(e);
    }
    run.giveBack(putOff);
    putOff = 0;
  }

  /** Evaluates the root and gives it edges, whatever the threshold of expansion. */
  void expandRoot(SearchTree tree, SearchRun run) {
    Leaf leaf = leaves[0];
    leaf.path.clear();
    leaf.actions.clear();
    leaf.path.add(SearchTree.ROOT);
    leaf.isExpanding = true;
    leaf.isDuplicate = false;
    leaf.play(root);
    batch.clear();
    batch.add(leaf.state);
    used = 1;
    leaf.addInFlight(tree.nodes(), 1);
    run.countFirst();
    try {
      finish(tree, run);
    } finally {
      release(tree);
    }
  }

  /** Makes a batch of playouts; answers whether the search goes on. */
  private boolean runBatch(SearchTree tree, SearchRun run) {
    used = 0;
    batch.clear();
    try {
      collect(tree, run);
      if (batch.size() == 0) {
        return false;
      }
      finish(tree, run);
      return true;
    } finally {
      release(tree);
    }
  }

  /** Chooses paths until the batch is full; it stays empty when the search is over. */
  private void collect(SearchTree tree, SearchRun run) {
    int batchSize = parameters.batchSize();
    while (batch.size() < batchSize && used < leaves.length && begin(run)) {
      Leaf leaf = leaves[used];
      GumbelRoot gumbel = run.gumbelRoot();
      synchronized (tree) {
        if (gumbel != null && gumbel.isPhaseOver() && batch.size() > 0) {
          putOff++;
          return;
        }
        choosePath(tree, leaf, gumbel);
        used++;
        if (leaf.isDuplicate && gumbel != null) {
          gumbel.giveBack();
        }
      }
      if (leaf.isDuplicate) {
        putOff++;
        continue;
      }
      leaf.play(root);
      if (leaf.state.isTerminal()) {
        amaf.begin();
        backUp(tree, run, leaf, leaf.state.returnFor(leaf.state.currentPlayer()), 0);
        used--;
      } else {
        batch.add(leaf.state);
      }
    }
  }

  private boolean begin(SearchRun run) {
    long now = run.now();
    if (used == 0 && batch.size() == 0) {
      pace.beginBatch(now);
    }
    long ahead = pace.ahead(now);
    if (putOff > 0 && run.mayGoOn(now, ahead)) {
      putOff--;
      return true;
    }
    return run.begin(now, ahead);
  }

  private void choosePath(SearchTree tree, Leaf leaf, @Nullable GumbelRoot gumbel) {
    NodeList path = leaf.path;
    NodeList actions = leaf.actions;
    path.clear();
    actions.clear();
    int node = SearchTree.ROOT;
    path.add(node);
    while (tree.isExpanded(node)) {
      int edge =
          gumbel != null && node == SearchTree.ROOT
              ? gumbel.select(selector)
              : selector.select(tree, node);
      if (edge == SearchTree.NONE) {
        break;
      }
      actions.add(tree.edges().action(edge));
      int child = tree.edges().child(edge);
      node = child == SearchTree.NONE ? tree.addChild(node) : child;
      path.add(node);
    }
    leaf.isExpanding =
        !tree.isExpanded(node) && tree.nodes().visits(node) + 1 >= parameters.expansionVisits();
    leaf.isDuplicate = leaf.isExpanding && isInBatch(node);
    leaf.addInFlight(tree.nodes(), 1);
  }

  private boolean isInBatch(int node) {
    for (int i = 0; i < used; i++) {
      if (leaves[i].node() == node) {
        return true;
      }
    }
    return false;
  }

  /** Takes back what is in flight yet; after a failure only empty nodes tell of it. */
  private void release(SearchTree tree) {
    for (int i = 0; i < used; i++) {
      if (leaves[i].isInFlight()) {
        synchronized (tree) {
          leaves[i].addInFlight(tree.nodes(), -1);
        }
      }
    }
    used = 0;
  }

  /** Evaluates the batch and backs it up. */
  private void finish(SearchTree tree, SearchRun run) {
    batch.evaluate();
    Evaluations answers = batch.answers();
    int row = 0;
    for (int i = 0; i < used; i++) {
      Leaf leaf = leaves[i];
      if (!leaf.isDuplicate) {
        int edges = leaf.isExpanding ? batch.readEdges(row, leaf.actions.size()) : 0;
        amaf.begin(answers, row);
        synchronized (tree) {
          tree.details().add(answers, row, root.currentPlayer(), leaf.state.currentPlayer());
          backUp(tree, run, leaf, answers.value(row), edges);
        }
        row++;
      }
    }
  }

  /**
   * Counts a playout.
   *
   * @param value what the leaf is worth to its player to move
   * @param edges how many edges were read for it, 0 for none
   */
  private void backUp(SearchTree tree, SearchRun run, Leaf leaf, double value, int edges) {
    boolean isExact = parameters.solver() && leaf.state.isTerminal();
    int player = leaf.state.currentPlayer();
    synchronized (tree) {
      // Another thread may have been here first.
      if (edges > 0 && !tree.isExpanded(leaf.node())) {
        batch.expand(tree, leaf.node(), edges);
      }
      Backup.run(tree, leaf.path, value, player, isExact);
      if (parameters.selection() == SelectionRule.RAVE) {
        amaf.backUp(tree, leaf.path, leaf.actions, value, player);
      }
      leaf.addInFlight(tree.nodes(), -1);
      if (tree.nodes().isProven(SearchTree.ROOT)) {
        run.rootIsProven();
      }
    }
  }

  void close() {
    batch.close();
  }
}
