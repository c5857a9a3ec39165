package io.tengen.agents.network.training;

import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.training.games.GameSelection;
import io.tengen.agents.network.training.games.GameStore;
import io.tengen.agents.network.training.games.PositionSampler;
import io.tengen.agents.run.TrainingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** How well a network foretells any games. */
public final class ModelEvaluation {
  /** The most that a selection takes: of fewer games none is held out. */
  private static final int ALL_GAMES = 1_000_000;

  private static final long SEED = 0;

  private ModelEvaluation() {}

  /**
   * What was found.
   *
   * @param games how many games the positions are from
   * @param notUsed the games that could not be used, as a text; empty without any
   * @param accuracy of the network
   */
  public record Report(int games, String notUsed, Accuracy accuracy) {}

  /** Told how it goes on. */
  public interface Progress {
    /** So many games have been read. */
    void onGamesRead(long games);

    /** So many positions have been evaluated. */
    void onPositions(long positions, long of);
  }

  /**
   * Evaluates positions of games.
   *
   * @param backend of the network, for boards of this size
   * @param paths files and directories of games
   * @param heldOut looks only at every so manieth game of each file, as training holds them out; 0
   *     for all games
   * @param positions at most so many, at least 1, drawn from all games
   * @throws IllegalArgumentException when a path does not exist or a number is out of range
   * @throws TrainingException when there is no usable game, or the network's outputs are not finite
   */
  public static Report evaluate(
      InferenceBackend backend,
      List<Path> paths,
      int boardSize,
      int heldOut,
      long positions,
      Progress progress,
      BooleanSupplier stop)
      throws IOException {
    if (positions < 1) {
      throw new IllegalArgumentException("positions is " + positions + ", but must be at least 1");
    }
    GameSelection selection = new GameSelection(boardSize, 1, heldOut == 0 ? ALL_GAMES : heldOut);
    Path file = Files.createTempFile("tengen-games", ".bin");
    try {
      GameStore.create(file, paths, selection, progress::onGamesRead, stop);
      try (GameStore store =
          GameStore.open(file, selection)
              .orElseThrow(() -> new IOException(file + " cannot be read back"))) {
        return evaluate(backend, store, heldOut > 0, positions, progress, stop);
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static Report evaluate(
      InferenceBackend backend,
      GameStore store,
      boolean fromHeldOut,
      long positions,
      Progress progress,
      BooleanSupplier stop)
      throws IOException {
    int games = fromHeldOut ? store.heldOutGames() : store.trainingGames();
    if (games == 0) {
      throw new TrainingException(
          "no usable game among the %d games of the data%s"
              .formatted(store.gamesRead(), store.describeUnusable()));
    }
    PositionSampler sampler = new PositionSampler(store, fromHeldOut, SEED, false);
    long count = Math.min(positions, sampler.positions());
    LongConsumer done = positionsDone -> progress.onPositions(positionsDone, count);
    Accuracy accuracy = AccuracyCounter.measure(backend, sampler, count, done, stop);
    if (accuracy.positions() > 0 && !accuracy.isFinite()) {
      throw new TrainingException(
          "the outputs of the network are not finite: cross-entropy %s, squared error %s; its weights are of no use"
              .formatted(accuracy.policyLoss(), accuracy.valueLoss()));
    }
    return new Report(games, store.describeUnusable(), accuracy);
  }
}
