package io.tengen.search;

/**
 * Takes the value of a leaf up the path that led there, and proofs with it.
 *
 * <p>What is good for one player is as bad for the other, so a value changes its sign with its
 * point of view. {@link #seenBy} is the one place that does so, by who the players are and not by
 * every second ply: in some games a player moves twice in a row.
 *
 * <p>Proofs (MCTS-Solver, with draws too): a terminal node is proven; a node is proven when its
 * player has a child proven to win, or all children are proven, and is then worth the best of them.
 * What is proven replaces the value of the leaf on the rest of the way up.
 */
final class Backup {
  private static final float WIN = 1;

  private Backup() {}

  /**
   * A value in the view of one player, in that of another or the same one.
   *
   * @param viewer in whose view it is wanted
   * @param owner in whose view it is
   */
  static double seenBy(int viewer, int owner, double value) {
    return viewer == owner ? value : 0 - value;
  }

  /**
   * Counts one playout.
   *
   * @param path the nodes from the root to the leaf
   * @param value what the leaf is worth to {@code player}
   * @param player who is to move at the leaf
   * @param isExact whether the leaf is terminal and proofs are wanted
   */
  static void run(SearchTree tree, NodeList path, double value, int player, boolean isExact) {
    NodeTable nodes = tree.nodes();
    double seen = value;
    int owner = player;
    boolean proving = isExact;
    for (int depth = path.size() - 1; depth >= 0; depth--) {
      int node = path.get(depth);
      int mover = nodes.mover(node);
      if (depth == path.size() - 1) {
        nodes.setPlayer(node, player);
        if (proving) {
          nodes.setProof(node, seenBy(mover, player, value));
        }
      } else if (proving && !nodes.isProven(node)) {
        double proven = provenByChildren(tree, node);
        proving = !Double.isNaN(proven);
        if (proving) {
          seen = proven;
          owner = nodes.player(node);
          nodes.setProof(node, seenBy(mover, owner, proven));
        }
      }
      nodes.addVisits(node, 1, seenBy(mover, owner, seen));
    }
  }

  /** What the children prove about a node, in the view of its player; NaN when nothing. */
  private static double provenByChildren(SearchTree tree, int node) {
    NodeTable nodes = tree.nodes();
    int first = nodes.firstEdge(node);
    int children = nodes.childCount(node);
    boolean isComplete = children == nodes.edgeCount(node);
    float best = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < children; i++) {
      float proof = nodes.proof(tree.edges().child(first + i));
      if (proof >= WIN) {
        return proof;
      }
      isComplete &= !Float.isNaN(proof);
      best = Math.max(best, proof);
    }
    return isComplete ? best : Double.NaN;
  }
}
