package io.tengen.search;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@link SearchResult} from a tree: which action is best, and which is chosen.
 *
 * <p>The best action is the most visited one (of several the one with the best value), except where
 * proofs know better: a proven loss comes last, and a proven value (a win, or a draw in a bad
 * position) comes before anything that looks no better.
 */
final class ResultReader {
  private final Game game;
  private final double temperature;
  private final RandomStream random;

  ResultReader(Game game, double temperature, RandomStream random) {
    this.game = game;
    this.temperature = temperature;
    this.random = random;
  }

  /** All about a search that has ended; its root is expanded. */
  SearchResult result(SearchTree tree, SearchRun run, Duration elapsed) {
    NodeTable nodes = tree.nodes();
    List<ActionResult> actions = actionsOf(tree, SearchTree.ROOT);
    Details details = tree.details();
    GumbelRoot gumbel = run.gumbelRoot();
    ActionResult usual = choose(actions);
    ActionResult chosen = gumbel == null ? usual : find(actions, gumbel.choose(usual));
    return new SearchResult(
        chosen.action(),
        chosen.name(),
        valueOf(nodes, SearchTree.ROOT),
        nodes.isProven(SearchTree.ROOT),
        nodes.visits(SearchTree.ROOT),
        run.playouts(),
        actions,
        principalVariation(tree),
        details.score(),
        details.ownership(),
        elapsed,
        run.reason(),
        Optional.ofNullable(gumbel).map(root -> new ImprovedPolicy(root.improvedPolicy())));
  }

  private static ActionResult find(List<ActionResult> actions, int action) {
    for (ActionResult each : actions) {
      if (each.action() == action) {
        return each;
      }
    }
    throw new IllegalStateException("action " + action + " is not among " + actions);
  }

  /** All about the children of an expanded node, the best first. */
  List<ActionResult> actionsOf(SearchTree tree, int node) {
    return actionsOf(tree, node, tree.nodes().edgeCount(node));
  }

  /** The first of {@link #actionsOf} of an expanded node. */
  ActionResult best(SearchTree tree, int node) {
    ActionResult best = bestChild(tree, node);
    return best == null || best.visits() == 0 ? actionsOf(tree, node).get(0) : best;
  }

  /**
   * The first of {@link #actionsOf}, without a look at each action that was never tried; null when
   * none was.
   */
  @Nullable ActionResult bestChild(SearchTree tree, int node) {
    int children = tree.nodes().childCount(node);
    if (children == 0) {
      return null;
    }
    // Untried actions come first only when the others are proven losses: look at one of them.
    int looked = Math.min(children + 1, tree.nodes().edgeCount(node));
    return actionsOf(tree, node, looked).get(0);
  }

  private List<ActionResult> actionsOf(SearchTree tree, int node, int count) {
    NodeTable nodes = tree.nodes();
    EdgeTable edges = tree.edges();
    List<ActionResult> list = new ArrayList<>();
    int first = nodes.firstEdge(node);
    for (int edge = first; edge < first + count; edge++) {
      int child = edges.child(edge);
      int visits = child == SearchTree.NONE ? 0 : nodes.visits(child);
      double value = visits == 0 ? 0 : valueOf(nodes, child);
      boolean isProven = child != SearchTree.NONE && nodes.isProven(child);
      int action = edges.action(edge);
      list.add(
          new ActionResult(
              action, game.actionName(action), visits, value, edges.prior(edge), isProven));
    }
    return inOrder(list);
  }

  /** What a node with visits is worth to its mover. */
  static double valueOf(NodeTable nodes, int node) {
    return nodes.isProven(node) ? nodes.proof(node) : nodes.total(node) / nodes.visits(node);
  }

  /** Sorts a list, the best first. */
  static List<ActionResult> inOrder(List<ActionResult> list) {
    list.sort(
        Comparator.comparing((ActionResult each) -> each.isProven() && each.value() <= -1)
            .thenComparing(each -> each.isProven() ? 1 : 0)
            .thenComparing(ActionResult::visits, Comparator.reverseOrder())
            .thenComparingDouble(each -> each.visits() > 0 ? -each.value() : 0)
            .thenComparing(ActionResult::prior, Comparator.reverseOrder())
            .thenComparing(ActionResult::action));
    // The best of what is proven goes before the first that looks no better than it.
    ActionResult proven = null;
    for (ActionResult each : list) {
      boolean isBetter = proven == null || each.value() > proven.value();
      if (each.isProven() && isBetter) {
        proven = each;
      }
    }
    if (proven != null && proven.value() > -1) {
      ActionResult leader = list.get(0);
      if (leader.isProven() || leader.visits() == 0 || leader.value() <= proven.value()) {
        list.remove(proven);
        list.add(0, proven);
      }
    }
    return list;
  }

  /** The action to play: the best one, or one drawn by temperature. */
  ActionResult choose(List<ActionResult> actions) {
    ActionResult best = actions.get(0);
    if (temperature == 0 || best.isProven() || best.visits() == 0) {
      return best;
    }
    double[] weights = new double[actions.size()];
    for (int i = 0; i < weights.length; i++) {
      ActionResult each = actions.get(i);
      boolean isLost = each.isProven() && each.value() <= -1;
      weights[i] = isLost ? 0 : each.visits();
    }
    return actions.get(Temperature.draw(weights, weights.length, temperature, random));
  }

  /** The names of the best actions from the root down. */
  private List<String> principalVariation(SearchTree tree) {
    List<String> names = new ArrayList<>();
    int node = SearchTree.ROOT;
    while (tree.isExpanded(node)) {
      ActionResult best = actionsOf(tree, node).get(0);
      if (best.visits() == 0) {
        break;
      }
      names.add(best.name());
      node = tree.edges().child(tree.edgeOf(node, best.action()));
    }
    return names;
  }
}
