package io.tengen.arena.match;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import io.tengen.go.GoGame;
import java.util.ArrayList;
import java.util.List;

/**
 * Random openings: legal moves, each with the same probability, that end no game. In Go there is no
 * pass among them as long as there is a point to play, and on boards of 7x7 and more nothing on the
 * two lines at the edge as long as there is a point inside.
 */
final class Openings {
  private static final int SMALLEST_WITH_INSIDE = 7;
  private static final int EDGE_LINES = 2;

  private Openings() {}

  /**
   * An opening, shorter than asked for if every move would end the game.
   *
   * @param plies how many moves
   */
  static List<Integer> draw(Game game, int plies, RandomStream random) {
    State state = game.newInitialState();
    State tried = game.newInitialState();
    int[] legal = new int[game.actionCount()];
    List<Integer> opening = new ArrayList<>();
    while (opening.size() < plies) {
      int count = state.legalActions(legal);
      int candidates = sensible(game, legal, count);
      int chosen = -1;
      while (candidates > 0 && chosen < 0) {
        int index = random.nextInt(candidates);
        tried.copyFrom(state);
        tried.apply(legal[index]);
        if (!tried.isTerminal()) {
          chosen = legal[index];
        }
        legal[index] = legal[--candidates];
      }
      if (chosen < 0) {
        return opening;
      }
      state.apply(chosen);
      opening.add(chosen);
    }
    return opening;
  }

  /** Moves the sensible actions to the front; answers how many there are, at least one. */
  private static int sensible(Game game, int[] legal, int count) {
    if (!(game instanceof GoGame go)) {
      return count;
    }
    int inside = go.size() < SMALLEST_WITH_INSIDE ? 0 : keep(go, EDGE_LINES, legal, count);
    int points = inside > 0 ? inside : keep(go, 0, legal, count);
    return points > 0 ? points : count;
  }

  /** Moves the points that are so many lines off the edge to the front; answers how many. */
  private static int keep(GoGame go, int lines, int[] legal, int count) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (isInside(go, lines, legal[i])) {
        int action = legal[i];
        legal[i] = legal[kept];
        legal[kept++] = action;
      }
    }
    return kept;
  }

  private static boolean isInside(GoGame go, int lines, int action) {
    int size = go.size();
    if (action == size * size) {
      return false;
    }
    int row = action / size;
    int column = action % size;
    return Math.min(Math.min(row, column), size - 1 - Math.max(row, column)) >= lines;
  }
}
