package io.tengen.cli;

import io.tengen.agents.network.model.PolicyValueNetwork;
import io.tengen.env.Game;
import io.tengen.go.GoGame;
import io.tengen.go.Rules;
import io.tengen.go.Ruleset;
import org.jspecify.annotations.Nullable;

/** The game that a network plays, where nobody said another. */
final class ModelGame {
  private ModelGame() {}

  /**
   * The game of a network: Go on the board that it was trained on, by Tromp and Taylor's rules, or
   * the one that it knows.
   *
   * @param komi of Go; null for that of the rules
   * @throws IllegalArgumentException when this version does not know it
   */
  static Game of(PolicyValueNetwork network, @Nullable Double komi) {
    if (network.game().equals(GameChoice.GO)) {
      Rules rules = Ruleset.TROMP_TAYLOR.rules();
      return new GoGame(network.config().height(), komi == null ? rules : rules.withKomi(komi));
    }
    if (komi != null) {
      throw new IllegalArgumentException(
          "--komi goes with Go, but the network plays " + network.game());
    }
    return new GameChoice().game(network.game());
  }
}
