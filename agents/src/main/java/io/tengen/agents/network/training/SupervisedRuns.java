package io.tengen.agents.network.training;

import io.tengen.agents.network.AuxiliaryWeights;
import io.tengen.agents.network.model.ModelZoo;
import io.tengen.agents.network.training.games.GameStore;
import io.tengen.agents.run.ConfigJson;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import io.tengen.agents.run.TrainingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Runs that learn from games, from their directories. */
public final class SupervisedRuns {
  private static final String GAME = "go";
  private static final String GAMES = "games.bin";

  private SupervisedRuns() {}

  /** Makes the network of a configuration. */
  @FunctionalInterface
  interface NetworkSource {
    /** Makes it. */
    TrainableNetwork create(SupervisedConfig config) throws IOException;
  }

  /**
   * Checks a configuration before a run of it is made: the back end, and the model to start from.
   *
   * @throws IllegalArgumentException when this machine lacks the one, or the other does not exist
   *     or has another shape
   */
  public static void check(SupervisedConfig config) throws IOException {
    TowerNetwork network = networkOf(config);
    if (config.initialModel() != null) {
      network.start();
    }
  }

  /** The network of a configuration. */
  static TowerNetwork networkOf(SupervisedConfig config) {
    return new TowerNetwork(
        GAME,
        config.network().forBoard(config.games().boardSize()),
        AuxiliaryWeights.NONE,
        config.run().backend(),
        config.run().seed(),
        config.initialModel());
  }

  /**
   * A configuration whose network starts from a model, and has its shape.
   *
   * @param model a name in the zoo, a file, or the directory of a run
   * @throws IllegalArgumentException when there is no such model
   */
  public static SupervisedConfig startingFrom(SupervisedConfig config, String model)
      throws IOException {
    String located = ModelZoo.locate(model);
    return config.startingFrom(located, NetworkShape.of(ModelZoo.open(located).config()));
  }

  /** Reads the games, the first time, and trains the network of the configuration. */
  public static SupervisedResult run(
      RunDirectory directory,
      SupervisedListener listener,
      Consumer<String> warnings,
      StopSignal stop)
      throws IOException {
    return run(directory, SupervisedRuns::networkOf, listener, warnings, stop);
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
    TrainableNetwork network = networks.create(config);
    try (GameStore games = openGames(directory, config, listener, stop)) {
      RunFiles files = new RunFiles(directory, config, network, warnings);
      return new SupervisedTraining(files, config, games, network, listener, stop).run();
    }
  }

  /** A store without usable games is not kept: the data may be others the next time. */
  private static GameStore openGames(
      RunDirectory directory, SupervisedConfig config, SupervisedListener listener, StopSignal stop)
      throws IOException {
    Path file = directory.file(GAMES);
    GameStore known = GameStore.open(file, config.games()).orElse(null);
    if (known != null && isUsable(known)) {
      return known;
    }
    if (known != null) {
      known.close();
    }
    createGames(file, config, listener, stop);
    GameStore games =
        GameStore.open(file, config.games())
            .orElseThrow(() -> new IOException(file + " was written, but cannot be read back"));
    if (isUsable(games)) {
      return games;
    }
    games.close();
    Files.delete(file);
    boolean isTakenBack = directory.takeBack();
    throw new TrainingException(
        "%s among the %d games of the data%s; %s"
            .formatted(
                whatIsMissing(games),
                games.gamesRead(),
                games.describeUnusable(),
                isTakenBack
                    ? "nothing is kept: train again with other --data"
                    : "the run is kept: bring its games back and go on with --resume"));
  }

  private static void createGames(
      Path file, SupervisedConfig config, SupervisedListener listener, StopSignal stop)
      throws IOException {
    try {
      GameStore.create(
          file,
          config.data().stream().map(Path::of).toList(),
          config.games(),
          listener::onGamesRead,
          stop::isRaised);
    } catch (IOException e) {
      throw new IOException(
          "the games of the data cannot be gathered in %s: %s; make room if the disk is full, and go on with --resume %s"
              .formatted(file, RunFiles.reason(e), file.getParent()),
          e);
    }
  }

  private static boolean isUsable(GameStore games) {
    return games.trainingGames() > 0 && games.heldOutGames() > 0;
  }

  private static String whatIsMissing(GameStore games) {
    if (games.trainingGames() == 0) {
      return games.heldOutGames() == 0
          ? "no usable game"
          : "no game to train on, only held-out ones";
    }
    return "%d games to train on, but none is held out for validation (lower holdOut),"
        .formatted(games.trainingGames());
  }
}
