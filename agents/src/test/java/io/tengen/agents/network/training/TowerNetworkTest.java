package io.tengen.agents.network.training;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.network.AuxiliaryWeights;
import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.agents.network.evaluator.Backends;
import io.tengen.agents.network.model.ModelFile;
import io.tengen.agents.network.training.SupervisedConfig.Learning;
import io.tengen.agents.network.training.SupervisedConfig.Run;
import io.tengen.agents.network.training.SupervisedConfig.Updater;
import io.tengen.agents.network.training.games.GameFiles;
import io.tengen.agents.network.training.games.GameSelection;
import io.tengen.agents.run.ConfigJson;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import io.tengen.agents.run.TrainingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real networks, small ones, from records to a model file. */
class TowerNetworkTest {
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
    float[] initial = SupervisedRuns.networkOf(config).start().parameters();
    assertFalse(Arrays.equals(initial, expected));
  }

  /** Heads may come and go from one run to the next, since models are without them. */
  @Test
  void auxiliaryHeadsStayInTraining() throws IOException {
    Path file = temporary.resolve("heads.tgn");
    TowerNetwork both = tower(new AuxiliaryWeights(1, 1), null);
    float[] all = both.start().parameters();
    assertEquals(both.parameterCount(), all.length);
    assertTrue(both.description().contains(", learns ownership, learns the score, "));
    both.save(all, Map.of(), file);
    float[] saved = ModelFile.read(file).parameters();
    assertEquals(tower(AuxiliaryWeights.NONE, null).parameterCount(), saved.length);
    assertArrayEquals(saved, tower(AuxiliaryWeights.NONE, file).start().parameters());

    TowerNetwork scored = tower(new AuxiliaryWeights(0, 1), file);
    float[] started = scored.start().parameters();
    assertEquals(scored.parameterCount(), started.length);
    scored.save(started, Map.of(), file);
    assertArrayEquals(saved, ModelFile.read(file).parameters());
    float[] planes = new float[2 * both.config().planesLength()];
    Arrays.fill(planes, 0, planes.length / 3, 1);
    assertArrayEquals(evaluate(both, all, planes), evaluate(scored, started, planes));
  }

  private static TowerNetwork tower(AuxiliaryWeights auxiliary, @Nullable Path init) {
    NetworkConfig config = NetworkShape.basic(1, 8).forBoard(SIZE);
    return new TowerNetwork(
        "go", config, auxiliary, "best", 4, init == null ? null : init.toString());
  }

  private static float[] evaluate(TowerNetwork network, float[] parameters, float[] planes) {
    float[] logits = new float[2 * network.config().actions()];
    try (InferenceModel model = network.newInferenceModel(parameters);
        InferenceBackend backend = model.newBackend(2)) {
      backend.evaluate(2, planes, logits, new float[2]);
    }
    return logits;
  }

  @Test
  void aRunGoesOnWithoutTheModelThatItStartedFrom() throws IOException {
    Path parent = temporary.resolve("parent");
    SupervisedResult result =
        run(RunDirectory.create(parent, ConfigJson.toJson(config(8, null))), -1);
    SupervisedConfig config = SupervisedRuns.startingFrom(config(12, null), parent.toString());
    assertEquals(parent.resolve("best.tgn").toString(), config.initialModel());
    assertEquals(8, config.network().filters());
    SupervisedRuns.check(config);
    assertArrayEquals(
        ModelFile.read(result.bestModel()).parameters(),
        SupervisedRuns.networkOf(config).start().parameters());

    Path child = temporary.resolve("child");
    run(RunDirectory.create(child, ConfigJson.toJson(config)), 3);
    Files.delete(result.bestModel());
    SupervisedResult ended = run(RunDirectory.open(child), -1);
    Map<String, String> card = ModelFile.read(ended.lastModel()).card();
    assertEquals("parent/best.tgn", card.get("parent"));
    assertEquals("128", card.get("samples"));
    long parents = requireNonNull(result.best()).step() * 16;
    assertEquals(Long.toString(parents + 128), card.get("samplesWithParents"));
    IllegalArgumentException gone =
        assertThrows(IllegalArgumentException.class, () -> SupervisedRuns.check(config));
    assertTrue(gone.toString().contains("there is no model file"), gone.toString());

    SupervisedConfig misfit = config(12, ended.lastModel());
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> SupervisedRuns.check(misfit));
    assertTrue(
        error.toString().contains("filters is 8, not 12; leave out the --set"), error.toString());
  }

  /** Running variances overflow here long before a loss does. */
  @Test
  void aRunThatDivergesStopsWithSoundCheckpoints() throws IOException {
    Path path = temporary.resolve("run");
    SupervisedConfig config =
        new SupervisedConfig(
            SupervisedConfig.KIND,
            config(8, null).data(),
            null,
            new GameSelection(SIZE, 1, 5),
            NetworkShape.basic(1, 8),
            new Learning(Updater.NESTEROV, 10, LearningRate.CONSTANT, 0, 0.9, 0, null, 1, 0.9),
            new Run(3, 16, 1_000L, null, null, 1, "best", 1_000, 1_000, 32, 0));
    TrainingException error =
        assertThrows(
            TrainingException.class,
            () -> run(RunDirectory.create(path, ConfigJson.toJson(config)), -1));
    assertTrue(
        error.toString().matches("(?s).*not finite at step \\d+, batch of samples .*"),
        error.toString());
    long kept =
        RunDirectory.checkpointsOf(path)
            .newest(
                warning -> {
                  throw new AssertionError(warning);
                })
            .orElseThrow()
            .progress();
    assertTrue(
        error.toString().contains("the last good checkpoint, of step " + kept + ", is kept"),
        error.toString());
    StopSignal stopped = new StopSignal();
    stopped.raise();
    try (RunDirectory directory = RunDirectory.open(path)) {
      StoppingListener listener = new StoppingListener(stopped, -1);
      SupervisedResult sound = SupervisedRuns.run(directory, listener, warning -> {}, stopped);
      assertEquals(kept, sound.steps());
      ModelFile.read(sound.lastModel());
    }
  }

  @ParameterizedTest
  @CsvSource({"dl4j, dl4j", "best, best", "onednn, best"})
  void validationComputesAsTheRunDoes(String backend, String expected) throws IOException {
    SupervisedConfig config = config(8, null);
    Run run = config.run();
    Run changed =
        new Run(
            run.seed(),
            run.batch(),
            run.steps(),
            null,
            null,
            run.threads(),
            backend,
            run.reportEvery(),
            run.validateEvery(),
            run.validationPositions(),
            run.checkpointMinutes());
    TowerNetwork network =
        SupervisedRuns.networkOf(
            new SupervisedConfig(
                config.kind(),
                config.data(),
                null,
                config.games(),
                config.network(),
                config.learning(),
                changed));
    String name = Backends.choose(expected).name();
    try (InferenceModel model = network.newInferenceModel(new float[network.parameterCount()]);
        InferenceBackend instance = model.newBackend(4)) {
      assertTrue(instance.description().startsWith(name), instance.description());
    }
    assertTrue(network.backend().equals("dl4j") || network.backend().equals("onednn"));
  }

  @Test
  void aModelIsEvaluatedOnAnyGames() throws IOException {
    SupervisedConfig config = config(8, null);
    TowerNetwork network = SupervisedRuns.networkOf(config);
    List<Path> games = List.of(Path.of(config.data().get(0)));
    ModelEvaluation.Progress silent =
        new ModelEvaluation.Progress() {
          @Override
          public void onGamesRead(long count) {}

          @Override
          public void onPositions(long positions, long of) {}
        };
    try (InferenceModel model = network.newInferenceModel(network.start().parameters());
        InferenceBackend backend = model.newBackend(8)) {
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
