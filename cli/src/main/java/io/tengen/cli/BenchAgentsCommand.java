package io.tengen.cli;

import io.tengen.agents.planning.ModifiedPolicyIteration;
import io.tengen.agents.planning.Planner;
import io.tengen.agents.planning.ValueIteration;
import io.tengen.benchmarks.AgentSuite;
import io.tengen.benchmarks.AgentSuite.PlanningRun;
import io.tengen.benchmarks.AgentSuite.TrainingMeasurement;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Measures planning and tabular learning. */
@Command(
    name = "agents",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Measure planning on a large gridworld, and tabular training on several seeds.",
      "",
      "Training runs are made in a temporary directory, which is deleted at the end."
    },
    footer = {"", "Examples:", "  tengen bench agents", "  tengen bench agents --side 300 --json"})
final class BenchAgentsCommand implements Callable<Integer> {
  private static final double GAMMA = 0.99;
  private static final int CARTPOLE_SEEDS = 10;
  private static final List<String> COMPARED_PRESETS =
      List.of("taxi-q", "frozenlake-q", "frozenlake8x8-q", "gridworld-q");

  @Mixin private Output output = new Output();

  @Option(
      names = "--side",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Cells a side of the gridworld (default: ${DEFAULT-VALUE}).")
  private int side;

  @Override
  public Integer call() throws IOException {
    if (side < 2 || side > 2_000) {
      throw new IllegalArgumentException("--side is " + side + ", but must be 2 to 2000");
    }
    ObjectNode json = Output.newObject();
    planAll(json.putArray("planning"));
    Path directory = Files.createTempDirectory("tengen-bench");
    try {
      trainAll(json, directory);
    } finally {
      delete(directory);
    }
    if (output.isJson()) {
      output.print(json);
    }
    return 0;
  }

  private void planAll(ArrayNode list) {
    for (Planner planner : List.of(new ValueIteration(), new ModifiedPolicyIteration())) {
      PlanningRun run = AgentSuite.plan(planner, side, GAMMA);
      list.addObject()
          .put("method", run.method())
          .put("side", run.side())
          .put("gamma", run.gamma())
          .put("sweeps", run.sweeps())
          .put("bound", run.bound())
          .put("seconds", run.seconds());
      say(
          "%dx%d gridworld, gamma %s, %s iteration: %.2f s, %d sweeps, bound %.1e",
          side, side, GAMMA, run.method(), run.seconds(), run.sweeps(), run.bound());
    }
  }

  private void trainAll(ObjectNode json, Path directory) throws IOException {
    ArrayNode list = json.putArray("training");
    double seconds = 0;
    int solved = 0;
    for (long seed = 0; seed < CARTPOLE_SEEDS; seed++) {
      TrainingMeasurement run = train("cartpole-q", seed, directory, list);
      seconds += run.result().seconds();
      solved += run.result().solved() ? 1 : 0;
    }
    json.put("cartPoleSolved", solved);
    json.put("cartPoleSeconds", seconds);
    say("cartpole-q: %d of %d solved, %.2f s together", solved, CARTPOLE_SEEDS, seconds);
    for (String preset : COMPARED_PRESETS) {
      train(preset, 0, directory, list);
    }
  }

  private TrainingMeasurement train(String preset, long seed, Path directory, ArrayNode list)
      throws IOException {
    TrainingMeasurement run =
        AgentSuite.train(preset, seed, directory.resolve(preset + seed), output::warn);
    ObjectNode row =
        list.addObject()
            .put("preset", preset)
            .put("seed", seed)
            .put("solved", run.result().solved())
            .put("episodes", run.result().episodes())
            .put("steps", run.result().steps())
            .put("seconds", run.result().seconds());
    String compared = "";
    if (!Double.isNaN(run.percentOfOptimum())) {
      row.put("percentOfOptimum", run.percentOfOptimum());
      compared = String.format(Locale.ROOT, ", %.2f%% of the optimum", run.percentOfOptimum());
    }
    say(
        "%s, seed %d: %,d episodes, %,d steps, %.2f s%s",
        preset,
        seed,
        run.result().episodes(),
        run.result().steps(),
        run.result().seconds(),
        compared);
    return run;
  }

  /** A line of the result; with {@code --json}, of progress. */
  private void say(String format, Object... arguments) {
    PrintWriter lines = output.isJson() ? output.err() : output.out();
    lines.println(String.format(Locale.ROOT, format, arguments));
    lines.flush();
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
