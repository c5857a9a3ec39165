package io.tengen.cli;

import io.tengen.agents.network.model.PolicyValueNetwork;
import io.tengen.env.Game;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;

/** The game that a network plays, where nobody said another. */
final class ModelGame {
  private ModelGame() {}

  /**
   * The game of a network: Go on the board that it was trained on, by Tromp and Taylor's rules, or
   * the one that it knows.
   *
   * @throws IllegalArgumentException when this version does not know it
   */
  static Game of(PolicyValueNetwork network) {
    return network.game().equals(GameChoice.GO)
        ? new GoGame(network.config().height(), Ruleset.TROMP_TAYLOR.rules())
        : new GameChoice().game(network.game());
  }
}
