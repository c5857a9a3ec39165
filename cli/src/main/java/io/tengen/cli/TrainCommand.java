package io.tengen.cli;

import io.tengen.agents.run.ConfigOverrides;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.RunDirectoryException;
import io.tengen.agents.run.StopSignal;
import io.tengen.env.catalogue.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import tools.jackson.databind.JsonNode;
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
          + " result.",
      "",
      "A network's run is as long as steps and epochs say, and its learning rate falls over that"
          + " length. hours only stops the process, as Ctrl-C does; --resume goes on."
    },
    footer = {
      "",
      "Examples:",
      "  tengen train --list",
      "  tengen train --list taxi-q             what --set can change, and what it is",
      "  tengen train cartpole-q --seed 1",
      "  tengen train taxi-q --set episodes=5000 --set 'alpha=harmonic(0.5,1000)' --out runs/taxi",
      "  tengen train --resume runs/taxi",
      "  tengen train go19-sl --data games/ --set blocks=6 --set filters=64 --set steps=60000",
      "  tengen train go19-sl --data new/ --init runs/go19-sl-seed0 --set learningRate=0.01",
      "",
      "A schedule (alpha, epsilon) is a number, harmonic(start,half), linear(start,end,episodes)",
      "or exponential(start,end,half)."
    })
final class TrainCommand implements Callable<Integer> {
  private static final List<TrainingKind> KINDS = List.of(new TabularKind(), new SupervisedKind());

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Output output = new Output();

  @Parameters(
      arity = "0..1",
      paramLabel = "PRESET",
      description = "What to train; --list names them.")
  private @Nullable String presetName;

  @Option(
      names = "--list",
      description = "List the presets; with PRESET, its values, which --set can change.")
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
      description = "Change a value of the preset; may be repeated. `none` takes a value away.")
  private List<String> overrides = new ArrayList<>();

  @Option(
      names = "--data",
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Games to learn from, for presets that do: files and directories of records, all that"
              + " follow; so the preset comes first.")
  private List<Path> data = new ArrayList<>();

  @Option(
      names = "--init",
      paramLabel = "MODEL",
      description =
          "Start from the weights of this model, with its shape: a file, a name of `tengen models`,"
              + " or a run, whose best.tgn is taken.")
  private @Nullable String initialModel;

  @Option(names = "--resume", paramLabel = "DIR", description = "Go on with this run.")
  private @Nullable Path resume;

  @Override
  public Integer call() throws IOException {
    if (list) {
      listPresets(presetName == null ? presets() : List.of(presetOf(presetName)));
      return 0;
    }
    if (resume != null) {
      boolean more = presetName != null || seed != null || out != null || !overrides.isEmpty();
      if (more || !data.isEmpty() || initialModel != null) {
        throw usage("--resume goes on with a run as it was configured; give nothing else with it");
      }
      try (RunDirectory run = RunDirectory.open(resume)) {
        return train(run, kindOf(run));
      }
    }
    if (presetName == null) {
      throw usage(
          data.isEmpty()
              ? "a preset is missing; `tengen train --list` names them"
              : "a preset is missing: --data takes all that follows it, so put the preset first, as in"
                  + " `tengen train go9-sl --data PATH`");
    }
    TrainingKind.Preset known = presetOf(presetName);
    TrainingKind kind = kindOf(known.config()).orElseThrow();
    ObjectNode checked = kind.check(configOf(known));
    long usedSeed = checked.path("run").path("seed").asLong();
    Path directory = out != null ? out : freeDirectory(presetName + "-seed" + usedSeed);
    UserFiles.makeDirectory(directory);
    try (RunDirectory run = RunDirectory.create(directory, checked)) {
      return train(run, kind);
    }
  }

  private static List<TrainingKind.Preset> presets() {
    return KINDS.stream().flatMap(kind -> kind.presets().stream()).toList();
  }

  private static TrainingKind.Preset presetOf(String name) {
    List<TrainingKind.Preset> all = presets();
    return all.stream()
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    NearestName.unknown(
                        "preset", name, all.stream().map(TrainingKind.Preset::name).toList())));
  }

  private static Optional<TrainingKind> kindOf(JsonNode config) {
    String name = config.path("kind").asString("");
    return KINDS.stream().filter(kind -> kind.name().equals(name)).findFirst();
  }

  private static TrainingKind kindOf(RunDirectory run) {
    return kindOf(run.config())
        .orElseThrow(
            () ->
                new RunDirectoryException(
                    run.path()
                        + "/config.json is not that of a run of this version: kind is '"
                        + run.config().path("kind").asString("")
                        + "', but must be one of "
                        + KINDS.stream().map(TrainingKind::name).toList()));
  }

  /** The preset with what the command line changes. */
  private ObjectNode configOf(TrainingKind.Preset known) throws IOException {
    ObjectNode config = known.config();
    if (!config.has("data") && (!data.isEmpty() || initialModel != null)) {
      throw usage("--data and --init are for networks, not for " + known.name());
    }
    if (initialModel != null) {
      config = SupervisedKind.startingFrom(config, initialModel);
    }
    for (String assignment : overrides) {
      ConfigOverrides.apply(config, assignment);
    }
    if (seed != null) {
      ConfigOverrides.apply(config, "seed=" + seed);
    }
    if (!data.isEmpty()) {
      ArrayNode paths = config.putArray("data");
      data.forEach(path -> paths.add(path.toAbsolutePath().normalize().toString()));
    }
    return config;
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

  private int train(RunDirectory run, TrainingKind kind) {
    // The process must not end on Ctrl-C before the result is printed, so this encloses all.
    try (GracefulStop stop = GracefulStop.install(output)) {
      return trainAndPrint(run, kind, stop.signal());
    }
  }

  private int trainAndPrint(RunDirectory run, TrainingKind kind, StopSignal stop) {
    try {
      kind.train(run, output, stop);
      return CommandLine.ExitCode.OK;
    } catch (IOException | RuntimeException e) {
      // Said here, since after Ctrl-C the process is gone once the GracefulStop is closed.
      int exitCode = TengenCommand.reportFailure(e, spec.commandLine());
      if (stop.isRaised()) {
        output.err().println("go on           tengen train --resume " + run.path());
      }
      return exitCode;
    }
  }

  private void listPresets(List<TrainingKind.Preset> presets) {
    ObjectNode json = Output.newObject();
    ArrayNode list = json.putArray("presets");
    for (TrainingKind.Preset known : presets) {
      if (output.isJson()) {
        list.addObject()
            .put("name", known.name())
            .put("summary", known.summary())
            .set("config", known.config());
      } else {
        output.out().printf("%-20s %s%n", known.name(), known.summary());
      }
    }
    if (output.isJson()) {
      output.print(json);
    } else if (presetName != null) {
      presets.forEach(known -> printValues(known.config()));
    }
  }

  /** The values by the keys that {@code --set} knows, as it takes them. */
  private void printValues(ObjectNode config) {
    for (Map.Entry<String, JsonNode> property : config.properties()) {
      String key = property.getKey();
      JsonNode value = property.getValue();
      if (value instanceof ObjectNode inner) {
        printValues(inner);
      } else if (!value.isArray() && !key.equals("kind")) {
        output.out().printf("  %-20s %s%n", key, value.isNull() ? "none" : value.asString());
      }
    }
  }
}
