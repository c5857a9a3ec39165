package io.tengen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.State;

/** Looks at every node of a tree, with the position that it stands for. */
final class TreeWalk {
  private TreeWalk() {}

  /** What to do at a node. */
  interface Visitor {
    void visit(int node, State state);
  }

  /** Visits every node. */
  static void walk(SearchTree tree, State root, Visitor visitor) {
    walk(tree, SearchTree.ROOT, root, visitor);
  }

  private static void walk(SearchTree tree, int node, State state, Visitor visitor) {
    visitor.visit(node, state);
    int first = tree.nodes().firstEdge(node);
    for (int i = 0; i < tree.nodes().childCount(node); i++) {
      State next = Minimax.after(state, tree.edges().action(first + i));
      walk(tree, tree.edges().child(first + i), next, visitor);
    }
  }

  /** Asserts the laws of a tree at rest. */
  static void assertLaws(SearchTree tree, State root) {
    NodeTable nodes = tree.nodes();
    int[] walked = new int[1];
    walk(
        tree,
        root,
        (node, state) -> {
          walked[0]++;
          String at = "node " + node + "\n" + state;
          assertEquals(0, nodes.inFlight(node), at);
          assertTrue(Math.abs(nodes.total(node)) <= nodes.visits(node), at);
          if (nodes.visits(node) > 0) {
            assertEquals(state.currentPlayer(), nodes.player(node), at);
            int own = nodes.visits(node) - childVisits(tree, node);
            assertTrue(own >= (isDecided(tree, node) ? 0 : 1), at + "\nown evaluations: " + own);
          }
          if (tree.isExpanded(node)) {
            assertEdges(tree, node, state);
          }
        });
    assertEquals(nodes.count(), walked[0]);
  }

  /** Whether its first child won at once; then nobody was asked. */
  private static boolean isDecided(SearchTree tree, int node) {
    return tree.nodes().childCount(node) > 0
        && tree.nodes().proof(tree.edges().child(tree.nodes().firstEdge(node))) >= 1;
  }

  private static void assertEdges(SearchTree tree, int node, State state) {
    int[] legal = Minimax.legal(state);
    assertEquals(legal.length, tree.nodes().edgeCount(node));
    for (int action : legal) {
      assertTrue(tree.edgeOf(node, action) != SearchTree.NONE, "no edge for " + action);
    }
    double sum = 0;
    int first = tree.nodes().firstEdge(node);
    for (int i = 0; i < legal.length; i++) {
      sum += tree.edges().prior(first + i);
      boolean hasChild = tree.edges().child(first + i) != SearchTree.NONE;
      assertEquals(i < tree.nodes().childCount(node), hasChild);
    }
    assertEquals(1, sum, 1e-4);
  }

  static int childVisits(SearchTree tree, int node) {
    int visits = 0;
    for (int i = 0; i < tree.nodes().childCount(node); i++) {
      visits += tree.nodes().visits(tree.edges().child(tree.nodes().firstEdge(node) + i));
    }
    return visits;
  }

  /** Everything that a tree knows below a node, as text that does not depend on node numbers. */
  static String describe(SearchTree tree, int node) {
    StringBuilder text = new StringBuilder();
    describe(tree, node, "", text);
    return text.toString();
  }

  private static void describe(SearchTree tree, int node, String line, StringBuilder text) {
    NodeTable nodes = tree.nodes();
    text.append(line).append(" N=").append(nodes.visits(node));
    if (!line.isEmpty()) {
      text.append(" W=").append(nodes.total(node)).append(" proof=").append(nodes.proof(node));
    }
    text.append('\n');
    int first = nodes.firstEdge(node);
    for (int i = 0; i < nodes.edgeCount(node); i++) {
      String next = line + "/" + tree.edges().action(first + i);
      text.append(next).append(" P=").append(tree.edges().prior(first + i)).append('\n');
      if (tree.edges().child(first + i) != SearchTree.NONE) {
        describe(tree, tree.edges().child(first + i), next, text);
      }
    }
  }
}
