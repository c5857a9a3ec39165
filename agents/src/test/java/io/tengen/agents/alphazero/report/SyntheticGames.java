package io.tengen.agents.alphazero.report;

import io.tengen.agents.alphazero.replay.GameEnd;
import io.tengen.agents.alphazero.replay.GameFile;
import io.tengen.agents.alphazero.replay.GameFileHeader;
import io.tengen.agents.alphazero.replay.ZeroGame;
import io.tengen.agents.alphazero.replay.ZeroPly;
import io.tengen.env.Game;
import io.tengen.env.RandomStream;
import io.tengen.env.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files of random games, as a run has them. */
final class SyntheticGames {
  private SyntheticGames() {}

  /** Writes the file of an iteration. */
  static void write(Path run, int iteration, Game game, int count) throws IOException {
    Path folder = Files.createDirectories(run.resolve("games"));
    RandomStream random = RandomStream.derived(3, iteration);
    try (GameFile file =
        GameFile.open(
            folder.resolve(GameFile.nameOf(iteration)),
            new GameFileHeader(game.name(), iteration, iteration, 17),
            found -> {},
            warning -> {
              throw new AssertionError(warning);
            })) {
      for (int i = 0; i < count; i++) {
        file.append(random(game, (long) iteration * count + i, iteration, random));
      }
    }
  }

  private static ZeroGame random(Game game, long index, int generation, RandomStream random) {
    State state = game.newInitialState();
    List<ZeroPly> plies = new ArrayList<>();
    int[] legal = new int[game.actionCount()];
    while (!state.isTerminal()) {
      int action = legal[random.nextInt(state.legalActions(legal))];
      plies.add(ZeroPly.fast(action, 0));
      state.apply(action);
    }
    return new ZeroGame(
        index,
        generation,
        Double.NaN,
        plies,
        GameEnd.of(GameEnd.Reason.RULES, (float) state.returnFor(0)));
  }
}
