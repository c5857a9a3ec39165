package io.tengen.search;

import io.tengen.env.State;
import java.util.Arrays;

/**
 * Looks for a move that wins at once: Teytaud and Teytaud, "On the Huge Benefit of Decisive Moves
 * in Monte-Carlo Tree Search Algorithms", 2010. A leaf that has one is not evaluated; the playout
 * goes on to the end of the game instead. One thread's.
 */
final class DecisiveMove {
  /** The actions of the leaf that was looked at last, and a policy that knows what to do. */
  private final int[] actions;

  private final float[] priors;
  private final State after;
  private int count;
  private int player;

  /**
   * A seeker.
   *
   * @param prototype any position of the game
   */
  DecisiveMove(State prototype) {
    this.actions = new int[prototype.game().actionCount()];
    this.priors = new float[actions.length];
    this.after = prototype.copy();
  }

  /**
   * Plays the first action that wins at a leaf; touches no tree.
   *
   * @return whether there is one; then the leaf's position is the end of the game, which its path
   *     has yet to go to
   */
  boolean play(Leaf leaf, ActionFilter filter) {
    State state = leaf.state;
    player = state.currentPlayer();
    count = filter.keep(actions, state.legalActions(actions), leaf.actions.size(), player);
    for (int i = 0; i < count; i++) {
      after.copyFrom(state);
      after.apply(actions[i]);
      if (after.isTerminal() && after.returnFor(player) >= 1) {
        state.copyFrom(after);
        leaf.actions.add(actions[i]);
        Arrays.fill(priors, 0, count, 0);
        priors[i] = 1;
        return true;
      }
    }
    return false;
  }

  /**
   * Takes the path of the leaf that was played last to the end of the game.
   *
   * @return false when the tree has no room for it
   */
  boolean extendPath(SearchTree tree, Leaf leaf) {
    int node = leaf.node();
    // Another thread may have been here first.
    if (!tree.isExpanded(node) && !tree.expand(node, actions, priors, count)) {
      return false;
    }
    tree.nodes().setPlayer(node, player);
    int child = tree.edges().child(tree.edgeOf(node, leaf.actions.last()));
    if (child == SearchTree.NONE) {
      if (!tree.canAddChild(node)) {
        return false;
      }
      // The policy has put the winning action first.
      child = tree.addChild(node);
    }
    leaf.extend(tree.nodes(), child);
    return true;
  }

  /** Who wins by it. */
  int player() {
    return player;
  }
}
