package io.tengen.search;

import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import java.util.Arrays;

/** Positions to search from. */
final class Positions {
  private Positions() {}

  /** The position after actions given by their names, parted by blanks. */
  static State after(Game game, String actionNames) {
    State state = game.newInitialState();
    for (String name : Arrays.asList(actionNames.split(" "))) {
      state.apply(actionCalled(game, name));
    }
    return state;
  }

  static int actionCalled(Game game, String name) {
    for (int action = 0; action < game.actionCount(); action++) {
      if (game.actionName(action).equals(name)) {
        return action;
      }
    }
    throw new IllegalArgumentException("no action of " + game.name() + " is called " + name);
  }

  /** A position after some random actions, not terminal. */
  static State random(Game game, int plies, RandomStream random) {
    int[] legal = new int[game.actionCount()];
    while (true) {
      State state = game.newInitialState();
      for (int ply = 0; ply < plies && !state.isTerminal(); ply++) {
        state.apply(legal[random.nextInt(state.legalActions(legal))]);
      }
      if (!state.isTerminal()) {
        return state;
      }
    }
  }
}
