package io.tengen.agents.network.training;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.network.training.LinearNetwork.Fault;
import io.tengen.agents.network.training.SupervisedConfig.Learning;
import io.tengen.agents.network.training.SupervisedConfig.Run;
import io.tengen.agents.network.training.SupervisedConfig.Updater;
import io.tengen.agents.network.training.games.GameFiles;
import io.tengen.agents.network.training.games.GameSelection;
import io.tengen.agents.run.Checkpoint;
import io.tengen.agents.run.ConfigJson;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.TrainingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SupervisedTrainingTest {
  private static final int SIZE = 5;

  /** Of the linear network: 425 inputs and one bias for each of 26 actions and the value. */
  private static final int PARAMETERS = 27 * 426;

  /** Bytes at the end of a checkpoint: back end and ancestry. */
  private static final int SINCE_VERSION_2 =
      2 + "plain".length() + 2 + "a/best.tgn".length() + Long.BYTES + Double.BYTES;

  @TempDir private Path temporary;
  private final List<String> warnings = new ArrayList<>();

  private SupervisedConfig config(Updater updater, int steps) throws IOException {
    Path games = GameFiles.write(temporary.resolve("games.sgf"), SIZE, 0, 30);
    return new SupervisedConfig(
        SupervisedConfig.KIND,
        List.of(games.toString()),
        null,
        new GameSelection(SIZE, 1, 5),
        NetworkShape.basic(1, 8),
        new Learning(updater, 0.02, LearningRate.COSINE, 5, 0.9, 1e-4, 4.0, 1, 0.99),
        new Run(3, 16, (long) steps, null, null, 1, "best", 7, 20, 64, 1_000));
  }

  private SupervisedResult run(RunDirectory directory, StoppingListener recorder)
      throws IOException {
    return run(directory, recorder, new LinearNetwork(SIZE, Fault.NONE, 0, "plain"));
  }

  private SupervisedResult run(
      RunDirectory directory, StoppingListener recorder, LinearNetwork network) throws IOException {
    try (directory) {
      return SupervisedRuns.run(
          directory, config -> network, recorder, warnings::add, recorder.stop());
    }
  }

  /** A run that was stopped after ten steps. */
  private Path tenSteps() throws IOException {
    Path path = temporary.resolve("run");
    SupervisedConfig config = config(Updater.NESTEROV, 50);
    run(RunDirectory.create(path, ConfigJson.toJson(config)), StoppingListener.at(10));
    return path;
  }

  private byte[] outcome(Path path, int steps) throws IOException {
    Checkpoint checkpoint = RunDirectory.checkpointsOf(path).newest(warnings::add).orElseThrow();
    assertEquals(steps, checkpoint.progress());
    byte[] content = checkpoint.content();
    // The seconds, which differ.
    Arrays.fill(content, 4 + 8 + 8, 4 + 8 + 8 + 8, (byte) 0);
    return content;
  }

  private static List<String> metricsWithoutSpeed(Path path) throws IOException {
    return Files.readAllLines(path.resolve("metrics.jsonl")).stream()
        .map(line -> line.replaceAll(",\"samplesPerSecond\":[0-9.]+", ""))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Updater.class)
  void aStoppedRunEndsLikeAnUninterruptedOne(Updater updater) throws IOException {
    Path whole = temporary.resolve("whole");
    Path stopped = temporary.resolve("stopped");
    SupervisedConfig config = config(updater, 50);
    run(RunDirectory.create(whole, ConfigJson.toJson(config)), StoppingListener.at(-1));
    RunDirectory directory = RunDirectory.create(stopped, ConfigJson.toJson(config));
    for (int stopAt : new int[] {1, 20, 33, 50}) {
      SupervisedResult result = run(directory, StoppingListener.at(stopAt));
      assertEquals(stopAt, result.steps());
      assertEquals(stopAt == 50, result.finished());
      directory = RunDirectory.open(stopped);
    }
    directory.close();
    assertArrayEquals(outcome(whole, 50), outcome(stopped, 50));
    assertEquals(metricsWithoutSpeed(whole), metricsWithoutSpeed(stopped));
    for (String model : new String[] {"best.tgn", "last.tgn"}) {
      assertArrayEquals(
          Files.readAllBytes(whole.resolve(model)), Files.readAllBytes(stopped.resolve(model)));
    }
    assertTrue(Files.size(stopped.resolve("curve.png")) > 1_000);
    assertEquals(List.of(), warnings);
  }

  @Test
  void itLearns() throws IOException {
    StoppingListener recorder = StoppingListener.at(-1);
    SupervisedResult result =
        run(
            RunDirectory.create(
                temporary.resolve("run"), ConfigJson.toJson(config(Updater.NESTEROV, 200))),
            recorder);
    List<String> metrics = metricsWithoutSpeed(temporary.resolve("run"));
    double first = policyLoss(metrics.get(0));
    double last = policyLoss(metrics.get(metrics.size() - 1 - 1));
    assertTrue(first > 2.5 && last < first - 0.2, first + " to " + last);
    assertEquals(10, recorder.accuracies().size());
    Accuracy accuracy = requireNonNull(result.last()).accuracy();
    assertTrue(accuracy.top1() <= accuracy.top5());
  }

  private static double policyLoss(String line) {
    return Double.parseDouble(line.replaceAll(".*\"policyLoss\":([0-9.]+),.*", "$1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LOSS | the loss is not finite at step 14, batch of samples 208 to 223: policy NaN, value",
        "STATISTIC | the network is not finite at step 14, batch of samples 208 to 223: parameter 11500 is Infinity",
        "EVALUATION | the loss on held-out positions is not finite at step 20, batch of samples 304 to 319: policy NaN, value NaN",
      })
  void whatIsNotFiniteStopsTheRunAndKeepsTheLastGoodCheckpoint(Fault fault, String message)
      throws IOException {
    Path path = tenSteps();
    byte[] good = outcome(path, 10);
    byte[] model = Files.readAllBytes(path.resolve("last.tgn"));
    TrainingException error =
        assertThrows(
            TrainingException.class,
            () ->
                run(
                    RunDirectory.open(path),
                    StoppingListener.at(-1),
                    new LinearNetwork(SIZE, fault, 3, "plain")));
    assertTrue(error.toString().contains(message), error.toString());
    assertTrue(error.toString().contains("checkpoint, of step 10, is kept"), error.toString());
    assertArrayEquals(good, outcome(path, 10));
    assertArrayEquals(model, Files.readAllBytes(path.resolve("last.tgn")));
    assertFalse(Files.exists(path.resolve("best.tgn")));
    run(RunDirectory.open(path), StoppingListener.at(12));
    outcome(path, 12);
  }

  @Test
  void aCheckpointThatIsNotFiniteIsNotGoneOnFrom() throws IOException {
    Path path = tenSteps();
    rewriteCheckpoint(
        path,
        bytes -> {
          int state = Float.BYTES * PARAMETERS + Integer.BYTES;
          // The last number of the mean, before the optimiser's momentum.
          int place = bytes.length - SINCE_VERSION_2 - state - Float.BYTES;
          ByteBuffer.wrap(bytes).putFloat(place, Float.NaN);
          return bytes;
        });
    TrainingException error =
        assertThrows(
            TrainingException.class, () -> run(RunDirectory.open(path), StoppingListener.at(-1)));
    assertTrue(
        error.toString().contains("the mean of parameter 11501 is NaN; delete it"),
        error.toString());
  }

  private void rewriteCheckpoint(Path path, UnaryOperator<byte[]> change) throws IOException {
    try (RunDirectory directory = RunDirectory.open(path)) {
      Checkpoint saved = directory.checkpoints().newest(warnings::add).orElseThrow();
      directory
          .checkpoints()
          .save(
              new Checkpoint(
                  saved.progress(), saved.metricsLength(), change.apply(saved.content())));
    }
  }

  @Test
  void modelsAndCurvesAreThereFromTheFirstValidationOn() throws IOException {
    Path path = tenSteps();
    Files.delete(path.resolve("last.tgn"));
    Files.delete(path.resolve("curve.png"));
    assertThrows(
        TrainingException.class,
        () ->
            run(
                RunDirectory.open(path),
                StoppingListener.at(-1),
                new LinearNetwork(SIZE, Fault.LOSS, 12, "plain")));
    for (String file : new String[] {"best.tgn", "last.tgn", "curve.png"}) {
      assertTrue(Files.size(path.resolve(file)) > 1_000, file);
    }
  }

  /** A directory in the place of the temporary file makes writing fail as a full disk does. */
  @ParameterizedTest
  @CsvSource({
    "checkpoint-000000000050.bin, checkpoint of step 50",
    "best.tgn, best.tgn of step 20",
    "last.tgn, last.tgn of step 20",
    "curve.png, curve.png of step 20"
  })
  void aFileThatCannotBeWrittenIsToldAndTheCheckpointStays(String file, String what)
      throws IOException {
    Path path = tenSteps();
    byte[] good = outcome(path, 10);
    Path inTheWay = path.resolve("." + file + ".tmp");
    Files.createDirectories(inTheWay.resolve("full"));
    IOException error =
        assertThrows(
            IOException.class, () -> run(RunDirectory.open(path), StoppingListener.at(-1)));
    assertTrue(
        error.toString().contains("no " + what + " can be written to " + path), error.toString());
    assertTrue(error.toString().contains("the checkpoint of step 10 is kept"), error.toString());
    assertTrue(error.toString().contains("make room and go on with --resume"), error.toString());
    assertArrayEquals(good, outcome(path, 10));
    Files.delete(inTheWay.resolve("full"));
    Files.delete(inTheWay);
    run(RunDirectory.open(path), StoppingListener.at(12));
    outcome(path, 12);
  }

  @Test
  void gamesThatFindNoRoomAreToldAndReadOnResume() throws IOException {
    Path path = temporary.resolve("run");
    RunDirectory directory =
        RunDirectory.create(path, ConfigJson.toJson(config(Updater.NESTEROV, 20)));
    Path inTheWay = Files.createDirectories(path.resolve(".games.bin.tmp/full"));
    IOException error =
        assertThrows(IOException.class, () -> run(directory, StoppingListener.at(-1)));
    assertTrue(
        error.toString().contains("gathered in " + path.resolve("games.bin")), error.toString());
    assertTrue(error.toString().contains("go on with --resume " + path), error.toString());
    Files.delete(inTheWay);
    Files.delete(inTheWay.resolveSibling("../.games.bin.tmp"));
    run(RunDirectory.open(path), StoppingListener.at(-1));
    outcome(path, 20);
  }

  /** Linux has a device that is always full. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskUnderTheMetricsIsTold() throws IOException {
    Path path = tenSteps();
    Files.delete(path.resolve("metrics.jsonl"));
    Files.createSymbolicLink(path.resolve("metrics.jsonl"), Path.of("/dev/full"));
    IOException error =
        assertThrows(
            IOException.class, () -> run(RunDirectory.open(path), StoppingListener.at(-1)));
    assertTrue(error.toString().contains("no checkpoint of step 50"), error.toString());
    assertTrue(error.toString().contains("No space left"), error.toString());
    Files.delete(path.resolve("metrics.jsonl"));
    assertTrue(error.toString().contains("the checkpoint of step 10 is kept"), error.toString());
  }

  @Test
  void theMetricsTellTheRateOfTheStepItself() throws IOException {
    Path path = temporary.resolve("run");
    SupervisedConfig config = config(Updater.NESTEROV, 7);
    run(RunDirectory.create(path, ConfigJson.toJson(config)), StoppingListener.at(-1));
    double rate = LearningRate.COSINE.at(0.02, 5, 6, 7);
    assertTrue(rate > 0);
    String line = metricsWithoutSpeed(path).get(0);
    assertTrue(line.endsWith("\"learningRate\":" + rate + "}"), line);
  }

  @Test
  void aRunThatGoesOnByAnotherBackEndIsWarnedOf() throws IOException {
    Path path = tenSteps();
    run(
        RunDirectory.open(path),
        StoppingListener.at(15),
        new LinearNetwork(SIZE, Fault.NONE, 0, "other"));
    assertEquals(1, warnings.size(), warnings.toString());
    assertTrue(
        warnings.get(0).contains("up to step 10 the run was trained by plain"), warnings.get(0));
    assertTrue(warnings.get(0).contains("goes on by other"), warnings.get(0));
  }

  @Test
  void cardsNameTheParentAndTheLastValidation() throws IOException {
    Path path = tenSteps();
    LinearNetwork network = new LinearNetwork(SIZE, Fault.NONE, 0, "plain");
    SupervisedResult result = run(RunDirectory.open(path), StoppingListener.at(33), network);
    Map<String, String> card = network.card();
    assertEquals("a/best.tgn", card.get("parent"));
    assertEquals(Integer.toString(33 * 16), card.get("samples"));
    assertEquals(Integer.toString(1_000 + 33 * 16), card.get("samplesWithParents"));
    assertEquals("2.00", card.get("hoursWithParents"));
    assertEquals("20", card.get("validatedAtStep"));
    assertEquals("every 5th game", card.get("heldOut"));
    assertEquals("1 block (basic), 8 filters, normalisation batch", card.get("network"));
    assertEquals("0.02, cosine over 50 steps, warm-up 5", card.get("learningRate"));
    assertEquals("nesterov, momentum 0.9", card.get("updater"));
    assertEquals("0.0001", card.get("l2"));
    assertEquals("plain", card.get("backend"));
    assertEquals("3", card.get("seed"));
    assertEquals(20, requireNonNull(result.last()).step());
    assertEquals(20, requireNonNull(result.best()).step());
  }

  /** Without the back end and the ancestry at the end. */
  @Test
  void checkpointsOfTheFirstVersionAreGoneOnFrom() throws IOException {
    Path whole = temporary.resolve("whole");
    SupervisedConfig config = config(Updater.NESTEROV, 50);
    run(RunDirectory.create(whole, ConfigJson.toJson(config)), StoppingListener.at(20));
    Path path = tenSteps();
    rewriteCheckpoint(
        path,
        bytes -> {
          byte[] old = Arrays.copyOf(bytes, bytes.length - SINCE_VERSION_2);
          ByteBuffer.wrap(old).putInt(0, 1);
          return old;
        });
    run(
        RunDirectory.open(path),
        StoppingListener.at(20),
        new LinearNetwork(SIZE, Fault.NONE, 0, "plain"));
    assertEquals(List.of(), warnings);
    byte[] expected = outcome(whole, 20);
    byte[] resumed = outcome(path, 20);
    int same = expected.length - SINCE_VERSION_2;
    assertArrayEquals(Arrays.copyOf(expected, same), Arrays.copyOf(resumed, same));
  }

  @Test
  void aCheckpointOfALaterVersionIsNotGoneOnFrom() throws IOException {
    Path path = tenSteps();
    rewriteCheckpoint(path, bytes -> ByteBuffer.wrap(bytes).putInt(0, 3).array());
    IOException error =
        assertThrows(
            IOException.class, () -> run(RunDirectory.open(path), StoppingListener.at(-1)));
    assertTrue(
        error.toString().contains("has version 3, but this Tengen reads 1 to 2"), error.toString());
  }

  @Test
  void gamesThatHaveChangedAreNotMixedIn() throws IOException {
    Path path = temporary.resolve("run");
    SupervisedConfig config = config(Updater.NESTEROV, 50);
    run(RunDirectory.create(path, ConfigJson.toJson(config)), StoppingListener.at(10));
    // A damaged store is made again from the data ...
    Files.writeString(path.resolve("games.bin"), "damaged");
    run(RunDirectory.open(path), StoppingListener.at(20));
    outcome(path, 20);
    // ... which must be the same.
    Files.delete(path.resolve("games.bin"));
    GameFiles.write(temporary.resolve("games.sgf"), SIZE, 100, 30);
    TrainingException error =
        assertThrows(
            TrainingException.class, () -> run(RunDirectory.open(path), StoppingListener.at(-1)));
    assertTrue(error.toString().contains("no longer those"), error.toString());
  }

  @Test
  void dataWithoutUsableGamesIsRefusedAndLeavesNothingInTheWay() throws IOException {
    SupervisedConfig config = config(Updater.NESTEROV, 20);
    Path games = Path.of(config.data().get(0));
    Path path = temporary.resolve("run");
    Files.writeString(games, "(;GM[1]SZ[19]RE[B+R];B[aa])");
    assertRefused(
        "no usable game among the 1 games of the data (not used: 1 of another board size); nothing is kept",
        RunDirectory.create(path, ConfigJson.toJson(config)));
    GameFiles.write(games, SIZE, 0, 4);
    assertRefused(
        "4 games to train on, but none is held out for validation (lower holdOut)",
        RunDirectory.create(path, ConfigJson.toJson(config)));
    assertFalse(Files.exists(path.resolve("games.bin")));
    GameFiles.write(games, SIZE, 0, 30);
    run(RunDirectory.create(path, ConfigJson.toJson(config)), StoppingListener.at(-1));
    byte[] good = outcome(path, 20);
    Files.delete(path.resolve("games.bin"));
    GameFiles.write(games, SIZE, 0, 4);
    assertRefused("the run is kept: bring its games back", RunDirectory.open(path));
    // The same once more: the store without usable games was not kept.
    assertRefused("the run is kept: bring its games back", RunDirectory.open(path));
    GameFiles.write(games, SIZE, 0, 30);
    run(RunDirectory.open(path), StoppingListener.at(-1));
    assertArrayEquals(good, outcome(path, 20));
  }

  private void assertRefused(String why, RunDirectory directory) {
    TrainingException error =
        assertThrows(TrainingException.class, () -> run(directory, StoppingListener.at(-1)));
    assertTrue(error.toString().contains(why), error.toString());
  }

  @Test
  void dataThatDoesNotExistIsTold() throws IOException {
    SupervisedConfig config = config(Updater.NESTEROV, 20);
    RunDirectory directory =
        RunDirectory.create(temporary.resolve("run"), ConfigJson.toJson(config));
    Files.delete(Path.of(config.data().get(0)));
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> run(directory, StoppingListener.at(-1)));
    assertTrue(error.toString().contains("games.sgf does not exist"), error.toString());
  }
}
