package io.tengen.search.player;

import io.tengen.env.Game;
import java.util.List;
import java.util.OptionalLong;

/**
 * {@code random}: any legal action that is not known to be senseless.
 *
 * @param seed of its choices, if the text names one
 */
public record RandomPlayerSpec(OptionalLong seed) implements PlayerSpec {
  static final PlayerKind KIND =
      new PlayerKind(
          "random",
          "plays any legal move; in Go none that fills its own eyes",
          "random",
          List.of(PlayerOptions.SEED),
          RandomPlayerSpec::read);

  private static RandomPlayerSpec read(String text) {
    return new RandomPlayerSpec(new PlayerOptions("random", text, KIND.keys()).seed());
  }

  @Override
  public Player newPlayer(Game game, GameKnowledge knowledge, long fallbackSeed) {
    return new RandomPlayer(game, knowledge.randomMoves(game), seed.orElse(fallbackSeed));
  }
}
