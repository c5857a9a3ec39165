package io.tengen.cli;

import io.tengen.agents.run.ConfigOverrides;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
      "A network's run is as long as steps and epochs say, one of self-play as long as iterations"
          + " and minutes do, and its learning rate falls over that length. With minutes, how far it"
          + " gets is up to the machine. --hours only stops the process, as Ctrl-C does; --resume"
          + " goes on."
    },
    footer = {
      "",
      "Examples:",
      "  tengen train --list",
      "  tengen train --list taxi-q             what --set can change, and what it is",
      "  tengen train cartpole-q --seed 1",
      "  tengen train cartpole-q --seeds 0-9    ten runs, and a table",
      "  tengen train cartpole-ppo --set hidden=32,32 --set learningRate=0.001",
      "  tengen train taxi-q --set episodes=5000 --set 'alpha=harmonic(0.5,1000)' --out runs/taxi",
      "  tengen train --resume runs/taxi",
      "  tengen train go19-sl --data games/ --set blocks=6 --set filters=64 --set steps=60000",
      "  tengen train go19-sl --data new/ --init runs/go19-sl-seed0 --set learningRate=0.01",
      "  tengen train go9-zero --set game=go-7x7 --set komi=9 --out runs/go7   a smaller board first",
      "  tengen train go9-zero --init runs/go7                                 and on from there",
      "",
      "A schedule (alpha, epsilon of the tabular presets) is a number, harmonic(start,half),",
      "linear(start,end,episodes) or exponential(start,end,half). A list has commas: hidden=64,64."
    })
final class TrainCommand implements Callable<Integer> {
  /** What a configuration has that {@code --set} does not change. */
  private static final Set<String> NOT_SET = Set.of("kind", "data");

  private final TrainingKinds kinds;

  @Spec private CommandSpec spec = CommandSpec.create();

  private static final double LONGEST_HOURS = 100_000;

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

  @Option(
      names = "--hours",
      paramLabel = "H",
      description = "Stop after so many hours, as if by Ctrl-C; --resume goes on.")
  private @Nullable Double hours;

  @Option(
      names = "--seeds",
      paramLabel = "LIST",
      description =
          "Train once with each of these seeds, as in 0-9 or 1,4-6, one run after another; --out is"
              + " the directory that the runs lie in then.")
  private @Nullable String seeds;

  TrainCommand() {
    this(TrainingKinds.standard());
  }

  /** Knows these kinds of runs alone. */
  TrainCommand(TrainingKinds kinds) {
    this.kinds = kinds;
  }

  @Override
  public Integer call() throws IOException {
    if (hours != null && !(hours > 0 && hours <= LONGEST_HOURS)) {
      throw usage("--hours is " + hours + ", but must be above 0 and at most " + LONGEST_HOURS);
    }
    if (list) {
      listPresets(presetName == null ? kinds.presets() : List.of(kinds.preset(presetName)));
      return 0;
    }
    if (resume != null) {
      boolean more = presetName != null || seed != null || out != null || !overrides.isEmpty();
      more |= seeds != null;
      if (more || !data.isEmpty() || initialModel != null) {
        throw usage("--resume goes on with a run as it was configured; give nothing else with it");
      }
      try (RunDirectory run = RunDirectory.open(resume)) {
        return train(run, kinds.of(run.path(), run.config()));
      }
    }
    if (presetName == null) {
      throw usage(
          data.isEmpty()
              ? "a preset is missing; `tengen train --list` names them"
              : "a preset is missing: --data takes all that follows it, so put the preset first, as in"
                  + " `tengen train go9-sl --data PATH`");
    }
    TrainingKind.Preset known = kinds.preset(presetName);
    TrainingKind kind = kinds.find(known.config()).orElseThrow();
    if (seeds != null) {
      return trainAll(SeedList.parse(seeds), known, kind);
    }
    ObjectNode checked = kind.check(configOf(known, kind, seed));
    long usedSeed = checked.path("run").path("seed").asLong();
    Path directory = out != null ? out : freeDirectory(known.name() + "-seed" + usedSeed);
    UserFiles.makeDirectory(directory);
    try (RunDirectory run = RunDirectory.create(directory, checked)) {
      return train(run, kind);
    }
  }

  /** One run after another; Ctrl-C stops the present one, and begins no more. */
  private int trainAll(List<Long> all, TrainingKind.Preset known, TrainingKind kind)
      throws IOException {
    if (seed != null) {
      throw usage("give --seed or --seeds, not both");
    }
    if (!(kind instanceof ActingKind acting)) {
      throw usage("--seeds is for agents that learn by acting, not for " + known.name());
    }
    SeedTable table = new SeedTable(known.name(), acting, all.size(), output);
    try (GracefulStop stop = GracefulStop.install(output)) {
      raiseLater(stop.signal());
      for (Long next : all) {
        if (!stop.signal().isRaised()) {
          ObjectNode checked = kind.check(configOf(known, kind, next));
          String name = known.name() + "-seed" + next;
          Path directory = out != null ? out.resolve(name) : freeDirectory(name);
          UserFiles.makeDirectory(directory);
          try (RunDirectory run = RunDirectory.create(directory, checked)) {
            table.add(run, acting.learn(run, output, stop.signal()));
          } catch (IOException | RuntimeException e) {
            return TengenCommand.reportFailure(e, spec.commandLine());
          }
        }
      }
      table.print();
    }
    return CommandLine.ExitCode.OK;
  }

  /** The preset with what the command line changes. */
  private ObjectNode configOf(TrainingKind.Preset known, TrainingKind kind, @Nullable Long usedSeed)
      throws IOException {
    ObjectNode config = known.config();
    if (!config.has("data") && !data.isEmpty()) {
      throw usage("--data is for networks that learn from records, not for " + known.name());
    }
    if (initialModel != null) {
      config = kind.startingFrom(config, initialModel);
    }
    for (String assignment : overrides) {
      ConfigOverrides.apply(config, assignment);
    }
    if (usedSeed != null) {
      ConfigOverrides.apply(config, "seed=" + usedSeed);
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
      raiseLater(stop.signal());
      return trainAndPrint(run, kind, stop.signal());
    }
  }

  /** Asks to stop when the hours are over. */
  private void raiseLater(StopSignal stop) {
    if (hours != null) {
      CompletableFuture.delayedExecutor((long) (hours * 3600_000), TimeUnit.MILLISECONDS)
          .execute(stop::raise);
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
        output.out().printf("%-22s %s%n", known.name(), known.summary());
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
      } else if (!NOT_SET.contains(key)) {
        output.out().printf("  %-20s %s%n", key, ConfigOverrides.textOf(value));
      }
    }
  }
}
