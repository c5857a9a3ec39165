package io.tengen.search;

import io.tengen.env.RandomStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the visits of a root say about its actions, as shares to learn and as chances to draw by.
 *
 * <p>The weight of an action is its visits, less the forced ones. Proofs come before visits: where
 * the best action is proven to win or to draw it has all the weight, and one that is proven to lose
 * has none, unless all are. Where no other action was tried the priors count.
 */
final class RootPolicy {
  private final ResultReader reader;

  /** By edge of the root, in order. */
  private final double[] weights;

  RootPolicy(ResultReader reader, int actionCount) {
    this.reader = reader;
    this.weights = new double[actionCount];
  }

  /**
   * Writes the shares of all actions.
   *
   * @param tree its root is expanded
   * @param forced what was forced; null for nothing
   * @param out zero, from {@code offset} on for all actions
   */
  void write(
      SearchTree tree,
      @Nullable ForcedPlayouts forced,
      Selector selector,
      float[] out,
      int offset) {
    read(tree, forced, selector);
    int first = tree.nodes().firstEdge(SearchTree.ROOT);
    int count = tree.nodes().edgeCount(SearchTree.ROOT);
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += weights[i];
    }
    for (int i = 0; i < count; i++) {
      out[offset + tree.edges().action(first + i)] = (float) (weights[i] / sum);
    }
  }

  /** Draws an action by temperature, which is above 0; the other arguments are as above. */
  int draw(
      SearchTree tree,
      @Nullable ForcedPlayouts forced,
      Selector selector,
      double temperature,
      RandomStream random) {
    read(tree, forced, selector);
    int count = tree.nodes().edgeCount(SearchTree.ROOT);
    int drawn = Temperature.draw(weights, count, temperature, random);
    return tree.edges().action(tree.nodes().firstEdge(SearchTree.ROOT) + drawn);
  }

  private void read(SearchTree tree, @Nullable ForcedPlayouts forced, Selector selector) {
    NodeTable nodes = tree.nodes();
    EdgeTable edges = tree.edges();
    int first = nodes.firstEdge(SearchTree.ROOT);
    int count = nodes.edgeCount(SearchTree.ROOT);
    int children = nodes.childCount(SearchTree.ROOT);
    int leader = 0;
    int lost = 0;
    boolean isSafe = false;
    for (int i = 0; i < count; i++) {
      int child = i < children ? edges.child(first + i) : SearchTree.NONE;
      boolean isProven = child != SearchTree.NONE && nodes.isProven(child);
      boolean isLost = isProven && nodes.proof(child) <= -1;
      isSafe |= isProven && !isLost;
      lost += isLost ? 1 : 0;
      weights[i] = isLost || child == SearchTree.NONE ? 0 : nodes.visits(child);
      leader = weights[i] > weights[leader] ? i : leader;
    }
    ActionResult best = isSafe ? reader.best(tree, SearchTree.ROOT) : null;
    if (best != null && best.isProven()) {
      Arrays.fill(weights, 0, count, 0);
      weights[tree.edgeOf(SearchTree.ROOT, best.action()) - first] = 1;
    } else if (weights[leader] == 0) {
      readUntried(tree, lost == count);
    } else if (forced != null) {
      forced.prune(selector, weights, leader);
    }
  }

  /** The weights where nothing but proven losses was tried, if anything. */
  private void readUntried(SearchTree tree, boolean isLost) {
    NodeTable nodes = tree.nodes();
    EdgeTable edges = tree.edges();
    int first = nodes.firstEdge(SearchTree.ROOT);
    int children = nodes.childCount(SearchTree.ROOT);
    for (int i = 0; i < nodes.edgeCount(SearchTree.ROOT); i++) {
      if (isLost) {
        weights[i] = nodes.visits(edges.child(first + i));
      } else {
        boolean isTried = i < children && nodes.visits(edges.child(first + i)) > 0;
        weights[i] = isTried ? 0 : edges.prior(first + i);
      }
    }
  }
}
