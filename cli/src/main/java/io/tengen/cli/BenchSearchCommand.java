package io.tengen.cli;

import io.tengen.benchmarks.CheckResult;
import io.tengen.benchmarks.Figure;
import io.tengen.benchmarks.Measurement;
import io.tengen.benchmarks.QualityCheck;
import io.tengen.benchmarks.SearchSuite;
import java.io.PrintWriter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Measures the search. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Measure the search: visits a second, with evaluators that cost nothing and with random"
          + " games; and check it against the truth about small games.",
      "",
      "Each speed is the median of five rounds after a warm-up; run it on a quiet machine. Then"
          + " player uct plays tic-tac-toe against perfect play, 2,000 playouts a move, and looks"
          + " for a best move in random positions of Connect Four with 12 or more stones, 50,000"
          + " playouts each, judged by a solver. A target that is missed is said, and no failure:"
          + " they are for a machine that does nothing else.",
      "",
      "--signature tells instead in one number what the search does: a change that is only meant to"
          + " make it faster leaves that number as it is."
    },
    footer = {
      "",
      "Examples:",
      "  tengen bench search",
      "  tengen bench search --signature",
      "  tengen bench search --seconds 0.2 --positions 0 --json"
    })
final class BenchSearchCommand implements Callable<Integer> {
  private static final int MOST_TRIALS = 1_000_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Output output = new Output();

  @Mixin private WorkloadReport report = new WorkloadReport();

  @Option(
      names = "--signature",
      description = "Print a hash of visit counts over fixed positions, and measure nothing.")
  private boolean signature;

  @Option(
      names = "--games",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Games of tic-tac-toe, 0 for none (default: ${DEFAULT-VALUE}).")
  private int games;

  @Option(
      names = "--positions",
      paramLabel = "N",
      defaultValue = "200",
      description = "Positions of Connect Four, 0 for none (default: ${DEFAULT-VALUE}).")
  private int positions;

  private int targetsMet;
  private int targetsMissed;

  @Override
  public Integer call() {
    if (signature) {
      printSignature();
      return 0;
    }
    requireTrials("--games", games);
    requireTrials("--positions", positions);
    ObjectNode json = Output.newObject();
    List<Measurement> measurements = report.measure(output, SearchSuite.workloads(), json);
    measurements.stream()
        .filter(measurement -> measurement.workload().target() > 0)
        .forEach(measurement -> count(measurement.isMet()));
    ArrayNode figures = json.putArray("figures");
    add(figures, SearchSuite.speedUp(measurements));
    add(figures, SearchSuite.treeMemory());
    ArrayNode list = json.putArray("checks");
    check(list, SearchSuite.perfectPlay(), games, "games");
    check(list, SearchSuite.bestMoves(), positions, "positions");
    json.put("targetsMet", targetsMet);
    json.put("targetsMissed", targetsMissed);
    lines().printf("targets: %d met, %d missed%n", targetsMet, targetsMissed);
    lines().flush();
    if (output.isJson()) {
      output.print(json);
    }
    return 0;
  }

  /** What is for people: with {@code --json} it is progress. */
  private PrintWriter lines() {
    return output.isJson() ? output.err() : output.out();
  }

  private void count(boolean isMet) {
    targetsMet += isMet ? 1 : 0;
    targetsMissed += isMet ? 0 : 1;
  }

  private void printSignature() {
    for (String other : List.of("--games", "--positions", "--seconds")) {
      if (spec.commandLine().getParseResult().hasMatchedOption(other)) {
        throw new IllegalArgumentException(
            "--signature measures nothing, so that " + other + " means nothing; leave one out");
      }
    }
    String hash = HexFormat.of().toHexDigits(SearchSuite.signature());
    if (output.isJson()) {
      output.print(Output.newObject().put("signature", hash));
    } else {
      output.out().println(hash);
    }
  }

  private void add(ArrayNode figures, Figure figure) {
    count(figure.isMet());
    boolean isLeast = Double.isFinite(figure.least());
    double target = isLeast ? figure.least() : figure.most();
    figures
        .addObject()
        .put("name", figure.name())
        .put("value", figure.value())
        .put("unit", figure.unit())
        .put(isLeast ? "atLeast" : "atMost", target)
        .put("met", figure.isMet());
    lines()
        .printf(
            Locale.ROOT,
            "%-36s %,14.2f %-20s target at %s %,.1f %s%n",
            figure.name(),
            figure.value(),
            figure.unit(),
            isLeast ? "least" : "most",
            target,
            figure.isMet() ? "met" : "missed");
    lines().flush();
  }

  private static void requireTrials(String option, int trials) {
    if (trials < 0 || trials > MOST_TRIALS) {
      throw new IllegalArgumentException(
          option + " is " + trials + ", but must be 0 to " + MOST_TRIALS);
    }
  }

  private void check(ArrayNode list, QualityCheck check, int trials, String unit) {
    if (trials == 0) {
      return;
    }
    CheckResult result;
    try (ProgressDisplay progress = ProgressDisplay.open(output, unit, trials)) {
      result = CheckResult.of(check, trials, done -> progress.update(done, check::name));
    }
    count(result.isMet());
    list.addObject()
        .put("name", check.name())
        .put("trials", trials)
        .put("passed", result.passed())
        .put("open", result.open())
        .put("openPassed", result.openPassed())
        .put("seconds", result.seconds())
        .put("target", check.target())
        .put("met", result.isMet());
    PrintWriter lines = lines();
    lines.printf(
        Locale.ROOT,
        "%-36s %,d of %,d %s (%,d of the %,d that can go wrong), %.1f s, target %.0f%% %s%n",
        check.name(),
        result.passed(),
        trials,
        unit,
        result.openPassed(),
        result.open(),
        result.seconds(),
        100 * check.target(),
        result.isMet() ? "met" : "missed");
    lines.flush();
  }
}
