package io.tengen.search;

import io.tengen.env.State;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a playout that touch the tree: down to a leaf, and up again with its value. In
 * between its owner plays the position and has it evaluated. One thread's; where several share the
 * tree, each holds its monitor for either part.
 */
final class Playout {
  private final Selector selector;
  private final LeafReader reader;
  private final @Nullable DecisiveMove decisive;
  private final int expansionVisits;
  private final boolean solver;

  /** All Moves As First, for {@link SelectionRule#RAVE} alone. */
  private final @Nullable Amaf amaf;

  private ActionFilter filter = ActionFilter.ALL;

  /** How many edges were read for the leaf that was read last, 0 for none. */
  private int edges;

  Playout(SearchParameters parameters, Selector selector, State prototype) {
    int actionCount = prototype.game().actionCount();
    this.selector = selector;
    this.reader = new LeafReader(actionCount);
    this.decisive = parameters.decisiveMoves() ? new DecisiveMove(prototype) : null;
    this.expansionVisits = parameters.expansionVisits();
    this.solver = parameters.solver();
    this.amaf = parameters.selection() == SelectionRule.RAVE ? new Amaf(actionCount) : null;
  }

  /** Which actions the leaves may have. */
  void restrict(ActionFilter newFilter) {
    filter = newFilter;
    reader.restrict(newFilter);
  }

  /** Takes the root as leaf, which gets edges whatever the threshold of expansion. */
  static void chooseRoot(Leaf leaf) {
    leaf.path.clear();
    leaf.actions.clear();
    leaf.path.add(SearchTree.ROOT);
    leaf.isExpanding = true;
    leaf.isDuplicate = false;
  }

  /**
   * Goes down the tree to a leaf.
   *
   * @param rule chooses at the root; null where the rule of selection does
   */
  void choosePath(SearchTree tree, Leaf leaf, @Nullable RootRule rule) {
    NodeList path = leaf.path;
    NodeList actions = leaf.actions;
    path.clear();
    actions.clear();
    int node = SearchTree.ROOT;
    path.add(node);
    while (tree.isExpanded(node)) {
      int edge =
          rule != null && node == SearchTree.ROOT
              ? rule.select(selector)
              : selector.select(tree, node);
      if (edge == SearchTree.NONE) {
        break;
      }
      actions.add(tree.edges().action(edge));
      int child = tree.edges().child(edge);
      node = child == SearchTree.NONE ? tree.addChild(node) : child;
      path.add(node);
    }
    leaf.isExpanding = !tree.isExpanded(node) && tree.nodes().visits(node) + 1 >= expansionVisits;
    leaf.isDuplicate = false;
  }

  /**
   * Whether a leaf whose position was played needs no evaluation, since the game is over there, or
   * is after the winning action that has been played now. Touches no tree.
   */
  boolean isOver(Leaf leaf) {
    return leaf.state.isTerminal()
        || (decisive != null && leaf.isExpanding && decisive.play(leaf, filter));
  }

  /**
   * Reads the answer about a leaf, whose value was checked; touches no tree.
   *
   * @throws SearchException when its policy makes no sense
   */
  void read(Leaf leaf, Evaluations answers, int row) {
    edges = leaf.isExpanding ? reader.readEdges(answers, row, leaf.state, leaf.actions.size()) : 0;
    if (amaf != null) {
      amaf.begin(answers, row);
    }
  }

  /** Counts the playout that came to the leaf that was read last. */
  void backUp(SearchTree tree, Leaf leaf, Evaluations answers, int row) {
    int player = leaf.state.currentPlayer();
    tree.details().add(answers, row, tree.nodes().mover(SearchTree.ROOT), player);
    // Another thread may have been here first.
    if (edges > 0 && !tree.isExpanded(leaf.node())) {
      reader.expand(tree, leaf.node(), edges);
    }
    backUp(tree, leaf, answers.value(row), player, false);
  }

  /** Counts a playout that came to the end of a game, as {@link #isOver} said. */
  void backUpEnd(SearchTree tree, Leaf leaf) {
    if (amaf != null) {
      amaf.begin();
    }
    if (decisive != null && leaf.isAheadOfPath() && !decisive.extendPath(tree, leaf)) {
      backUp(tree, leaf, 1, decisive.player(), false);
      return;
    }
    int player = leaf.state.currentPlayer();
    backUp(tree, leaf, leaf.state.returnFor(player), player, solver);
  }

  private void backUp(SearchTree tree, Leaf leaf, double value, int player, boolean isExact) {
    Backup.run(tree, leaf.path, value, player, isExact);
    if (amaf != null) {
      amaf.backUp(tree, leaf.path, leaf.actions, value, player);
    }
  }
}
