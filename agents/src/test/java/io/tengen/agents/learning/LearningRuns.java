package io.tengen.agents.learning;

import io.tengen.agents.run.Checkpoint;
import io.tengen.agents.run.EpisodeSummary;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import io.tengen.agents.run.TrainingResult;
import io.tengen.env.render.Captions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs of {@link HillClimber} for tests, and what is left of them. */
final class LearningRuns {
  /** Under another name too, so that there are two. */
  static final Algorithms ALGORITHMS =
      new Algorithms(
          List.of(
              HillClimbing.ALGORITHM,
              new Algorithm<>("other-climbing", OtherClimbing.class, OtherClimbing::learner)));

  /** Another algorithm. */
  record OtherClimbing(double gamma) implements AlgorithmConfig {
    @Override
    public String algorithm() {
      return "other-climbing";
    }

    static Learner learner(OtherClimbing config, LearningTask task, long seed) {
      return new HillClimber(HillClimbing.usual(), task, seed);
    }
  }

  private LearningRuns() {}

  static LearningConfig config(String task, AlgorithmConfig algorithm, LearningConfig.Run run) {
    return new LearningConfig(LearningConfig.KIND, task, algorithm, run);
  }

  /** A short run, with checkpoints so rare that there are none on the way. */
  static LearningConfig.Run shortRun(long steps, @Nullable Double goal) {
    return new LearningConfig.Run(5, steps, 1_500, 4, goal, 10, 1_000, 700);
  }

  /** The same run with a checkpoint after every update. */
  static LearningConfig.Run savingOften(LearningConfig.Run run) {
    return new LearningConfig.Run(
        run.seed(),
        run.steps(),
        run.evaluateEvery(),
        run.evaluationEpisodes(),
        run.goal(),
        run.goalEpisodes(),
        1e-9,
        run.reportEvery());
  }

  static RunDirectory newRun(Path path, LearningConfig config) throws IOException {
    return RunDirectory.create(path, LearningConfigs.toJson(config));
  }

  static TrainingResult run(RunDirectory directory) throws IOException {
    return run(directory, LearningListener.silent(), new StopSignal());
  }

  static TrainingResult run(RunDirectory directory, LongConsumer onStep, StopSignal stop)
      throws IOException {
    LearningListener listener =
        new LearningListener() {
          @Override
          public void onStep(long step, long steps, @Nullable Double mean) {
            onStep.accept(step);
          }

          @Override
          public void onEvaluation(long step, EpisodeSummary summary) {}
        };
    return run(directory, listener, stop);
  }

  static TrainingResult run(RunDirectory directory, LearningListener listener, StopSignal stop)
      throws IOException {
    try (directory) {
      return LearningRun.run(directory, ALGORITHMS, listener, LearningRuns::failOnWarning, stop);
    }
  }

  private static void failOnWarning(String warning) {
    if (Captions.available() || !warning.startsWith("no learning curve")) {
      throw new AssertionError(warning);
    }
  }

  /** Everything that the learner of the newest checkpoint has saved. */
  static byte[] learner(Path path) throws IOException {
    LearningConfig config = LearningConfigs.ofRun(RunDirectory.readConfig(path), ALGORITHMS);
    LearningTask task = LearningTasks.get(config.task());
    Checkpoint checkpoint =
        RunDirectory.checkpointsOf(path).newest(LearningRuns::failOnWarning).orElseThrow();
    try (Learner learner = ALGORITHMS.create(config, task)) {
      SavedRun.restore(RunOrigin.of(config, task), checkpoint.content(), learner);
      return learner.save();
    }
  }

  static List<String> metricsWithoutSpeed(Path path) throws IOException {
    return Files.readAllLines(path.resolve("metrics.jsonl")).stream()
        .map(line -> line.replaceAll(",\"stepsPerSecond\":\\d+", ""))
        .toList();
  }

  /** A directory as a kill would leave it at this moment. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      Files.createDirectory(to);
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
