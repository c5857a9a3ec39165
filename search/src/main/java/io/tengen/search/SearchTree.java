package io.tengen.search;

import io.tengen.env.RandomStream;
import io.tengen.env.State;
import java.util.Arrays;

/**
 * The tree of a search, in flat primitive arrays: nodes with what was seen of them ({@link
 * NodeTable}), and for each expanded node a block of edges, one a legal action ({@link EdgeTable}).
 * An edge gets its child node when a playout first takes it; the edges that have one come first in
 * the block, so that selection looks at those and one more.
 *
 * <p>Law of visits: a node's are those of its children and the evaluations of its own.
 *
 * <p>Memory: arrays grow by chunks up to a bound. When it is reached the tree stops growing: leaves
 * stay leaves, selection chooses among the children that are there, and playouts go on to evaluate
 * leaves again, which sharpens the values of random games and changes nothing for a network. Moving
 * on ({@link MctsSearch#advance}) copies what is kept and frees the rest; while it copies, both
 * exist. A tree that was cleared grows exactly as a new one does.
 *
 * <p>Not thread-safe; a search of several threads holds the tree's monitor.
 */
final class SearchTree {
  /** No node, no edge. */
  static final int NONE = EdgeTable.NONE;

  /** The first node. */
  static final int ROOT = 0;

  private final long bytes;
  private final MemoryBudget budget;
  private final NodeTable nodes;
  private final EdgeTable edges;
  private final Details details = new Details();

  /** The nodes that are being copied to another tree, in its order. */
  private final NodeList originals = new NodeList();

  /**
   * A tree for a search from a position, a root without visits.
   *
   * @throws IllegalArgumentException when the game has more than 32,767 actions
   */
  static SearchTree of(SearchParameters parameters, State position) {
    int actionCount = position.game().actionCount();
    if (actionCount > EdgeTable.LARGEST_BLOCK) {
      throw new IllegalArgumentException(
          position.game().name()
              + " has "
              + actionCount
              + " actions, but a search can handle at most "
              + EdgeTable.LARGEST_BLOCK);
    }
    return new SearchTree(
        parameters.treeMebibytes(),
        parameters.selection() == SelectionRule.RAVE,
        position.currentPlayer());
  }

  /**
   * A tree that is a root without visits.
   *
   * @param mebibytes the bound on its arrays
   * @param hasAmaf whether edges have room for All Moves As First
   * @param player who is to move at the root
   */
  SearchTree(int mebibytes, boolean hasAmaf, int player) {
    this((long) mebibytes << 20, hasAmaf);
    clear(player);
  }

  private SearchTree(long bytes, boolean hasAmaf) {
    this.bytes = bytes;
    budget = new MemoryBudget(bytes);
    nodes = new NodeTable(budget);
    edges = new EdgeTable(budget, hasAmaf);
    budget.onShortage(nodes::giveBackUnused);
    budget.onShortage(edges::giveBackUnused);
  }

  /** Starts again with a root without visits; the memory is used again. */
  void clear(int player) {
    details.clear();
    nodes.clear();
    edges.clear();
    if (!nodes.hasRoom()) {
      throw new IllegalStateException("a tree of " + bytes + " bytes has no room for its root");
    }
    nodes.add(player);
  }

  /** What evaluations have told besides values since this root is the root. */
  Details details() {
    return details;
  }

  /** What the arrays of nodes and edges may take, chunks that are used in part included. */
  long bytesTaken() {
    return budget.taken();
  }

  NodeTable nodes() {
    return nodes;
  }

  EdgeTable edges() {
    return edges;
  }

  boolean isExpanded(int node) {
    return nodes.edgeCount(node) > 0;
  }

  /**
   * Gives a leaf its edges, the largest prior first; equal ones keep their order.
   *
   * @param actions the legal actions
   * @param priors what the policy says of them, in that order, summing to 1
   * @param count how many there are, at least 1; both arrays are sorted up to there
   * @return false when there is no memory left
   */
  boolean expand(int node, int[] actions, float[] priors, int count) {
    int first = edges.allocate(count);
    if (first == NONE) {
      return false;
    }
    PriorOrder.sort(actions, priors, count);
    for (int i = 0; i < count; i++) {
      edges.set(first + i, actions[i], priors[i]);
    }
    nodes.setEdges(node, first, count);
    return true;
  }

