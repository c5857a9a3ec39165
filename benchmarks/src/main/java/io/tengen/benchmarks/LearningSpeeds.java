package io.tengen.benchmarks;

import io.tengen.agents.run.TrainingResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Environment steps a second of whole runs that do not end at their goal: acting, learning,
 * evaluations, metrics and checkpoints.
 */
final class LearningSpeeds {
  private static final double PPO_TARGET = 12_000;
  private static final double DQN_TARGET = 3_500;
  private static final double WORKERS_TARGET = 1.6;
  private static final String ON = "goal=none";

  /** CleanRL's {@code dqn.py} on CartPole: its network, and its updates a step. */
  private static final List<String> CLEAN_RL =
      List.of(
          ON,
          "hidden=120,84",
          "learningRate=2.5e-4",
          "bufferSize=10000",
          "batchSize=128",
          "learningStarts=10000",
          "trainEvery=10",
          "gradientSteps=1",
          "targetEvery=500",
          "epsilonEnd=0.05",
          "epsilonSteps=75000",
          "huber=false",
          "maxGradientNorm=1000000");

  /** Of each number of workers, taken in turns. */
  private static final int ROUNDS = 3;

  private final Path directory;
  private final @Nullable Long mostSteps;
  private final Recorder recorder;

  /**
   * Speeds.
   *
   * @param directory for the runs, which are deleted
   * @param mostSteps shortens longer runs; null for their own lengths
   */
  LearningSpeeds(Path directory, @Nullable Long mostSteps, Recorder recorder) {
    this.directory = directory;
    this.mostSteps = mostSteps;
    this.recorder = recorder;
  }

  /** Measures them all. */
  void measure() throws IOException {
    TrainingResult ppo = run("cartpole-ppo", List.of(ON));
    recorder.add(
        figure("cartpole-ppo, whole run", "steps/s", speed(ppo), PPO_TARGET)
            .withDetail(detail(ppo)));
    TrainingResult dqn = run("cartpole-dqn", CLEAN_RL);
    recorder.add(
        figure(
                "cartpole-dqn with CleanRL's constants, whole run",
                "steps/s",
                speed(dqn),
                DQN_TARGET)
            .withDetail(detail(dqn) + "; layers of 120 and 84, 128 samples each 10 steps"));
    compareWorkers();
  }

  /** Without evaluations on the way: those are on one thread, whatever the workers. */
  private void compareWorkers() throws IOException {
    run("cartpole-a3c", workers(2));
    List<Double> one = new ArrayList<>();
    List<Double> two = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      one.add(speed(run("cartpole-a3c", workers(1))));
      two.add(speed(run("cartpole-a3c", workers(2))));
    }
    recorder.add(
        figure(
                "cartpole-a3c, 2 workers against 1",
                "times",
                median(two) / median(one),
                WORKERS_TARGET)
            .withDetail(
                String.format(
                    Locale.ROOT,
                    "%,.0f against %,.0f steps/s, medians of %d runs each",
                    median(two),
                    median(one),
                    ROUNDS)));
  }

  /** A target is for runs of full length: shortened, DQN would hardly learn. */
  private Figure figure(String name, String unit, double value, double target) {
    return mostSteps == null
        ? Figure.atLeast(name, unit, value, target)
        : Figure.plain(name, unit, value);
  }

  private static List<String> workers(int count) {
    return List.of(ON, "workers=" + count, "evaluateEvery=1000000000");
  }

  private TrainingResult run(String preset, List<String> assignments) throws IOException {
    recorder.progress(preset + " " + String.join(" ", assignments));
    List<String> all = new ArrayList<>(assignments);
    LearningTrial.shortening(preset, mostSteps).ifPresent(all::add);
    Path place = directory.resolve("speed");
    // A run that was stopped is not gone on with: its first steps were measured another time.
    FileTree.delete(place);
    TrainingResult result = new LearningTrial(preset, all).run(place, recorder);
    FileTree.delete(place);
    return result;
  }

  private static double speed(TrainingResult run) {
    return run.steps() / run.seconds();
  }

  private static String detail(TrainingResult run) {
    return String.format(
        Locale.ROOT, "%,d steps in %.1f s, evaluations included", run.steps(), run.seconds());
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
