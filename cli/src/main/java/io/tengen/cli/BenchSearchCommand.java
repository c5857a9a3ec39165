package io.tengen.cli;

import io.tengen.benchmarks.CheckResult;
import io.tengen.benchmarks.QualityCheck;
import io.tengen.benchmarks.SearchSuite;
import java.io.PrintWriter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
          + " playouts each, judged by a solver. --signature tells instead in one number what the search does: a change that is only"
          + " meant to make it faster leaves that number as it is."
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

  @Override
  public Integer call() {
    if (!signature) {
      requireTrials("--games", games);
      requireTrials("--positions", positions);
      ObjectNode json = report.measure(output, SearchSuite.workloads());
      ArrayNode list = json.putArray("checks");
      check(list, SearchSuite.perfectPlay(), games, "games");
      check(list, SearchSuite.bestMoves(), positions, "positions");
      if (output.isJson()) {
        output.print(json);
      }
      return 0;
    }
    String hash = HexFormat.of().toHexDigits(SearchSuite.signature());
    if (output.isJson()) {
      output.print(Output.newObject().put("signature", hash));
    } else {
      output.out().println(hash);
    }
    return 0;
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
    list.addObject()
        .put("name", check.name())
        .put("trials", trials)
        .put("passed", result.passed())
        .put("open", result.open())
        .put("openPassed", result.openPassed())
        .put("seconds", result.seconds())
        .put("target", check.target())
        .put("met", result.isMet());
    PrintWriter lines = output.isJson() ? output.err() : output.out();
    lines.printf(
        Locale.ROOT,
        "%-28s %,d of %,d %s (%,d of the %,d that can go wrong), %.1f s, target %.0f%% %s%n",
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
