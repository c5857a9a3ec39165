package io.tengen.cli;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.backend.BackendProvider;
import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.backend.InferenceModel;
import io.tengen.agents.network.evaluator.Backends;
import io.tengen.agents.network.evaluator.SymmetricBackend;
import io.tengen.agents.network.model.ModelZoo;
import io.tengen.agents.network.model.PolicyValueNetwork;
import io.tengen.agents.network.training.ModelEvaluation;
import io.tengen.go.GoGame;
import io.tengen.go.Ruleset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** Says how well a network foretells games. */
@Command(
    name = "eval-model",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Say how often a network foretells the move, and the result, in games.",
      "",
      "Positions are drawn from all moves of all games. Games that the network was trained on say"
          + " little: --held-out-only looks at every N-th game of each file, which training leaves"
          + " out."
    },
    footer = {
      "",
      "Examples:",
      "  tengen eval-model go9 --data games/",
      "  tengen eval-model runs/go19-sl-seed0 --data kgs.sgf.xz --held-out-only 50"
    })
final class EvalModelCommand implements Callable<Integer> {
  private static final int BATCH = 32;
  private static final int MOST_HELD_OUT = 1_000_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Output output = new Output();

  @Parameters(
      arity = "0..1",
      paramLabel = "MODEL",
      description = "A model file, a name of `tengen models`, or a run, whose best.tgn is taken.")
  private String model = "";

  @Option(
      names = "--data",
      required = true,
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Files or directories of game records, all that follow; so the model comes first.")
  private List<Path> data = new ArrayList<>();

  @Option(
      names = "--held-out-only",
      paramLabel = "N",
      description = "Look at every N-th game of each file alone; 50 is what training holds out.")
  private @Nullable Integer heldOut;

  @Option(
      names = "--positions",
      paramLabel = "N",
      defaultValue = "20000",
      description = "The most positions to look at (default: ${DEFAULT-VALUE}).")
  private long positions;

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "The board size of the games (default: the one it was trained on).")
  private @Nullable Integer size;

  @Option(
      names = "--backend",
      paramLabel = "NAME",
      defaultValue = Backends.BEST,
      description =
          "What computes: onednn, onednn-bf16, onnx or dl4j (default: the best of this machine).")
  private String backend = Backends.BEST;

  @Option(
      names = "--symmetries",
      description =
          "Show it every position in all eight symmetries, and take the mean of its answers; eight"
              + " times the work.")
  private boolean isSymmetric;

  @Override
  public Integer call() throws IOException {
    if (model.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "the model is missing: --data takes all that follows it, so put the model first, as in"
              + " `tengen eval-model go9 --data PATH`");
    }
    if (positions < 1) {
      throw new IllegalArgumentException(
          "--positions is " + positions + ", but must be at least 1");
    }
    if (heldOut != null && (heldOut < 2 || heldOut > MOST_HELD_OUT)) {
      throw new IllegalArgumentException(
          "--held-out-only is %d, but must be 2 to %d; leave it out to look at all games"
              .formatted(heldOut, MOST_HELD_OUT));
    }
    PolicyValueNetwork network = ModelZoo.open(model);
    int boardSize = size != null ? size : network.config().height();
    BackendProvider provider = Backends.choose(backend);
    GoGame game = new GoGame(boardSize, Ruleset.TROMP_TAYLOR.rules());
    NetworkConfig config = network.configFor(game);
    try (InferenceModel weights = provider.open(config, network.parameters());
        InferenceBackend instance = newBackend(weights, config)) {
      ModelEvaluation.Report report = evaluate(instance, boardSize);
      print(report, instance.description());
    }
    return 0;
  }

  private InferenceBackend newBackend(InferenceModel weights, NetworkConfig config) {
    InferenceBackend plain = weights.newBackend(BATCH);
    return isSymmetric ? new SymmetricBackend(plain, config.planes(), config.height()) : plain;
  }

  private ModelEvaluation.Report evaluate(InferenceBackend instance, int boardSize)
      throws IOException {
    try (EvaluationDisplay display = new EvaluationDisplay(output)) {
      return ModelEvaluation.evaluate(
          instance,
          data,
          boardSize,
          heldOut == null ? 0 : heldOut,
          positions,
          display,
          () -> false);
    }
  }

  private void print(ModelEvaluation.Report report, String computedBy) {
    if (output.isJson()) {
      ObjectNode json = Output.newObject();
      json.put("model", model);
      json.put("backend", computedBy);
      json.put("games", report.games());
      AccuracyReport.add(json, report.accuracy());
      output.print(json);
      return;
    }
    output
        .out()
        .printf(
            Locale.ROOT,
            "%s on %s%s, by %s%n%s%n",
            model,
            Counted.of(report.games(), "game"),
            report.notUsed(),
            computedBy,
            AccuracyReport.text(report.accuracy()));
  }

  /** Games as they are read, then positions as they are evaluated. */
  private static final class EvaluationDisplay implements ModelEvaluation.Progress, AutoCloseable {
    private final Output output;
    private ProgressDisplay display;
    private boolean evaluating;

    EvaluationDisplay(Output output) {
      this.output = output;
      this.display = ProgressDisplay.open(output, "games", -1);
    }

    @Override
    public void onGamesRead(long games) {
      display.update(games, () -> "");
    }

    @Override
    public void onPositions(long done, long of) {
      if (!evaluating) {
        evaluating = true;
        display.close();
        display = ProgressDisplay.open(output, "positions", of);
      }
      display.update(done, () -> "");
    }

    @Override
    public void close() {
      display.close();
    }
  }
}
