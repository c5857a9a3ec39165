package io.tengen.agents.learning;

import static io.tengen.agents.learning.LearningRuns.config;
import static io.tengen.agents.learning.LearningRuns.learner;
import static io.tengen.agents.learning.LearningRuns.metricsWithoutSpeed;
import static io.tengen.agents.learning.LearningRuns.newRun;
import static io.tengen.agents.learning.LearningRuns.run;
import static io.tengen.agents.learning.LearningRuns.savingOften;
import static io.tengen.agents.learning.LearningRuns.shortRun;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import io.tengen.agents.run.TrainingResult;
import io.tengen.env.RandomStream;
import io.tengen.env.render.Captions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that was stopped, or cut off at any moment, ends as one that never was. */
class LearningResumeTest {
  private static final long STEPS = 6_000;

  @TempDir private Path temporary;

  private static void assertEndedAlike(Path expected, Path path) throws IOException {
    assertArrayEquals(learner(expected), learner(path));
    assertEquals(metricsWithoutSpeed(expected), metricsWithoutSpeed(path));
    assertArrayEquals(
        Files.readAllBytes(expected.resolve("best.bin")),
        Files.readAllBytes(path.resolve("best.bin")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cartpole-v1", "frozenlake", "tic-tac-toe-random"})
  void aRunStoppedAtRandomMomentsEndsLikeAnUninterruptedOne(String task) throws IOException {
    LearningConfig config = config(task, HillClimbing.usual(), shortRun(STEPS, null));
    Path whole = temporary.resolve("whole");
    Path stopped = temporary.resolve("stopped");
    TrainingResult expected = run(newRun(whole, config));
    assertTrue(expected.finished());
    assertTrue(expected.steps() >= STEPS);
    RandomStream random = new RandomStream(8);
    RunDirectory directory = newRun(stopped, config);
    long stopAt = 0;
    int stops = 0;
    TrainingResult result;
    do {
      stopAt += 1 + random.nextInt(1_500);
      long next = stopAt;
      StopSignal stop = new StopSignal();
      result =
          run(
              directory,
              step -> {
                if (step >= next) {
                  stop.raise();
                }
              },
              stop);
      stops++;
      directory = RunDirectory.open(stopped);
    } while (!result.finished());
    directory.close();
    assertTrue(stops > 3, stops + " parts");
    assertEquals(expected.steps(), result.steps());
    assertEquals(expected.episodes(), result.episodes());
    assertEquals(expected.bestMean(), result.bestMean());
    assertEquals(expected.lastMean(), result.lastMean());
    assertEndedAlike(whole, stopped);
    assertEquals(Captions.available(), Files.exists(stopped.resolve("curve.png")));
  }

  /** The directory is copied while the run goes on, wherever that is between two checkpoints. */
  @Test
  void aRunCutOffBetweenCheckpointsGoesOnFromTheLastOne() throws IOException {
    LearningConfig config =
        config("cartpole-v1", HillClimbing.usual(), savingOften(shortRun(STEPS, null)));
    Path whole = temporary.resolve("whole");
    Path cut = temporary.resolve("cut");
    run(
        newRun(whole, config),
        step -> {
          if (step >= STEPS / 2 && !Files.exists(cut)) {
            copy(whole, cut);
          }
        },
        new StopSignal());
    TrainingResult result = run(RunDirectory.open(cut));
    assertTrue(result.finished());
    assertEndedAlike(whole, cut);
  }

  private static void copy(Path from, Path to) {
    try {
      LearningRuns.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFinishedRunIsNotGoneOnWith() throws IOException {
    LearningConfig config =
        config("frozenlake", HillClimbing.usual(), savingOften(shortRun(2_000, null)));
    Path path = temporary.resolve("run");
    TrainingResult first = run(newRun(path, config));
    byte[] learned = learner(path);
    TrainingResult again =
        run(
            RunDirectory.open(path),
            step -> {
              throw new AssertionError("step " + step);
            },
            new StopSignal());
    assertEquals(first.steps(), again.steps());
    assertTrue(again.finished());
    assertFalse(again.solved());
    assertArrayEquals(learned, learner(path));
  }
}
