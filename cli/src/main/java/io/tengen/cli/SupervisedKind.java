package io.tengen.cli;

import io.tengen.agents.network.training.Accuracy;
import io.tengen.agents.network.training.SupervisedConfig;
import io.tengen.agents.network.training.SupervisedPresets;
import io.tengen.agents.network.training.SupervisedResult;
import io.tengen.agents.network.training.SupervisedRuns;
import io.tengen.agents.run.ConfigJson;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Runs of networks that learn from games. */
final class SupervisedKind implements TrainingKind {
  @Override
  public String name() {
    return SupervisedConfig.KIND;
  }

  @Override
  public List<Preset> presets() {
    return SupervisedPresets.all().stream()
        .map(known -> new Preset(known.name(), known.summary(), ConfigJson.toJson(known.config())))
        .toList();
  }

  @Override
  public ObjectNode check(ObjectNode config) {
    SupervisedConfig checked = ConfigJson.fromJson(config, SupervisedConfig.class);
    if (checked.data().isEmpty()) {
      throw new IllegalArgumentException(
          "there is nothing to learn from; give files or directories of games with --data");
    }
    for (String path : checked.data()) {
      if (!Files.exists(Path.of(path))) {
        throw new IllegalArgumentException(path + " does not exist; --data wants games of Go");
      }
    }
    return ConfigJson.toJson(checked);
  }

  @Override
  public void train(RunDirectory run, Output output, StopSignal stop) throws IOException {
    SupervisedResult result;
    try (SupervisedDisplay display = new SupervisedDisplay(output)) {
      result = SupervisedRuns.run(run, display, output::warn, stop);
      if (result.finished()) {
        display.finish();
      }
    }
    if (output.isJson()) {
      printJson(run, result, output);
    } else {
      printText(run, result, output.out());
    }
  }

  private static void printText(RunDirectory run, SupervisedResult result, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s after %,d steps, %,d samples, %.2f h%n",
        result.finished() ? "done" : "stopped",
        result.steps(),
        result.samples(),
        result.seconds() / 3600);
    Accuracy accuracy = result.accuracy();
    if (accuracy != null) {
      out.println(AccuracyReport.text(accuracy));
      out.println("best model      " + result.bestModel());
      out.println("last model      " + result.lastModel());
    }
    out.println("run directory   " + run.path());
    if (Files.exists(run.curveFile())) {
      out.println("learning curves " + run.curveFile());
    }
    if (!result.finished()) {
      out.println("go on           tengen train --resume " + run.path());
    }
  }

  private static void printJson(RunDirectory run, SupervisedResult result, Output output) {
    ObjectNode json = Output.newObject();
    json.put("finished", result.finished());
    json.put("steps", result.steps());
    json.put("samples", result.samples());
    json.put("seconds", result.seconds());
    if (result.accuracy() != null) {
      AccuracyReport.add(json.putObject("heldOut"), result.accuracy());
      json.put("bestModel", result.bestModel().toString());
      json.put("lastModel", result.lastModel().toString());
    }
    json.put("directory", run.path().toString());
    json.put("curve", run.curveFile().toString());
    output.print(json);
  }
}