  /**
   * Mixes noise into the priors of the root, which is expanded; sorts the edges without a child,
   * but for RAVE, which looks at all of them.
   */
  void mixIntoRoot(RootNoise noise, RandomStream random) {
    int first = nodes.firstEdge(ROOT);
    int count = nodes.edgeCount(ROOT);
    int children = nodes.childCount(ROOT);
    float[] priors = new float[count];
    for (int i = 0; i < count; i++) {
      priors[i] = edges.prior(first + i);
    }
    noise.mixInto(priors, count, random);
    for (int i = 0; i < count; i++) {
      edges.set(first + i, edges.action(first + i), priors[i]);
    }
    if (edges.hasAmaf()) {
      return;
    }
    int[] freeActions = new int[count - children];
    float[] freePriors = Arrays.copyOfRange(priors, children, count);
    for (int i = 0; i < freeActions.length; i++) {
      freeActions[i] = edges.action(first + children + i);
    }
    PriorOrder.sort(freeActions, freePriors, freeActions.length);
    for (int i = 0; i < freeActions.length; i++) {
      edges.set(first + children + i, freeActions[i], freePriors[i]);
    }
  }

  /** Whether {@link #addChild} can give a node one more child. */
  boolean canAddChild(int node) {
    return nodes.childCount(node) < nodes.edgeCount(node) && nodes.hasRoom();
  }

  /** Makes the child of the first edge that has none; {@link #canAddChild} must have said so. */
  int addChild(int node) {
    int children = nodes.childCount(node);
    int child = nodes.add(nodes.player(node));
    edges.setChild(nodes.firstEdge(node) + children, child);
    nodes.setChildCount(node, children + 1);
    return child;
  }

  /** The edge of an action, or {@link #NONE} when the node is not expanded or it is not legal. */
  int edgeOf(int node, int action) {
    int first = nodes.firstEdge(node);
    for (int edge = first; edge < first + nodes.edgeCount(node); edge++) {
      if (edges.action(edge) == action) {
        return edge;
      }
    }
    return NONE;
  }

  /** The node that an action of the root leads to; {@link #NONE} while it has no visits. */
  int knownChild(int action) {
    int edge = edgeOf(ROOT, action);
    int child = edge == NONE ? NONE : edges.child(edge);
    return child != NONE && nodes.visits(child) > 0 ? child : NONE;
  }

  /** A tree of its own of what is below a node that has visits, in as little room as it takes. */
  SearchTree subtree(int top) {
    SearchTree copy = new SearchTree(bytes, edges.hasAmaf());
    copyTo(copy, top);
    return copy;
  }

  /** Makes another tree one of what is below a node of this one that has visits. */
  void copyTo(SearchTree copy, int top) {
    int player = nodes.player(top);
    copy.clear(player);
    // The root is in the view of who is to move; as a child it was in the view of who moved there.
    int mover = nodes.mover(top);
    copy.nodes.addVisits(ROOT, nodes.visits(top), Backup.seenBy(player, mover, nodes.total(top)));
    copy.nodes.setProof(ROOT, Backup.seenBy(player, mover, nodes.proof(top)));
    originals.clear();
    originals.add(top);
    for (int node = ROOT; node < originals.size(); node++) {
      copyBelow(originals.get(node), copy, node);
    }
  }

  /** Copies a node's edges, and its children as nodes without edges, which are noted for later. */
  private void copyBelow(int node, SearchTree copy, int target) {
    NodeTable to = copy.nodes;
    int count = nodes.edgeCount(node);
    if (count == 0) {
      return;
    }
    int first = nodes.firstEdge(node);
    int newFirst = copy.edges.allocate(count);
    if (newFirst == NONE) {
      return;
    }
    for (int i = 0; i < count; i++) {
      copy.edges.set(newFirst + i, edges.action(first + i), edges.prior(first + i));
      if (edges.hasAmaf()) {
        copy.edges.setAmaf(newFirst + i, edges.amafVisits(first + i), edges.amafTotal(first + i));
      }
    }
    to.setEdges(target, newFirst, count);
    for (int i = 0; i < nodes.childCount(node) && copy.canAddChild(target); i++) {
      int child = edges.child(first + i);
      int newChild = copy.addChild(target);
      to.setPlayer(newChild, nodes.player(child));
      to.addVisits(newChild, nodes.visits(child), nodes.total(child));
      to.setProof(newChild, nodes.proof(child));
      originals.add(child);
    }
  }
}
