package io.tengen.cli;

import io.tengen.agents.planning.ModifiedPolicyIteration;
import io.tengen.agents.planning.Planner;
import io.tengen.agents.planning.PlanningSettings;
import io.tengen.agents.planning.PolicyEvaluation;
import io.tengen.agents.planning.PolicyIteration;
import io.tengen.agents.planning.Solution;
import io.tengen.agents.planning.TextbookValueIteration;
import io.tengen.agents.planning.ValueIteration;
import io.tengen.env.FiniteMdp;
import io.tengen.env.GridLayout;
import io.tengen.env.catalogue.Catalogue;
import io.tengen.env.mdp.GridWorld;
import io.tengen.env.render.GridText;
import io.tengen.env.render.PngPicture;
import io.tengen.env.render.ValuePicture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Plans an optimal policy. */
@Command(
    name = "solve",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Find the optimal policy of a finite model by planning.",
      "",
      "The values and the policy's returns are within the printed bound of optimal."
    },
    footer = {
      "",
      "Examples:",
      "  tengen solve gridworld --gamma 1 --png values.png",
      "  tengen solve gridworld --map maze.txt --gamma 0.99 --method modified",
      "  tengen solve frozenlake --json",
      "",
      "A map is settings, then a line a row: . open, # wall, S start, + and - ends.",
      "  reward = -0.04      the reward of an open cell",
      "  slip = 0.1          the probability of each sideways slip",
      "  end G = 10          the letter G is an end with reward 10",
      "  cell m = -1         the letter m is an open cell with reward -1",
      "  ..m.G",
      "  S.#.-"
    })
final class SolveCommand implements Callable<Integer> {
  private static final int LARGEST_MAP_BYTES = 32 << 20;

  /** A wider table does not fit a terminal; it is in the JSON. */
  private static final int WIDEST_VALUE_TABLE = 14;

  private static final int WIDEST_POLICY_TABLE = 60;

  /** How to plan. */
  enum Method {
    VALUE,
    POLICY,
    MODIFIED,
    TEXTBOOK;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    private Planner planner() {
      return switch (this) {
        case VALUE -> new ValueIteration();
        case POLICY -> new PolicyIteration();
        case MODIFIED -> new ModifiedPolicyIteration();
        case TEXTBOOK -> new TextbookValueIteration();
      };
    }
  }

  @Mixin private Output output = new Output();

