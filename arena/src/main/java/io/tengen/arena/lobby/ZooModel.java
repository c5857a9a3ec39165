package io.tengen.arena.lobby;

import io.tengen.agents.network.model.PolicyValueNetwork;
import io.tengen.env.Game;

/**
 * A network that agents play with.
 *
 * @param name in the zoo
 * @param network what it is
 */
record ZooModel(String name, PolicyValueNetwork network) {

  /** Whether it can play a game. */
  boolean plays(Game game) {
    try {
      network.configFor(game);
      return true;
    } catch (IllegalArgumentException e) {
      // It says why; here only whether matters.
      return false;
    }
  }

  /** By how many rows and columns the board of a game differs from that of its training. */
  int distance(Game game) {
    int[] shape = game.observationShape();
    return Math.abs(shape[1] - network.config().height())
        + Math.abs(shape[2] - network.config().width());
  }
}
