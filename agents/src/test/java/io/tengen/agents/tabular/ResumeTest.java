package io.tengen.agents.tabular;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.run.Checkpoint;
import io.tengen.agents.run.ConfigOverrides;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import io.tengen.agents.run.TrainingProgress;
import io.tengen.agents.run.TrainingResult;
import io.tengen.env.render.Captions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** A run that was stopped, or killed at any moment, ends with the table of one that never was. */
class ResumeTest {
  private static final int EPISODES = 400;

  @TempDir private Path temporary;
  private final List<String> warnings = new ArrayList<>();

  private static ObjectNode config(Algorithm algorithm) {
    ObjectNode config = TabularConfigs.toJson(TabularPresets.get("taxi-q").config());
    ConfigOverrides.apply(config, "algorithm=" + algorithm.text());
    ConfigOverrides.apply(config, "seed=11");
    ConfigOverrides.apply(config, "episodes=" + EPISODES);
    ConfigOverrides.apply(config, "checkpointEvery=37");
    ConfigOverrides.apply(config, "initialHigh=0.5");
    return config;
  }

  private TrainingResult run(RunDirectory directory, TrainingProgress listener, StopSignal stop)
      throws IOException {
    try (directory) {
      return TabularTraining.run(directory, listener, this::warn, stop);
    }
  }

  /** That there is no curve where there are no fonts is nothing that a run has gone through. */
  private void warn(String warning) {
    if (Captions.available() || !warning.startsWith("no learning curve")) {
      warnings.add(warning);
    }
  }

  /** Everything that was learned: the tables, with the returns that led there. */
  private double[] outcome(Path path) throws IOException {
    TabularConfig config = TabularConfigs.ofRun(RunDirectory.readConfig(path));
    TabularAgent agent =
        TabularTraining.newAgent(config, TabularTasks.get(config.task()).training().get());
    Checkpoint checkpoint = RunDirectory.checkpointsOf(path).newest(warnings::add).orElseThrow();
    TabularProgress progress = TabularProgress.restore(checkpoint, agent);
    assertEquals(EPISODES, progress.episodes());
    Stream<double[]> parts =
        Stream.concat(Stream.of(progress.returns()), agent.tables().stream().map(QTable::values));
    return parts.flatMapToDouble(Arrays::stream).toArray();
  }

  private static List<String> metricsWithoutSpeed(Path path) throws IOException {
    return Files.readAllLines(path.resolve("metrics.jsonl")).stream()
        .map(line -> line.replaceAll(",\"stepsPerSecond\":\\d+", ""))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  void aStoppedRunEndsLikeAnUninterruptedOne(Algorithm algorithm) throws IOException {
    Path whole = temporary.resolve("whole");
    Path stopped = temporary.resolve("stopped");
    ObjectNode config = config(algorithm);
    run(RunDirectory.create(whole, config), TrainingProgress.silent(), new StopSignal());
    RunDirectory directory = RunDirectory.create(stopped, config);
    for (int stopAt : new int[] {1, 100, 250, 399, EPISODES}) {
      StopSignal stop = new StopSignal();
      TrainingResult result =
          run(
              directory,
              report -> {
                if (report.episode() == stopAt) {
                  stop.raise();
                }
              },
              stop);
      assertEquals(stopAt, result.episodes());
      assertEquals(stopAt == EPISODES, result.finished());
      directory = RunDirectory.open(stopped);
    }
    directory.close();
    assertArrayEquals(outcome(whole), outcome(stopped), algorithm.text());
    assertEquals(metricsWithoutSpeed(whole), metricsWithoutSpeed(stopped));
    assertEquals(Captions.available(), Files.exists(stopped.resolve("curve.png")));
    assertEquals(List.of(), warnings);
  }

  /** The directory as a kill would leave it: copied while an episode ends, wherever that is. */
  @Test
  void aRunCutOffBetweenCheckpointsGoesOnFromTheLastOne() throws IOException {
    Path whole = temporary.resolve("whole");
    Path cut = temporary.resolve("cut");
    run(
        RunDirectory.create(whole, config(Algorithm.Q_LEARNING)),
        report -> {
          if (report.episode() == 200) {
            copy(whole, cut);
          }
        },
        new StopSignal());
    Files.writeString(cut.resolve(".checkpoint-000000000222.bin.tmp"), "half a checkp");
    run(RunDirectory.open(cut), TrainingProgress.silent(), new StopSignal());
    assertArrayEquals(outcome(whole), outcome(cut));
    assertEquals(metricsWithoutSpeed(whole), metricsWithoutSpeed(cut));
  }

  @Test
  void aDamagedCheckpointCostsTimeAndNothingElse() throws IOException {
    Path whole = temporary.resolve("whole");
    run(
        RunDirectory.create(whole, config(Algorithm.SARSA)),
        TrainingProgress.silent(),
        new StopSignal());
    double[] expected = outcome(whole);
    Path newest = whole.resolve("checkpoint-%012d.bin".formatted(EPISODES));
    byte[] bytes = Files.readAllBytes(newest);
    bytes[bytes.length / 2] ^= 1;
    Files.write(newest, bytes);
    run(RunDirectory.open(whole), TrainingProgress.silent(), new StopSignal());
    assertEquals(1, warnings.size(), warnings.toString());
    assertTrue(warnings.get(0).contains("is damaged (its checksum is wrong); using"));
    assertArrayEquals(expected, outcome(whole));
  }

  /** A real process, killed as {@code kill -9} does. */
  @Test
  void aKilledProcessLosesNothing() throws Exception {
    Path whole = temporary.resolve("whole");
    Path killed = temporary.resolve("killed");
    ObjectNode config = config(Algorithm.DOUBLE_Q_LEARNING);
    run(RunDirectory.create(whole, config), TrainingProgress.silent(), new StopSignal());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TrainingProcess.class.getName(),
                killed.toString(),
                config.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = out.readLine();
      while (line != null && !line.equals("150")) {
        line = out.readLine();
      }
      assertNotNull(line, "the process ended before its episode 150");
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertFalse(process.isAlive());
    TrainingResult result =
        run(RunDirectory.open(killed), TrainingProgress.silent(), new StopSignal());
    assertTrue(result.finished());
    assertArrayEquals(outcome(whole), outcome(killed));
    assertEquals(metricsWithoutSpeed(whole), metricsWithoutSpeed(killed));
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.list(from)) {
      Files.createDirectory(to);
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