  @Parameters(
      paramLabel = "NAME",
      description = "A finite model: gridworld, frozenlake, ...; `tengen envs` lists them.")
  private String name = "";

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description = "Solve the gridworld in this text map instead of the 4x3 world.")
  private @Nullable Path map;

  @Option(
      names = "--gamma",
      paramLabel = "G",
      defaultValue = "0.99",
      description = "The discount of a step, 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double gamma;

  @Option(
      names = "--method",
      paramLabel = "M",
      defaultValue = "value",
      description =
          "value iteration in place, policy iteration, modified policy iteration, or value"
              + " iteration as the textbook prints it: ${COMPLETION-CANDIDATES}"
              + " (default: ${DEFAULT-VALUE}).")
  private Method method = Method.VALUE;

  @Option(
      names = "--tolerance",
      paramLabel = "T",
      defaultValue = "1e-6",
      description = "How far from optimal the result may be (default: ${DEFAULT-VALUE}).")
  private double tolerance;

  @Option(
      names = "--max-sweeps",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "Give up after so many sweeps (default: ${DEFAULT-VALUE}).")
  private int maxSweeps;

  @Option(
      names = "--png",
      paramLabel = "FILE",
      description = "Write the values and the policy of a grid as a picture.")
  private @Nullable Path png;

  @Override
  public Integer call() throws IOException {
    PlanningSettings settings = new PlanningSettings(gamma, tolerance, maxSweeps);
    FiniteMdp mdp = readModel();
    if (png != null && !(mdp instanceof GridLayout)) {
      throw new IllegalArgumentException("--png goes with grids; " + name + " is none");
    }
    UserFiles.check(png);
    long start = System.nanoTime();
    Solution solution;
    try (ProgressDisplay progress = ProgressDisplay.open(output, "sweeps", -1)) {
      solution =
          method
              .planner()
              .solve(
                  mdp,
                  settings,
                  (sweeps, change) ->
                      progress.update(
                          sweeps, () -> String.format(Locale.ROOT, "change %.2e", change)));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (png != null && mdp instanceof GridLayout grid) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      PngPicture.write(ValuePicture.draw(mdp, grid, solution.values(), solution.policy()), bytes);
      UserFiles.write(png, bytes.toByteArray());
    }
    if (output.isJson()) {
      printJson(mdp, solution, seconds);
    } else {
      printText(mdp, solution, seconds);
    }
    return 0;
  }

  private FiniteMdp readModel() throws IOException {
    if (map == null) {
      return Catalogue.standard().model(name).factory().get();
    }
    if (!name.equals("gridworld")) {
      throw new IllegalArgumentException("--map goes with gridworld, not with " + name);
    }
    if (!Files.exists(map)) {
      throw new IllegalArgumentException(map + " does not exist; --map wants a text file");
    }
    if (Files.isDirectory(map)) {
      throw new IllegalArgumentException(map + " is a directory, not a map");
    }
    byte[] bytes;
    // Pipes and devices do not tell their size, so it is counted while reading.
    try (InputStream in = Files.newInputStream(map)) {
      bytes = in.readNBytes(LARGEST_MAP_BYTES + 1);
    }
    if (bytes.length > LARGEST_MAP_BYTES) {
      throw new IllegalArgumentException(
          map + " is too long; a map has at most " + LARGEST_MAP_BYTES + " bytes");
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(map + " is not a text file", e);
    }
    return GridWorld.parse(text);
  }

  private void printText(FiniteMdp mdp, Solution solution, double seconds) {
    PrintWriter out = output.out();
    if (mdp instanceof GridLayout grid && grid.columns() <= WIDEST_POLICY_TABLE) {
      if (grid.columns() <= WIDEST_VALUE_TABLE) {
        out.println(GridText.values(grid, solution.values()));
        out.println();
      }
      out.println(GridText.policy(mdp, grid, solution.policy()));
      out.println();
    } else {
      out.printf("%,d states; --json prints the value and the action of each%n", mdp.stateCount());
    }
    out.printf(
        Locale.ROOT,
        "value of the start %.6f, within %.1e of optimal (gamma %s, %s)%n",
        PolicyEvaluation.startValue(mdp, solution.values()),
        solution.bound(),
        gamma,
        method.planner().name());
    out.printf(Locale.ROOT, "%d sweeps, %.2f s%n", solution.sweeps(), seconds);
  }

  private void printJson(FiniteMdp mdp, Solution solution, double seconds) {
    try (JsonGenerator json =
        JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .createGenerator(output.out())) {
      json.writeStartObject();
      json.writeStringProperty("model", name);
      json.writeStringProperty("method", method.planner().name());
      json.writeNumberProperty("gamma", gamma);
      json.writeName("states");
      json.writeStartArray();
      if (mdp instanceof GridLayout grid) {
        writeCells(json, mdp, grid, solution);
      } else {
        writeStates(json, mdp, solution);
      }
      json.writeEndArray();
      json.writeNumberProperty("startValue", PolicyEvaluation.startValue(mdp, solution.values()));
      json.writeNumberProperty("bound", solution.bound());
      json.writeNumberProperty("sweeps", solution.sweeps());
      json.writeNumberProperty("seconds", seconds);
      json.writeEndObject();
    }
    output.out().println();
  }

  /** Cells with x to the right and y up, both from 0, row by row from the bottom. */
  private static void writeCells(
      JsonGenerator json, FiniteMdp mdp, GridLayout grid, Solution solution) {
    for (int row = grid.rows() - 1; row >= 0; row--) {
      for (int column = 0; column < grid.columns(); column++) {
        int state = grid.stateAt(column, row);
        if (state < 0) {
          continue;
        }
        int action = solution.action(state);
        json.writeStartObject();
        json.writeNumberProperty("x", column);
        json.writeNumberProperty("y", grid.rows() - 1 - row);
        json.writeNumberProperty("value", solution.value(state));
        json.writeStringProperty("action", grid.isEnd(state) ? "none" : mdp.actionName(action));
        json.writeStringProperty("arrow", GridText.arrow(mdp, grid, state, action));
        json.writeEndObject();
      }
    }
  }

  private static void writeStates(JsonGenerator json, FiniteMdp mdp, Solution solution) {
    for (int state = 0; state < solution.stateCount(); state++) {
      json.writeStartObject();
      json.writeNumberProperty("state", state);
      json.writeStringProperty("name", mdp.stateName(state));
      json.writeNumberProperty("value", solution.value(state));
      json.writeStringProperty("action", mdp.actionName(solution.action(state)));
      json.writeEndObject();
    }
  }
}
