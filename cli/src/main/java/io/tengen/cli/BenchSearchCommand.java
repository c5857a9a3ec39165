package io.tengen.cli;

import io.tengen.benchmarks.SearchSuite;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
          + " playouts each, judged by a solver. How late searches stop is measured too. A target that is missed is said, and no failure:"
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

  @Mixin private BenchRun run = new BenchRun();

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
  public Integer call() throws IOException {
    if (signature) {
      printSignature();
      return 0;
    }
    requireTrials("--games", games);
    requireTrials("--positions", positions);
    run.measure(new SearchSuite(games, positions), output);
    return 0;
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

  private static void requireTrials(String option, int trials) {
    if (trials < 0 || trials > MOST_TRIALS) {
      throw new IllegalArgumentException(
          option + " is " + trials + ", but must be 0 to " + MOST_TRIALS);
    }
  }
}
