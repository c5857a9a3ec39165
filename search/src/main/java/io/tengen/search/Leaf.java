package io.tengen.search;

import io.tengen.env.State;

/** A playout on its way: the path that it took, and the position that it came to. */
final class Leaf {
  /** The nodes from the root to the leaf. */
  final NodeList path = new NodeList();

  /** The actions between them. */
  final NodeList actions = new NodeList();

  /** The position at the leaf. */
  final State state;

  /** Whether the leaf is due to get edges. */
  boolean isExpanding;

  /** Whether the same batch evaluates this leaf already; then this one only holds its path. */
  boolean isDuplicate;

  private boolean isInFlight;

  /**
   * A leaf of no playout yet.
   *
   * @param prototype any position of the game
   */
  Leaf(State prototype) {
    this.state = prototype.copy();
  }

  /** The node at the end of the path. */
  int node() {
    return path.last();
  }

  /** Whether the position is one action further on than the path. */
  boolean isAheadOfPath() {
    return actions.size() == path.size();
  }

  /** Makes the path a node longer. */
  void extend(NodeTable nodes, int node) {
    path.add(node);
    if (isInFlight) {
      nodes.addInFlight(node, 1);
    }
  }

  /** Counts the playout as on its way on every node of its path (1), or no longer (-1). */
  void addInFlight(NodeTable nodes, int more) {
    for (int depth = 0; depth < path.size(); depth++) {
      nodes.addInFlight(path.get(depth), more);
    }
    isInFlight = more > 0;
  }

  /** Whether it is counted so. */
  boolean isInFlight() {
    return isInFlight;
  }

  /** Plays the path on the position. */
  void play(State root) {
    state.copyFrom(root);
    for (int i = 0; i < actions.size(); i++) {
      state.apply(actions.get(i));
    }
  }
}
