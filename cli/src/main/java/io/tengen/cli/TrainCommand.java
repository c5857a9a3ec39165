package io.tengen.cli;

import io.tengen.agents.run.ConfigOverrides;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Trains a preset, or goes on with a run. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Train an agent.",
      "",
      "A run is a directory: config.json, metrics.jsonl, checkpoints and curve.png. Ctrl-C stops it"
          + " with a checkpoint; even after kill -9, --resume goes on and ends with exactly the same"
          + " result."
    },
    footer = {
      "",
      "Examples:",
      "  tengen train --list",
      "  tengen train cartpole-q --seed 1",
      "  tengen train taxi-q --set episodes=5000 --set alpha=harmonic(0.5,1000) --out runs/taxi",
      "  tengen train --resume runs/taxi",
      "",
      "A schedule (alpha, epsilon) is a number, harmonic(start,half), linear(start,end,episodes)",
      "or exponential(start,end,half)."
    })
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Output output = new Output();

  @Parameters(
      arity = "0..1",
      paramLabel = "PRESET",
      description = "What to train; --list names them.")
  private @Nullable String preset;

  @Option(names = "--list", description = "List the presets.")
  private boolean list;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The source of all randomness (default: 0).")
  private @Nullable Long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The run directory to make (default: runs/PRESET-seedN).")
  private @Nullable Path out;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Change a value of the preset; may be repeated.")
  private List<String> overrides = new ArrayList<>();

  @Option(names = "--resume", paramLabel = "DIR", description = "Go on with this run.")
  private @Nullable Path resume;

  @Override
  public Integer call() throws IOException {
    if (list) {
      listPresets();
      return 0;
    }
    if (resume != null) {
      if (preset != null || seed != null || out != null || !overrides.isEmpty()) {
        throw usage("--resume goes on with a run as it was configured; give nothing else with it");
      }
      try (RunDirectory run = RunDirectory.open(resume)) {
        return train(run);
      }
    }
    if (preset == null) {
      throw usage("a preset is missing; `tengen train --list` names them");
    }
    ObjectNode config = TabularConfigs.toJson(TabularPresets.get(preset).config());
    for (String assignment : overrides) {
      ConfigOverrides.apply(config, assignment);
    }
    if (seed != null) {
      ConfigOverrides.apply(config, "seed=" + seed);
    }
    TabularConfig checked = TabularConfigs.fromJson(config);
    Path directory = out != null ? out : freeDirectory(preset + "-seed" + checked.run().seed());
    try (RunDirectory run = RunDirectory.create(directory, TabularConfigs.toJson(checked))) {
      return train(run);
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static Path freeDirectory(String name) {
    Path directory = Path.of("runs", name);
    for (int number = 2; Files.exists(directory); number++) {
      directory = Path.of("runs", name + "-" + number);
    }
    return directory;
  }

  private int train(RunDirectory run) {
    // The process must not end on Ctrl-C before the result is printed, so this encloses all.
    try (GracefulStop stop = GracefulStop.install(output)) {
      return trainAndPrint(run, stop.signal());
    }
  }

  private int trainAndPrint(RunDirectory run, StopSignal stop) {
    try {
      TabularConfig config = TabularConfigs.ofRun(run.config());
      TrainingResult result;
      try (ProgressDisplay progress =
          ProgressDisplay.open(output, "episodes", config.run().episodes())) {
        result = runTraining(run, progress, stop);
        if (result.finished()) {
          progress.finish();
        }
      }
      if (output.isJson()) {
        printJson(run, config, result);
      } else {
        printText(run, config, result);
      }
      return CommandLine.ExitCode.OK;
    } catch (IOException | RuntimeException e) {
      // Said here, since after Ctrl-C the process is gone once the GracefulStop is closed.
      return TengenCommand.reportFailure(e, spec.commandLine());
    }
  }

  private TrainingResult runTraining(RunDirectory run, ProgressDisplay progress, StopSignal stop)
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

  private void printText(RunDirectory run, TabularConfig config, TrainingResult result) {
    PrintWriter out = output.out();
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
        "%s after %,d episodes, %,d steps, %.2f s%n",
        verdict,
        result.episodes(),
        result.steps(),
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

  private void printJson(RunDirectory run, TabularConfig config, TrainingResult result) {
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

  private void listPresets() {
    ObjectNode json = Output.newObject();
    ArrayNode presets = json.putArray("presets");
    for (TabularPresets.Preset known : TabularPresets.all()) {
      if (output.isJson()) {
        presets
            .addObject()
            .put("name", known.name())
            .put("summary", known.summary())
            .set("config", TabularConfigs.toJson(known.config()));
      } else {
        output.out().printf("%-20s %s%n", known.name(), known.summary());
      }
    }
    if (output.isJson()) {
      output.print(json);
    }
  }
}
