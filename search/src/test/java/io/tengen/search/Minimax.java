package io.tengen.search;

import io.tengen.env.RandomStream;
import io.tengen.env.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The truth about small games, the slow way: every line is played to its end. */
final class Minimax {
  private final Map<String, Double> known = new HashMap<>();

  /** What best play from a position is worth to player 0. */
  double valueForFirst(State state) {
    if (state.isTerminal()) {
      return state.returnFor(0);
    }
    String key = state.toString();
    Double before = known.get(key);
    if (before != null) {
      return before;
    }
    double sign = state.currentPlayer() == 0 ? 1 : -1;
    double best = Double.NEGATIVE_INFINITY;
    for (int action : legal(state)) {
      best = Math.max(best, sign * valueForFirst(after(state, action)));
    }
    known.put(key, sign * best);
    return sign * best;
  }

  /** One of the best actions, at random. */
  int bestAction(State state, RandomStream random) {
    List<Integer> best = new ArrayList<>();
    for (int action : legal(state)) {
      if (valueForFirst(after(state, action)) == valueForFirst(state)) {
        best.add(action);
      }
    }
    return best.get(random.nextInt(best.size()));
  }

  static State after(State state, int action) {
    State next = state.copy();
    next.apply(action);
    return next;
  }

  static int[] legal(State state) {
    int[] out = new int[state.game().actionCount()];
    return Arrays.copyOf(out, state.legalActions(out));
  }
}
