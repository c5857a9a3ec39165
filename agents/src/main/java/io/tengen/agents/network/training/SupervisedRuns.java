package io.tengen.agents.network.training;

import io.tengen.agents.network.training.games.GameStore;
import io.tengen.agents.run.ConfigJson;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import io.tengen.agents.run.TrainingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs that learn from games, from their directories. */
public final class SupervisedRuns {
  private static final String GAMES = "games.bin";

  private SupervisedRuns() {}

  /** Makes the network of a configuration. */
  @FunctionalInterface
  interface NetworkSource {
    /** Makes it. */
    TrainableNetwork create(SupervisedConfig config) throws IOException;
  }

  /** Reads the games, the first time, and trains the network of the configuration. */
  public static SupervisedResult run(
      RunDirectory directory,
      SupervisedListener listener,
      Consumer<String> warnings,
      StopSignal stop)
      throws IOException {
    return run(directory, GoNetwork::new, listener, warnings, stop);
  }

  /**
   * Reads the games, the first time, and trains some network.
   *
   * @param directory the run, new or to be resumed
   * @param networks makes the network of a configuration
   * @param listener told how it goes on
   * @param warnings told, in a line each, of what was mended on the way
   * @param stop asks to stop after the current step
   * @throws IllegalArgumentException when a path of the data does not exist
   * @throws TrainingException when there is no game to learn from, or training fails
   * @throws IOException when something cannot be written; what was saved before stays valid
   */
  static SupervisedResult run(
      RunDirectory directory,
      NetworkSource networks,
      SupervisedListener listener,
      Consumer<String> warnings,
      StopSignal stop)
      throws IOException {
    SupervisedConfig config =
        ConfigJson.ofRun(directory.config(), SupervisedConfig.class, "supervised");
    try (GameStore games = openGames(directory, config, listener, stop)) {
      requireGames(games);
      return new SupervisedTraining(
              directory, config, games, networks.create(config), listener, stop)
          .run(warnings);
    }
  }

  private static GameStore openGames(
      RunDirectory directory, SupervisedConfig config, SupervisedListener listener, StopSignal stop)
      throws IOException {
    Path file = directory.file(GAMES);
    Optional<GameStore> store = GameStore.open(file, config.games());
    if (store.isPresent()) {
      return store.get();
    }
    GameStore.create(
        file,
        config.data().stream().map(Path::of).toList(),
        config.games(),
        listener::onGamesRead,
        stop::isRaised);
    return GameStore.open(file, config.games())
        .orElseThrow(() -> new IOException(file + " was written, but cannot be read back"));
  }

  private static void requireGames(GameStore games) {
    if (games.trainingGames() > 0 && games.heldOutGames() > 0) {
      return;
    }
    String found =
        games.trainingGames() == 0 && games.heldOutGames() == 0
            ? "no usable game"
            : games.trainingGames() == 0
                ? "no game to train on, only held-out ones"
                : "%d games to train on, but none is held out for validation; lower holdOut"
                    .formatted(games.trainingGames());
    throw new TrainingException(
        "%s among the %d games of the data%s"
            .formatted(found, games.gamesRead(), games.describeUnusable()));
  }
}
