package io.tengen.search;

import java.util.Arrays;

/**
 * All Moves As First (AMAF): who was the first to play each action in a playout, from a position
 * on. Goes up the path with the playout and counts it, at each position, for every action that was
 * played first by the player to move there: Brügmann, "Monte Carlo Go", 1993; in trees Gelly and
 * Silver, "Combining Online and Offline Knowledge in UCT", 2007. One worker's; not thread-safe.
 */
final class Amaf {
  private final byte[] firstPlayers;

  Amaf(int actionCount) {
    firstPlayers = new byte[actionCount];
  }

  /** Begins at a leaf after which nothing is known to be played. */
  void begin() {
    Arrays.fill(firstPlayers, Evaluations.NOBODY);
  }

  /** Begins at a leaf with what its evaluator tells in a row of its answer, if there is room. */
  void begin(Evaluations evaluations, int row) {
    if (!evaluations.hasDetails()) {
      begin();
      return;
    }
    System.arraycopy(
        evaluations.firstPlayers(),
        evaluations.policyOffset(row),
        firstPlayers,
        0,
        firstPlayers.length);
  }

  /**
   * Counts one playout at all positions of its path.
   *
   * @param path the nodes from the root to the leaf, whose players are known
   * @param actions those that lead from each node of the path to the next
   * @param value what the leaf is worth to {@code player}
   * @param player who is to move at the leaf
   */
  void backUp(SearchTree tree, NodeList path, NodeList actions, double value, int player) {
    NodeTable nodes = tree.nodes();
    for (int depth = path.size() - 1; depth >= 0; depth--) {
      int node = path.get(depth);
      int mover = nodes.player(node);
      if (depth < actions.size()) {
        firstPlayers[actions.get(depth)] = (byte) mover;
      }
      count(
          tree.edges(),
          nodes.firstEdge(node),
          nodes.edgeCount(node),
          mover,
          (float) Backup.seenBy(mover, player, value));
    }
  }

  private void count(EdgeTable edges, int first, int number, int mover, float value) {
    if (number == 0) {
      return;
    }
    byte[] played = firstPlayers;
    char[] actions = edges.actionsOf(first);
    int[] visits = edges.amafVisitsOf(first);
    float[] totals = edges.amafTotalsOf(first);
    int from = EdgeTable.position(first);
    for (int i = from; i < from + number; i++) {
      if (played[actions[i]] == mover) {
        visits[i]++;
        totals[i] += value;
      }
    }
  }
}
