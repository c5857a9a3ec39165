package io.tengen.search.player;

import io.tengen.env.Game;
import java.util.List;
import java.util.OptionalLong;

/**
 * {@code random}: any legal action.
 *
 * @param seed of its choices, if the text names one
 */
public record RandomPlayerSpec(OptionalLong seed) implements PlayerSpec {
  static final PlayerKind KIND =
      new PlayerKind(
          "random",
          "plays any legal move",
          "random",
          List.of(PlayerOptions.SEED),
          RandomPlayerSpec::read);

  private static RandomPlayerSpec read(String text) {
    return new RandomPlayerSpec(new PlayerOptions("random", text, KIND.keys()).seed());
  }

  @Override
  public Player newPlayer(Game game, RolloutFactory rollouts, long fallbackSeed) {
    return new RandomPlayer(game, seed.orElse(fallbackSeed));
  }
}
