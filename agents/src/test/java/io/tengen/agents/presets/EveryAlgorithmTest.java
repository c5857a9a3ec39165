package io.tengen.agents.presets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.agents.acting.LearnerChecks;
import io.tengen.agents.learning.AlgorithmConfig;
import io.tengen.agents.learning.Algorithms;
import io.tengen.agents.learning.Learner;
import io.tengen.agents.learning.LearningConfig;
import io.tengen.agents.learning.LearningConfigs;
import io.tengen.agents.learning.LearningListener;
import io.tengen.agents.learning.LearningRun;
import io.tengen.agents.learning.LearningTask;
import io.tengen.agents.learning.LearningTasks;
import io.tengen.agents.run.EpisodeSummary;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import io.tengen.agents.run.TrainingResult;
import io.tengen.env.Environment;
import io.tengen.env.EnvironmentWrapper;
import io.tengen.env.Space;
import io.tengen.env.Step;
import io.tengen.env.control.MountainCar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** What holds of each algorithm that learns by acting, as its first preset has it. */
class EveryAlgorithmTest {
  private static final Algorithms ALGORITHMS = LearningPresets.algorithms();

  /** Its observations are bounded, so that tile coding can have it as well. */
  private static final String TASK = "mountaincar";

  @TempDir private Path temporary;

  static List<String> names() {
    return ALGORITHMS.names();
  }

  private static LearningConfig config(String algorithm, long steps) {
    ObjectNode json =
        LearningPresets.all().stream()
            .filter(preset -> preset.config().algorithm().algorithm().equals(algorithm))
            .findFirst()
            .map(preset -> LearningConfigs.toJson(preset.config()))
            .orElseThrow();
    ObjectNode numbers = (ObjectNode) json.get("algorithm");
    if (numbers.has("workers")) {
      // Of several, the threads' order decides.
      numbers.put("workers", 1);
    }
    if (numbers.has("gradientSteps")) {
      // Enough to tell one run from another.
      numbers.put("gradientSteps", 8);
    }
    if (numbers.has("tiles")) {
      // Few enough for Acrobot's six dimensions.
      numbers.put("tiles", 3);
    }
    AlgorithmConfig parameters = LearningConfigs.fromJson(json, ALGORITHMS).algorithm();
    LearningConfig.Run run = new LearningConfig.Run(3, steps, 2_000, 3, null, 10, 1_000, 700);
    return new LearningConfig(LearningConfig.KIND, TASK, parameters, run);
  }

  private static TrainingResult run(RunDirectory directory, long stopAt) throws IOException {
    StopSignal stop = new StopSignal();
    LearningListener listener =
        new LearningListener() {
          @Override
          public void onStep(long step, long steps, @Nullable Double mean) {
            if (step >= stopAt) {
              stop.raise();
            }
          }

          @Override
          public void onEvaluation(long step, EpisodeSummary summary) {}
        };
    try (directory) {
      return LearningRun.run(directory, ALGORITHMS, listener, warning -> {}, stop);
    }
  }

  /** Losses, returns and parameters alike. */
  @ParameterizedTest
  @MethodSource("names")
  void aRunThatWasStoppedEndsAsOneThatWasNot(String algorithm) throws IOException {
    LearningConfig config = config(algorithm, 5_000);
    Path whole = temporary.resolve("whole");
    run(RunDirectory.create(whole, LearningConfigs.toJson(config)), Long.MAX_VALUE);
    Path parts = temporary.resolve("parts");
    RunDirectory directory = RunDirectory.create(parts, LearningConfigs.toJson(config));
    assertFalse(run(directory, 1_500).finished());
    assertFalse(run(RunDirectory.open(parts), 2_800).finished());
    assertTrue(run(RunDirectory.open(parts), Long.MAX_VALUE).finished());
    assertEquals(metrics(whole), metrics(parts));
    assertArrayEquals(
        Files.readAllBytes(whole.resolve("best.bin")),
        Files.readAllBytes(parts.resolve("best.bin")));
  }

  private static List<String> metrics(Path path) throws IOException {
    List<String> lines =
        Files.readAllLines(path.resolve("metrics.jsonl")).stream()
            .map(line -> line.replaceAll(",\"stepsPerSecond\":\\d+", ""))
            .toList();
    assertTrue(lines.size() >= 3, lines.toString());
    return lines;
  }

  /** MountainCar with its steps changed. */
  private static LearningTask changed(UnaryOperator<Step<float[]>> change) {
    return LearningTask.of(
        TASK,
        () -> {
          Environment<float[]> inner = MountainCar.v0();
          return new EnvironmentWrapper<float[], float[]>(inner) {
            @Override
            public Space<float[]> observationSpace() {
              return inner.observationSpace();
            }

            @Override
            public float[] reset(long seed) {
              return inner.reset(seed);
            }

            @Override
            public Step<float[]> step(int action) {
              return change.apply(inner.step(action));
            }
          };
        });
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatAnEnvironmentThrowsEndsItWithThatCause(String algorithm) {
    int[] left = {300};
    LearningTask failing =
        changed(
            step -> {
              if (left[0]-- == 0) {
                throw new IllegalStateException("the car has lost a wheel");
              }
              return step;
            });
    try (Learner learner = ALGORITHMS.create(config(algorithm, 1), failing)) {
      Throwable failed =
          assertThrows(RuntimeException.class, () -> LearnerChecks.advance(learner, 100));
      LearnerChecks.assertTells(failed, "lost a wheel");
      Throwable cause = failed.getCause() == null ? failed : failed.getCause();
      assertTrue(cause instanceof IllegalStateException, failed.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void observationsThatDoNotFitAreRefused(String algorithm) {
    LearningTask wider =
        changed(step -> new Step<>(new float[3], step.reward(), step.terminated(), false));
    try (Learner learner = ALGORITHMS.create(config(algorithm, 1), wider)) {
      RuntimeException refused =
          assertThrows(RuntimeException.class, () -> LearnerChecks.advance(learner, 1));
      LearnerChecks.assertTells(refused, "shows 3 numbers, but its observation space has 2");
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void theStateOfAnotherAlgorithmOrEnvironmentIsRefused(String algorithm) {
    LearningConfig config = config(algorithm, 1);
    try (Learner learner = ALGORITHMS.create(config, LearningTasks.get(TASK));
        Learner onAnother = ALGORITHMS.create(config, LearningTasks.get("acrobot"))) {
      LearnerChecks.advance(learner, 1);
      byte[] saved = learner.save();
      IOException refused = assertThrows(IOException.class, () -> onAnother.restore(saved));
      LearnerChecks.assertTells(refused, "another environment or network");
      byte[] actor = learner.actor().save();
      assertThrows(IOException.class, () -> onAnother.actor(actor));
      for (String name : names()) {
        if (!name.equals(algorithm)) {
          try (Learner other = ALGORITHMS.create(config(name, 1), LearningTasks.get(TASK))) {
            IOException foreign = assertThrows(IOException.class, () -> other.restore(saved));
            LearnerChecks.assertTells(foreign, "is one of '" + algorithm + "'");
            LearnerChecks.assertTells(foreign, "algorithm is '" + name + "'");
          }
        }
      }
    }
  }
}
