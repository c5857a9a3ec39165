package io.tengen.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a {@link SearchSnapshot} from a tree that nobody else touches meanwhile. */
final class SnapshotReader {
  /** As many moves as people follow on a board; KataGo shows one less. */
  private static final int LONGEST_LINE = 16;

  private final ResultReader reader;

  SnapshotReader(ResultReader reader) {
    this.reader = reader;
  }

  /** All about a tree whose root is expanded. */
  SearchSnapshot read(SearchTree tree) {
    NodeTable nodes = tree.nodes();
    List<ActionLine> lines = new ArrayList<>();
    for (ActionResult action : reader.actionsOf(tree, SearchTree.ROOT)) {
      lines.add(line(tree, action));
    }
    return new SearchSnapshot(
        ResultReader.valueOf(nodes, SearchTree.ROOT),
        nodes.isProven(SearchTree.ROOT),
        nodes.visits(SearchTree.ROOT),
        tree.details().score(),
        tree.details().ownership(),
        lines);
  }

  private ActionLine line(SearchTree tree, ActionResult first) {
    List<Integer> actions = new ArrayList<>();
    List<Integer> visits = new ArrayList<>();
    int node = SearchTree.ROOT;
    ActionResult next = first.visits() == 0 ? null : first;
    while (next != null && actions.size() < LONGEST_LINE) {
      actions.add(next.action());
      visits.add(next.visits());
      node = tree.edges().child(tree.edgeOf(node, next.action()));
      next = bestOf(tree, node);
    }
    return new ActionLine(first, actions, visits);
  }

  /** The best action of a node, or null while none that has visits is known to be best. */
  private @Nullable ActionResult bestOf(SearchTree tree, int node) {
    ActionResult best = reader.bestChild(tree, node);
    return best == null || best.visits() == 0 ? null : best;
  }
}
