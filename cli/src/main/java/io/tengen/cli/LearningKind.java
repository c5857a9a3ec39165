package io.tengen.cli;

import io.tengen.agents.learning.Algorithms;
import io.tengen.agents.learning.LearningConfig;
import io.tengen.agents.learning.LearningConfigs;
import io.tengen.agents.learning.LearningEvaluation;
import io.tengen.agents.learning.LearningListener;
import io.tengen.agents.learning.LearningPreset;
import io.tengen.agents.learning.LearningRun;
import io.tengen.agents.learning.LearningTasks;
import io.tengen.agents.run.EpisodeSummary;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import io.tengen.agents.run.TrainedAgent;
import io.tengen.agents.run.TrainingResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs of algorithms that learn by acting, from vectors.
 *
 * @param algorithms those that configurations may name
 * @param known their presets
 */
record LearningKind(Algorithms algorithms, List<LearningPreset> known) implements ActingKind {
  @Override
  public String name() {
    return LearningConfig.KIND;
  }

  @Override
  public List<Preset> presets() {
    return known.stream()
        .map(
            preset ->
                new Preset(
                    preset.name(), preset.summary(), LearningConfigs.toJson(preset.config())))
        .toList();
  }

  /** Makes a learner too, so that what does not fit its task is said before there is a run. */
  @Override
  public ObjectNode check(ObjectNode config) {
    LearningConfig checked = LearningConfigs.fromJson(config, algorithms);
    algorithms.create(checked, LearningTasks.get(checked.task())).close();
    return LearningConfigs.toJson(checked);
  }

  @Override
  public TrainingResult learn(RunDirectory run, Output output, StopSignal stop) throws IOException {
    long steps = LearningConfigs.ofRun(run.config(), algorithms).run().steps();
    try (ProgressDisplay display = ProgressDisplay.open(output, "steps", steps)) {
      TrainingResult result =
          LearningRun.run(run, algorithms, new Display(display), output::warn, stop);
      if (result.finished()) {
        display.finish();
      }
      return result;
    }
  }

  @Override
  public Wording wording(JsonNode config) {
    LearningConfig.Run run = LearningConfigs.ofRun(config, algorithms).run();
    return new Wording(
        run.goal(), "best mean return of an evaluation", "bestEvaluation", "lastMean100");
  }

  @Override
  public TrainedAgent load(Path path, Output output) throws IOException {
    return LearningEvaluation.load(path, algorithms, output::warn);
  }

  /** Shows how a run goes on. */
  private static final class Display implements LearningListener {
    private final ProgressDisplay display;
    private final long start = System.nanoTime();
    private long firstStep = -1;
    private String lastEvaluation = "";

    Display(ProgressDisplay display) {
      this.display = display;
    }

    @Override
    public void onStep(long step, long steps, @Nullable Double mean) {
      if (firstStep < 0) {
        firstStep = step;
      }
      display.update(step, () -> detail(step, mean));
    }

    private String detail(long step, @Nullable Double mean) {
      double seconds = (System.nanoTime() - start) / 1e9;
      String speed = String.format(Locale.ROOT, "%,.0f steps/s", (step - firstStep) / seconds);
      return mean == null
          ? speed
          : String.format(Locale.ROOT, "mean return %.2f%s, %s", mean, lastEvaluation, speed);
    }

    @Override
    public void onEvaluation(long step, EpisodeSummary summary) {
      lastEvaluation = String.format(Locale.ROOT, ", evaluated %.2f", summary.meanReturn());
    }
  }
}
