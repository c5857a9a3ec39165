package io.tengen.cli;

import io.tengen.benchmarks.SearchSuite;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the search. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Measure the search: visits a second, with evaluators that cost nothing and with random"
          + " games.",
      "",
      "Each figure is the median of five rounds after a warm-up; run it on a quiet machine."
          + " --signature tells instead in one number what the search does: a change that is only"
          + " meant to make it faster leaves that number as it is."
    },
    footer = {
      "",
      "Examples:",
      "  tengen bench search",
      "  tengen bench search --signature",
      "  tengen bench search --seconds 0.2 --json"
    })
final class BenchSearchCommand implements Callable<Integer> {
  @Mixin private Output output = new Output();

  @Mixin private WorkloadReport report = new WorkloadReport();

  @Option(
      names = "--signature",
      description = "Print a hash of visit counts over fixed positions, and measure nothing.")
  private boolean signature;

  @Override
  public Integer call() {
    if (!signature) {
      report.run(output, SearchSuite.workloads());
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
}
