package io.tengen.search;

import io.tengen.env.State;

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
  private final Playout playout;
  private final State root;
  private final Leaf[] leaves;
  private final Pace pace = new Pace();

  /** How many of the leaves hold paths. */
  private int used;

  /** Playouts that were begun and put off. */
  private int putOff;

  SearchWorker(
      SearchParameters parameters, Evaluator evaluator, Selector selector, State prototype) {
    this.parameters = parameters;
    this.root = prototype.copy();
    int batchSize = parameters.batchSize();
    this.leaves = new Leaf[batchSize + Math.min(batchSize - 1, MOST_DUPLICATES)];
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = new Leaf(prototype);
    }
    this.batch = new LeafBatch(evaluator, prototype.game().actionCount(), batchSize);
    this.playout = new Playout(parameters, selector, prototype);
  }

  /** Sets the position that playouts begin at, and which actions they may take. */
  void setRoot(State position, ActionFilter newFilter) {
    root.copyFrom(position);
    playout.restrict(newFilter);
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
    Playout.chooseRoot(leaf);
    leaf.play(root);
    batch.clear();
    used = 1;
    leaf.addInFlight(tree.nodes(), 1);
    run.countFirst();
    try {
      if (playout.isOver(leaf)) {
        playout.backUpEnd(tree, leaf);
        hasArrived(tree, run, leaf);
      } else {
        batch.add(leaf.state);
        finish(tree, run);
      }
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
        playout.choosePath(tree, leaf, gumbel);
        leaf.isDuplicate = leaf.isExpanding && isInBatch(leaf.node());
        leaf.addInFlight(tree.nodes(), 1);
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
      if (playout.isOver(leaf)) {
        synchronized (tree) {
          playout.backUpEnd(tree, leaf);
          hasArrived(tree, run, leaf);
        }
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
    Evaluations answers = batch.evaluate();
    int row = 0;
    for (int i = 0; i < used; i++) {
      Leaf leaf = leaves[i];
      if (!leaf.isDuplicate) {
        playout.read(leaf, answers, row);
        synchronized (tree) {
          playout.backUp(tree, leaf, answers, row);
          hasArrived(tree, run, leaf);
        }
        row++;
      }
    }
  }

  /** A playout has been backed up. */
  private static void hasArrived(SearchTree tree, SearchRun run, Leaf leaf) {
    leaf.addInFlight(tree.nodes(), -1);
    if (tree.nodes().isProven(SearchTree.ROOT)) {
      run.rootIsProven();
    }
  }

  void close() {
    batch.close();
  }
}
