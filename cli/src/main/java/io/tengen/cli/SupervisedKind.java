package io.tengen.cli;

import io.tengen.agents.network.training.SupervisedConfig;
import io.tengen.agents.network.training.SupervisedPresets;
import io.tengen.agents.network.training.SupervisedResult;
import io.tengen.agents.network.training.SupervisedRuns;
import io.tengen.agents.network.training.Validation;
import io.tengen.agents.run.ConfigJson;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import io.tengen.agents.run.TrainedAgent;
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
  public ObjectNode startingFrom(ObjectNode config, String model) throws IOException {
    SupervisedConfig read = ConfigJson.fromJson(config, SupervisedConfig.class);
    return ConfigJson.toJson(SupervisedRuns.startingFrom(read, model));
  }

  @Override
  public ObjectNode check(ObjectNode config) throws IOException {
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
    SupervisedRuns.check(checked);
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

  @Override
  public TrainedAgent load(Path path, Output output) {
    throw new IllegalArgumentException(
        path
            + " is the run of a network: `tengen eval-model "
            + path
            + " --data PATH` judges it on games");
  }

  private static void printText(RunDirectory run, SupervisedResult result, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s after %s, %s, %s%n",
        result.finished() ? "done" : "stopped",
        Counted.of(result.steps(), "step"),
        Counted.of(result.samples(), "sample"),
        Counted.time(result.seconds()));
    Validation last = result.last();
    Validation best = result.best();
    if (last != null && best != null) {
      out.printf(Locale.ROOT, "held out        after step %,d:%n", last.step());
      out.println(AccuracyReport.text(last.accuracy()));
      out.printf(
          Locale.ROOT,
          "best model      %s (step %,d: %s)%n",
          result.bestModel(),
          best.step(),
          AccuracyReport.brief(best.accuracy()));
    }
    out.printf(Locale.ROOT, "last model      %s (step %,d)%n", result.lastModel(), result.steps());
    out.println("run directory   " + run.path());
    if (Files.exists(run.curveFile())) {
      out.println("learning curves " + run.curveFile());
    }
    out.println(
        result.finished()
            ? "play it         tengen play go --size "
                + run.config().path("games").path("boardSize").asInt()
                + " --against net:model="
                + (best == null ? result.lastModel() : result.bestModel())
            : "go on           tengen train --resume " + run.path());
  }

  private static void printJson(RunDirectory run, SupervisedResult result, Output output) {
    ObjectNode json = Output.newObject();
    json.put("finished", result.finished());
    json.put("steps", result.steps());
    json.put("samples", result.samples());
    json.put("seconds", result.seconds());
    Validation last = result.last();
    Validation best = result.best();
    if (last != null && best != null) {
      json.put("heldOutStep", last.step());
      AccuracyReport.add(json.putObject("heldOut"), last.accuracy());
      json.put("bestStep", best.step());
      json.put("bestModel", result.bestModel().toString());
    }
    json.put("lastModel", result.lastModel().toString());
    json.put("directory", run.path().toString());
    json.put("curve", run.curveFile().toString());
    output.print(json);
  }
}
