package io.tengen.cli;

import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import io.tengen.agents.run.TrainedAgent;
import io.tengen.agents.run.TrainingResult;
import io.tengen.agents.tabular.TabularConfig;
import io.tengen.agents.tabular.TabularConfigs;
import io.tengen.agents.tabular.TabularEvaluation;
import io.tengen.agents.tabular.TabularPresets;
import io.tengen.agents.tabular.TabularTraining;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs of tabular agents. */
final class TabularKind implements ActingKind {
  @Override
  public String name() {
    return TabularConfig.KIND;
  }

  @Override
  public List<Preset> presets() {
    return TabularPresets.all().stream()
        .map(
            known ->
                new Preset(known.name(), known.summary(), TabularConfigs.toJson(known.config())))
        .toList();
  }

  @Override
  public ObjectNode check(ObjectNode config) {
    return TabularConfigs.toJson(TabularConfigs.fromJson(config));
  }

  @Override
  public TrainingResult learn(RunDirectory run, Output output, StopSignal stop) throws IOException {
    TabularConfig config = TabularConfigs.ofRun(run.config());
    try (ProgressDisplay display =
        ProgressDisplay.open(output, "episodes", config.run().episodes())) {
      TrainingResult result =
          TabularTraining.run(
              run,
              report ->
                  display.update(
                      report.episode(),
                      () -> String.format(Locale.ROOT, "mean return %.2f", report.mean())),
              output::warn,
              stop);
      if (result.finished()) {
        display.finish();
      }
      return result;
    }
  }

  @Override
  public Wording wording(JsonNode config) {
    TabularConfig.Run run = TabularConfigs.ofRun(config).run();
    int window = run.window();
    return new Wording(
        run.solvedMean(),
        "best mean return of " + window + " episodes",
        "bestMean" + window,
        "lastMean" + window);
  }

  @Override
  public TrainedAgent load(Path path, Output output) throws IOException {
    return TabularEvaluation.load(path, output::warn);
  }
}
