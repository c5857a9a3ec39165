package io.tengen.agents.network.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SupervisedTrainingTest {
  private static final int SIZE = 5;
  private static final long NEVER = Long.MAX_VALUE;

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

  private SupervisedResult run(RunDirectory directory, StoppingListener recorder, long brokenFrom)
      throws IOException {
    try (directory) {
      return SupervisedRuns.run(
          directory,
          config -> new LinearNetwork(SIZE, brokenFrom),
          recorder,
          warnings::add,
          recorder.stop());
    }
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
    run(RunDirectory.create(whole, ConfigJson.toJson(config)), StoppingListener.at(-1), NEVER);
    RunDirectory directory = RunDirectory.create(stopped, ConfigJson.toJson(config));
    for (int stopAt : new int[] {1, 20, 33, 50}) {
      SupervisedResult result = run(directory, StoppingListener.at(stopAt), NEVER);
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
            recorder,
            NEVER);
    List<String> metrics = metricsWithoutSpeed(temporary.resolve("run"));
    double first = policyLoss(metrics.get(0));
    double last = policyLoss(metrics.get(metrics.size() - 1 - 1));
    assertTrue(first > 2.5 && last < first - 0.2, first + " to " + last);
    assertEquals(10, recorder.accuracies().size());
    assertNotNull(result.accuracy());
    assertTrue(result.accuracy().top1() <= result.accuracy().top5());
  }

  private static double policyLoss(String line) {
    return Double.parseDouble(line.replaceAll(".*\"policyLoss\":([0-9.]+),.*", "$1"));
  }

  @Test
  void aLossThatIsNotFiniteStopsTheRunAndKeepsTheLastGoodCheckpoint() throws IOException {
    Path path = temporary.resolve("run");
    SupervisedConfig config = config(Updater.NESTEROV, 50);
    run(RunDirectory.create(path, ConfigJson.toJson(config)), StoppingListener.at(10), NEVER);
    byte[] good = outcome(path, 10);
    TrainingException error =
        assertThrows(
            TrainingException.class,
            () -> run(RunDirectory.open(path), StoppingListener.at(-1), 3));
    assertTrue(
        error.toString().contains("not finite at step 14, batch of samples 208 to 223: policy NaN"),
        error.toString());
    assertTrue(error.toString().contains("checkpoint, of step 10, is kept"), error.toString());
    assertArrayEquals(good, outcome(path, 10));
    run(RunDirectory.open(path), StoppingListener.at(-1), NEVER);
    outcome(path, 50);
  }

  /** A directory in the place of the temporary file makes writing fail as a full disk does. */
  @Test
  void aCheckpointThatCannotBeWrittenIsToldAndTheOneBeforeStays() throws IOException {
    Path path = temporary.resolve("run");
    SupervisedConfig config = config(Updater.NESTEROV, 50);
    run(RunDirectory.create(path, ConfigJson.toJson(config)), StoppingListener.at(10), NEVER);
    byte[] good = outcome(path, 10);
    Path inTheWay = path.resolve(".checkpoint-%012d.bin.tmp".formatted(50));
    Files.createDirectories(inTheWay.resolve("full"));
    IOException error =
        assertThrows(
            IOException.class, () -> run(RunDirectory.open(path), StoppingListener.at(-1), NEVER));
    assertTrue(error.toString().contains("no checkpoint of step 50"), error.toString());
    assertTrue(error.toString().contains("that of step 10 is kept"), error.toString());
    assertArrayEquals(good, outcome(path, 10));
  }

  @Test
  void gamesThatHaveChangedAreNotMixedIn() throws IOException {
    Path path = temporary.resolve("run");
    SupervisedConfig config = config(Updater.NESTEROV, 50);
    run(RunDirectory.create(path, ConfigJson.toJson(config)), StoppingListener.at(10), NEVER);
    // A damaged store is made again from the data ...
    Files.writeString(path.resolve("games.bin"), "damaged");
    run(RunDirectory.open(path), StoppingListener.at(20), NEVER);
    outcome(path, 20);
    // ... which must be the same.
    Files.delete(path.resolve("games.bin"));
    GameFiles.write(temporary.resolve("games.sgf"), SIZE, 100, 30);
    TrainingException error =
        assertThrows(
            TrainingException.class,
            () -> run(RunDirectory.open(path), StoppingListener.at(-1), NEVER));
    assertTrue(error.toString().contains("no longer those"), error.toString());
  }

  @Test
  void dataWithoutUsableGamesIsRefused() throws IOException {
    SupervisedConfig config = config(Updater.NESTEROV, 50);
    Path games = Path.of(config.data().get(0));
    Files.writeString(games, "(;GM[1]SZ[19]RE[B+R];B[aa])");
    TrainingException none =
        assertThrows(
            TrainingException.class,
            () ->
                run(
                    RunDirectory.create(temporary.resolve("none"), ConfigJson.toJson(config)),
                    StoppingListener.at(-1),
                    NEVER));
    assertTrue(
        none.toString()
            .contains(
                "no usable game among the 1 games of the data (not used: 1 of another board size)"),
        none.toString());
    GameFiles.write(games, SIZE, 0, 4);
    TrainingException few =
        assertThrows(
            TrainingException.class,
            () ->
                run(
                    RunDirectory.create(temporary.resolve("few"), ConfigJson.toJson(config)),
                    StoppingListener.at(-1),
                    NEVER));
    assertTrue(few.toString().contains("none is held out"), few.toString());
    assertFalse(Files.exists(temporary.resolve("few/best.tgn")));
  }
}
