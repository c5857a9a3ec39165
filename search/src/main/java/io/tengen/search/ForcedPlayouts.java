package io.tengen.search;

/**
 * Forced playouts at a root, and the policy target without them: Wu, "Accelerating Self-Play
 * Learning in Go", 2019, arXiv 1902.10565, section 3.2. Noise makes a search try an action, but one
 * visit seldom shows what is good about it. So an action that was tried gets as many playouts as
 * its prior asks for, and those that were of no use are not learned.
 *
 * <p>An action with visits has {@code sqrt(k P sum N)} forced ones, where the sum is over all
 * actions: with fewer visits it is chosen before any other. A proven one is not searched again.
 */
final class ForcedPlayouts implements RootRule {
  private final SearchTree tree;
  private final double factor;

  /**
   * The rule for the root of a tree.
   *
   * @param factor k, not negative
   */
  ForcedPlayouts(SearchTree tree, double factor) {
    this.tree = tree;
    this.factor = factor;
  }

  @Override
  public int select(Selector selector) {
    NodeTable nodes = tree.nodes();
    int first = nodes.firstEdge(SearchTree.ROOT);
    int[] children = tree.edges().childrenOf(first);
    float[] priors = tree.edges().priorsOf(first);
    int from = EdgeTable.position(first);
    int to = from + nodes.childCount(SearchTree.ROOT);
    double scale = factor * childVisits();
    for (int i = from; i < to; i++) {
      int child = children[i];
      double visits = nodes.visits(child);
      // N < sqrt(k P sum N)
      if (visits > 0 && visits * visits < scale * priors[i] && !nodes.isProven(child)) {
        return first + i - from;
      }
    }
    return selector.select(tree, SearchTree.ROOT);
  }

  /** The sum of N over all actions. */
  private long childVisits() {
    NodeTable nodes = tree.nodes();
    int first = nodes.firstEdge(SearchTree.ROOT);
    int[] children = tree.edges().childrenOf(first);
    int from = EdgeTable.position(first);
    int to = from + nodes.childCount(SearchTree.ROOT);
    long visits = 0;
    for (int i = from; i < to; i++) {
      visits += nodes.visits(children[i]);
    }
    return visits;
  }

  /**
   * Takes forced playouts away again: from every action but the leader as many as were forced, but
   * only as long as PUCT goes on to prefer the leader, their values staying what they are. An
   * action that is left with a single playout loses it too.
   *
   * @param selector PUCT
   * @param kept N of the root's edges in order, as far as they count; gets what is left
   * @param leader which of them has most
   */
  void prune(Selector selector, double[] kept, int leader) {
    NodeTable nodes = tree.nodes();
    EdgeTable edges = tree.edges();
    int first = nodes.firstEdge(SearchTree.ROOT);
    double scale = selector.scale(nodes.visits(SearchTree.ROOT));
    double forcedScale = factor * childVisits();
    double leading =
        Selector.puct(
            ResultReader.valueOf(nodes, edges.child(first + leader)),
            scale,
            edges.prior(first + leader),
            kept[leader]);
    for (int i = 0; i < nodes.childCount(SearchTree.ROOT); i++) {
      double visits = kept[i];
      if (i == leader || visits == 0) {
        continue;
      }
      double prior = edges.prior(first + i);
      double value = ResultReader.valueOf(nodes, edges.child(first + i));
      double fewest = Math.max(0, visits - Math.floor(Math.sqrt(forcedScale * prior)));
      double left = visits;
      while (left > fewest && Selector.puct(value, scale, prior, left - 1) < leading) {
        left--;
      }
      kept[i] = left < visits && left <= 1 ? 0 : left;
    }
  }
}
