package io.tengen.search;

/**
 * How the actions of a root compare while a search is on.
 *
 * @param visits of the root
 * @param leader the most visited action, of those that are not proven to lose
 * @param lead how many more visits it has than any other: {@link #FORCED} when there is no other, 0
 *     when a proof counts for more than visits
 * @param isBestByValue whether no other with a tenth of its visits or more has a better mean
 */
record RootStanding(int visits, int leader, int lead, boolean isBestByValue) {
  /** The lead of the only action that does not lose. */
  static final int FORCED = Integer.MAX_VALUE;

  private static final int FEWEST_VISITS = 10;

  /** The standing in a tree whose root is expanded; holds the tree's monitor meanwhile. */
  static RootStanding of(SearchTree tree) {
    synchronized (tree) {
      return read(tree);
    }
  }

  private static RootStanding read(SearchTree tree) {
    NodeTable nodes = tree.nodes();
    int first = nodes.firstEdge(SearchTree.ROOT);
    int children = nodes.childCount(SearchTree.ROOT);
    int candidates = nodes.edgeCount(SearchTree.ROOT);
    int leader = SearchTree.NONE;
    int most = -1;
    int second = -1;
    boolean isSafe = false;
    for (int edge = first; edge < first + children; edge++) {
      int child = tree.edges().child(edge);
      if (nodes.isProven(child)) {
        isSafe |= nodes.proof(child) > -1;
        candidates--;
        continue;
      }
      int visits = nodes.visits(child);
      if (visits > most) {
        second = most;
        most = visits;
        leader = edge;
      } else {
        second = Math.max(second, visits);
      }
    }
    int action = leader == SearchTree.NONE ? leader : tree.edges().action(leader);
    if (isSafe || leader == SearchTree.NONE) {
      return new RootStanding(nodes.visits(SearchTree.ROOT), action, 0, true);
    }
    int lead = candidates == 1 ? FORCED : most - Math.max(0, second);
    return new RootStanding(
        nodes.visits(SearchTree.ROOT),
        action,
        lead,
        isBestByValue(tree, tree.edges().child(leader)));
  }

  private static boolean isBestByValue(SearchTree tree, int leader) {
    NodeTable nodes = tree.nodes();
    int visits = nodes.visits(leader);
    if (visits == 0) {
      return true;
    }
    double mean = nodes.total(leader) / visits;
    int first = nodes.firstEdge(SearchTree.ROOT);
    for (int i = 0; i < nodes.childCount(SearchTree.ROOT); i++) {
      int child = tree.edges().child(first + i);
      long enough = (long) FEWEST_VISITS * nodes.visits(child);
      if (enough > 0
          && enough >= visits
          && !nodes.isProven(child)
          && nodes.total(child) / nodes.visits(child) > mean) {
        return false;
      }
    }
    return true;
  }
}
