package io.tengen.agents.network.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.model.ModelFile;
import io.tengen.agents.network.training.SupervisedConfig.Learning;
import io.tengen.agents.network.training.SupervisedConfig.Run;
import io.tengen.agents.network.training.SupervisedConfig.Updater;
import io.tengen.agents.network.training.games.GameFiles;
import io.tengen.agents.network.training.games.GameSelection;
import io.tengen.agents.run.ConfigJson;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real networks, small ones, from records to a model file. */
class GoNetworkTest {
  private static final int SIZE = 5;

  @TempDir private Path temporary;

  private SupervisedConfig config(int filters, @Nullable Path init) throws IOException {
    Path games = GameFiles.write(temporary.resolve("games.sgf"), SIZE, 0, 20);
    return new SupervisedConfig(
        SupervisedConfig.KIND,
        List.of(games.toString()),
        init == null ? null : init.toString(),
        new GameSelection(SIZE, 1, 5),
        NetworkShape.basic(1, filters),
        new Learning(Updater.NESTEROV, 0.02, LearningRate.COSINE, 2, 0.9, 1e-4, 4.0, 1, 0.9),
        new Run(3, 16, 8L, null, null, 2, "best", 2, 4, 32, 1_000));
  }

  private SupervisedResult run(RunDirectory directory, long stopAt) throws IOException {
    StopSignal stop = new StopSignal();
    try (directory) {
      return SupervisedRuns.run(
          directory,
          new StoppingListener(stop, stopAt),
          warning -> {
            throw new AssertionError(warning);
          },
          stop);
    }
  }

  @Test
  void aResumedRunEndsWithTheSameModel() throws IOException {
    SupervisedConfig config = config(8, null);
    Path whole = temporary.resolve("whole");
    Path stopped = temporary.resolve("stopped");
    SupervisedResult result = run(RunDirectory.create(whole, ConfigJson.toJson(config)), -1);
    run(RunDirectory.create(stopped, ConfigJson.toJson(config)), 3);
    SupervisedResult resumed = run(RunDirectory.open(stopped), -1);
    float[] expected = ModelFile.read(result.lastModel()).parameters();
    assertArrayEquals(expected, ModelFile.read(resumed.lastModel()).parameters());
    assertEquals("8", ModelFile.read(result.lastModel()).card().get("steps"));
    float[] initial = new GoNetwork(config).initialParameters();
    assertFalse(Arrays.equals(initial, expected));

    SupervisedConfig from = config(8, result.lastModel());
    assertArrayEquals(expected, new GoNetwork(from).initialParameters());
    SupervisedConfig misfit = config(12, result.lastModel());
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> new GoNetwork(misfit));
    assertTrue(error.toString().contains("change the run's by --set"), error.toString());
  }

  @Test
  void aModelIsEvaluatedOnAnyGames() throws IOException {
    SupervisedConfig config = config(8, null);
    GoNetwork network = new GoNetwork(config);
    List<Path> games = List.of(Path.of(config.data().get(0)));
    ModelEvaluation.Progress silent =
        new ModelEvaluation.Progress() {
          @Override
          public void onGamesRead(long count) {}

          @Override
          public void onPositions(long positions, long of) {}
        };
    try (InferenceBackend backend = network.newInferenceBackend(network.initialParameters(), 8)) {
      ModelEvaluation.Report all =
          ModelEvaluation.evaluate(backend, games, SIZE, 0, 50, silent, () -> false);
      assertEquals(20, all.games());
      assertEquals(50, all.accuracy().positions());
      ModelEvaluation.Report heldOut =
          ModelEvaluation.evaluate(backend, games, SIZE, 5, 1_000_000, silent, () -> false);
      assertEquals(4, heldOut.games());
      assertTrue(heldOut.accuracy().top1() <= heldOut.accuracy().top5());
    }
  }
}
