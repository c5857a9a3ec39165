package io.tengen.agents.learning;

import io.tengen.env.Game;
import io.tengen.env.MovePolicy;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import java.util.HashMap;
import java.util.Map;

/**
 * Plays a game without a fault, by minimax over all its positions: one of the best moves, each with
 * the same probability. For games as small as tic-tac-toe, whose 5,478 positions take milliseconds.
 *
 * <p>All positions are looked at when this is made; it does not change afterwards, and may be
 * shared between threads.
 */
final class PerfectPlay implements MovePolicy {
  /** A position is a number whose bits are its observation. */
  private static final int MOST_OBSERVED = Long.SIZE;

  /** What each position that can be reached is worth to its player to move. */
  private final Map<Long, Double> values;

  /**
   * Solves a game.
   *
   * @param game one whose positions differ in their observations, of zeros and ones
   * @throws IllegalArgumentException when an observation has more than 64 elements
   */
  PerfectPlay(Game game) {
    if (game.observationLength() > MOST_OBSERVED) {
      throw new IllegalArgumentException(
          game.name()
              + " shows "
              + game.observationLength()
              + " numbers, but a game that is solved by looking at every position may have at most "
              + MOST_OBSERVED);
    }
    Map<Long, Double> solved = new HashMap<>();
    solve(game.newInitialState(), solved);
    values = Map.copyOf(solved);
  }

  /** What a position is worth to its player to move, and all that can follow it. */
  private static double solve(State state, Map<Long, Double> solved) {
    if (state.isTerminal()) {
      return state.returnFor(state.currentPlayer());
    }
    long key = keyOf(state);
    Double known = solved.get(key);
    if (known != null) {
      return known;
    }
    int[] legal = new int[state.game().actionCount()];
    int count = state.legalActions(legal);
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      State next = state.copy();
      next.apply(legal[i]);
      best = Math.max(best, toMover(state, next, solve(next, solved)));
    }
    solved.put(key, best);
    return best;
  }

  /** What the next position is worth to the player who moved there. */
  private static double toMover(State state, State next, double value) {
    return next.currentPlayer() == state.currentPlayer() ? value : -value;
  }

  private double valueOf(State state, int action) {
    State next = state.copy();
    next.apply(action);
    if (next.isTerminal()) {
      return next.returnFor(state.currentPlayer());
    }
    Double value = values.get(keyOf(next));
    if (value == null) {
      throw new IllegalArgumentException(
          "the position cannot be reached from the start of " + state.game().name());
    }
    return toMover(state, next, value);
  }

  private static long keyOf(State state) {
    float[] observation = new float[state.game().observationLength()];
    state.writeObservation(observation, 0);
    long key = 0;
    for (float element : observation) {
      key = 2 * key + (element == 0 ? 0 : 1);
    }
    return key;
  }

  @Override
  public int choose(State state, RandomStream random) {
    int[] legal = new int[state.game().actionCount()];
    int count = state.legalActions(legal);
    double best = Double.NEGATIVE_INFINITY;
    int ties = 0;
    for (int i = 0; i < count; i++) {
      double value = valueOf(state, legal[i]);
      if (value > best) {
        best = value;
        ties = 0;
      }
      if (value == best) {
        legal[ties++] = legal[i];
      }
    }
    return legal[random.nextInt(ties)];
  }
}
