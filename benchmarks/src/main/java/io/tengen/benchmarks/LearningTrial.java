package io.tengen.benchmarks;

import io.tengen.agents.learning.LearningConfig;
import io.tengen.agents.learning.LearningConfigs;
import io.tengen.agents.learning.LearningListener;
import io.tengen.agents.learning.LearningPreset;
import io.tengen.agents.learning.LearningRun;
import io.tengen.agents.presets.LearningPresets;
import io.tengen.agents.run.ConfigOverrides;
import io.tengen.agents.run.EpisodeSummary;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import io.tengen.agents.run.TrainingResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One run as {@code tengen train PRESET --set KEY=VALUE} makes it.
 *
 * @param preset the name of a preset that learns by acting, from vectors
 * @param assignments what is changed of it, each {@code key=value}
 */
record LearningTrial(String preset, List<String> assignments) {
  private static final long LINE_NANOS = 10_000_000_000L;

  /** Copies the list. */
  LearningTrial {
    assignments = List.copyOf(assignments);
  }

  /** The names of all presets that there are, in the order of lists. */
  static List<String> presets() {
    return LearningPresets.all().stream().map(LearningPreset::name).toList();
  }

  /** The assignment that makes a run of a preset end after so many steps, if that is shorter. */
  static Optional<String> shortening(String preset, @Nullable Long mostSteps) {
    long own = new LearningTrial(preset, List.of()).config().run().steps();
    return mostSteps == null || mostSteps >= own
        ? Optional.empty()
        : Optional.of("steps=" + mostSteps);
  }

  /** What is run. */
  LearningConfig config() {
    LearningConfig known =
        LearningPresets.all().stream()
            .filter(one -> one.name().equals(preset))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no preset '" + preset + "'"))
            .config();
    ObjectNode json = LearningConfigs.toJson(known);
    assignments.forEach(assignment -> ConfigOverrides.apply(json, assignment));
    return LearningConfigs.fromJson(json, LearningPresets.algorithms());
  }

  /**
   * Trains, or goes on with the same run where it was stopped.
   *
   * @param directory of the run; one of another run is replaced
   */
  TrainingResult run(Path directory, Recorder recorder) throws IOException {
    ObjectNode config = LearningConfigs.toJson(config());
    try (RunDirectory run = open(directory, config)) {
      return LearningRun.run(
          run,
          LearningPresets.algorithms(),
          new Lines(preset + ", seed " + config().run().seed(), recorder),
          recorder::progress,
          new StopSignal());
    }
  }

  private static RunDirectory open(Path directory, ObjectNode config) throws IOException {
    if (Files.exists(directory)) {
      RunDirectory kept = RunDirectory.open(directory);
      if (kept.config().toString().equals(config.toString())) {
        return kept;
      }
      kept.close();
      FileTree.delete(directory);
    }
    return RunDirectory.create(directory, config);
  }

  /** Tells how a long run goes on. */
  private static final class Lines implements LearningListener {
    private final String name;
    private final Recorder recorder;
    private long last = System.nanoTime();
    private long steps;

    Lines(String name, Recorder recorder) {
      this.name = name;
      this.recorder = recorder;
    }

    @Override
    public void onStep(long step, long all, @Nullable Double mean) {
      steps = all;
    }

    @Override
    public void onEvaluation(long step, EpisodeSummary summary) {
      long now = System.nanoTime();
      if (now - last >= LINE_NANOS) {
        last = now;
        recorder.progress(
            String.format(
                Locale.ROOT,
                "%s: %,d of at most %,d steps, evaluated %.2f",
                name,
                step,
                steps,
                summary.meanReturn()));
      }
    }
  }
}
