package io.tengen.cli;

import io.tengen.agents.alphazero.AlphaZeroConfig;
import io.tengen.agents.alphazero.AlphaZeroPresets;
import io.tengen.agents.alphazero.AlphaZeroResult;
import io.tengen.agents.alphazero.AlphaZeroRun;
import io.tengen.agents.alphazero.metrics.RatingMetrics.GenerationElo;
import io.tengen.agents.network.model.ModelZoo;
import io.tengen.agents.network.training.NetworkShape;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs of self-play training. */
final class AlphaZeroKind implements TrainingKind {
  @Override
  public String name() {
    return AlphaZeroConfig.KIND;
  }

  @Override
  public List<Preset> presets() {
    return AlphaZeroPresets.all().stream()
        .map(known -> new Preset(known.name(), known.summary(), ConfigJson.toJson(known.config())))
        .toList();
  }

  @Override
  public ObjectNode check(ObjectNode config) throws IOException {
    AlphaZeroConfig checked = ConfigJson.fromJson(config, AlphaZeroConfig.class);
    AlphaZeroRun.check(checked);
    return ConfigJson.toJson(checked);
  }

  @Override
  public ObjectNode startingFrom(ObjectNode config, String model) throws IOException {
    AlphaZeroConfig read = ConfigJson.fromJson(config, AlphaZeroConfig.class);
    String located = ModelZoo.locate(model);
    NetworkShape shape = NetworkShape.of(ModelZoo.open(located).config());
    return ConfigJson.toJson(read.startingFrom(located, shape));
  }

  @Override
  public void train(RunDirectory run, Output output, StopSignal stop) throws IOException {
    AlphaZeroResult result;
    try (AlphaZeroDisplay display = new AlphaZeroDisplay(output)) {
      result = AlphaZeroRun.run(run, display, output::warn, stop);
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
            + " is a run of self-play: `tengen match net:model="
            + path
            + " uct --game NAME` judges it, and `tengen report "
            + path
            + "` shows what it has come to");
  }

  private static void printText(RunDirectory run, AlphaZeroResult result, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%s after %s, %s, %s, %s of learning, %s%n",
        result.isFinished() ? "done" : "stopped",
        Counted.of(result.iterations(), "iteration"),
        Counted.of(result.games(), "game"),
        Counted.of(result.positions(), "position"),
        Counted.of(result.steps(), "step"),
        Counted.time(result.seconds()));
    out.printf(
        Locale.ROOT,
        "best model      %s (network %d%s)%n",
        result.best(),
        result.bestGeneration(),
        strength(result));
    out.println("run directory   " + run.path());
    if (Files.exists(run.curveFile())) {
      out.println("curves          " + run.curveFile());
    }
    out.println("play it         tengen play " + playText(run.config(), run.path()));
    out.println("look at it      tengen report " + run.path());
    if (!result.isFinished()) {
      out.println("go on           tengen train --resume " + run.path());
    }
  }

  private static String strength(AlphaZeroResult result) {
    for (GenerationElo each : result.elos()) {
      if (each.generation() == result.bestGeneration() && each.generation() > 0) {
        return String.format(
            Locale.ROOT,
            ": Elo %+.0f, 95%% %+.0f to %+.0f, where the first one has 0",
            each.elo(),
            each.low(),
            each.high());
      }
    }
    return "";
  }

  private static String playText(JsonNode config, Path run) {
    String game = config.path("game").asString();
    String size = game.replaceFirst("go-(\\d+)x\\d+", "$1");
    return (size.equals(game) ? game : "go --size " + size) + " --against net:model=" + run;
  }

  private static void printJson(RunDirectory run, AlphaZeroResult result, Output output) {
    ObjectNode json = Output.newObject();
    json.put("finished", result.isFinished());
    json.put("iterations", result.iterations());
    json.put("games", result.games());
    json.put("positions", result.positions());
    json.put("steps", result.steps());
    json.put("seconds", result.seconds());
    json.put("bestGeneration", result.bestGeneration());
    json.put("bestModel", result.best().toString());
    json.put("directory", run.path().toString());
    json.put("curve", run.curveFile().toString());
    output.print(json);
  }
}
