package io.tengen.client.record;

import io.tengen.go.GoState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Positions of a tree: kept at every {@link #SPACING}th node of the lines that were visited, and
 * replayed from there. So a step back costs {@value #SPACING} moves at most near where one has
 * been, and a far jump a move each on the way, once. The ones not used for longest are forgotten.
 */
final class Snapshots {
  private static final int SPACING = 16;

  /** A state of 19x19 has some 10 kB. */
  private static final int MOST = 512;

  private final GoState start;
  private final Map<MoveNode, GoState> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<MoveNode, GoState> eldest) {
          return size() > MOST;
        }
      };

  /** Positions of a tree before whose root a position is. */
  Snapshots(GoState start) {
    this.start = start;
  }

  /** The position after a node; the caller's to change. */
  GoState at(MoveNode node) {
    Deque<MoveNode> missing = new ArrayDeque<>();
    MoveNode place = node;
    GoState known = kept.get(place);
    while (known == null && place != null) {
      missing.push(place);
      place = place.parent();
      known = place == null ? null : kept.get(place);
    }
    GoState state = (known == null ? start : known).copy();
    for (MoveNode next : missing) {
      state = after(next, state);
    }
    return state;
  }

  /**
   * The position after a node, from that before it.
   *
   * @param before is changed, and may be the answer
   */
  GoState after(MoveNode node, GoState before) {
    GoState state = Replay.after(node, before);
    if (node.depth() % SPACING == 0 && !kept.containsKey(node)) {
      kept.put(node, state.copy());
    }
    return state;
  }

  /** Forgets a node that has changed; there must be none behind it. */
  void forget(MoveNode node) {
    kept.remove(node);
  }

  /** The position before the root. */
  GoState start() {
    return start.copy();
  }
}
