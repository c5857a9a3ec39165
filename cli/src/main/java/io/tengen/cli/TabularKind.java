package io.tengen.cli;

import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import io.tengen.agents.run.TrainingResult;
import io.tengen.agents.tabular.TabularConfig;
import io.tengen.agents.tabular.TabularConfigs;
import io.tengen.agents.tabular.TabularPresets;
import io.tengen.agents.tabular.TabularTraining;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Runs of tabular agents. */
final class TabularKind implements TrainingKind {
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
  public void train(RunDirectory run, Output output, StopSignal stop) throws IOException {
    TabularConfig config = TabularConfigs.ofRun(run.config());
    TrainingResult result;
    try (ProgressDisplay progress =
        ProgressDisplay.open(output, "episodes", config.run().episodes())) {
      result = runTraining(run, progress, output, stop);
      if (result.finished()) {
        progress.finish();
      }
    }
    if (output.isJson()) {
      printJson(run, config, result, output);
    } else {
      printText(run, config, result, output.out());
    }
  }

  private static TrainingResult runTraining(
      RunDirectory run, ProgressDisplay progress, Output output, StopSignal stop)
      throws IOException {
    return TabularTraining.run(
        run,
        report ->
            progress.update(
                report.episode(),
                () -> String.format(Locale.ROOT, "mean return %.2f", report.mean())),
        output::warn,
        stop);
  }

  private static void printText(
      RunDirectory run, TabularConfig config, TrainingResult result, PrintWriter out) {
    Double goal = config.run().solvedMean();
    String verdict;
    if (!result.finished()) {
      verdict = "stopped";
    } else if (goal == null) {
      verdict = "done";
    } else {
      verdict = result.solved() ? "solved" : "not solved";
    }
    out.printf(
        Locale.ROOT,
        "%s after %s, %s, %.2f s%n",
        verdict,
        Counted.of(result.episodes(), "episode"),
        Counted.of(result.steps(), "step"),
        result.seconds());
    if (result.bestMean() != null) {
      out.printf(
          Locale.ROOT,
          "best mean return of %d episodes  %.2f%s%n",
          config.run().window(),
          result.bestMean(),
          goal == null ? "" : " (solved at " + goal + ")");
    }
    out.println("run directory   " + run.path());
    if (Files.exists(run.curveFile())) {
      out.println("learning curve  " + run.curveFile());
    }
    out.println(
        result.finished()
            ? "see it act      tengen eval " + run.path() + " --gif episode.gif"
            : "go on           tengen train --resume " + run.path());
  }

  private static void printJson(
      RunDirectory run, TabularConfig config, TrainingResult result, Output output) {
    ObjectNode json = Output.newObject();
    json.put("solved", result.solved());
    json.put("finished", result.finished());
    json.put("episodes", result.episodes());
    json.put("steps", result.steps());
    json.put("seconds", result.seconds());
    json.put("bestMean" + config.run().window(), result.bestMean());
    json.put("lastMean" + config.run().window(), result.lastMean());
    json.put("seed", config.run().seed());
    json.put("directory", run.path().toString());
    json.put("curve", run.curveFile().toString());
    output.print(json);
  }
}
