package io.tengen.cli;

import io.tengen.benchmarks.NetworkSuite;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures networks. */
@Command(
    name = "net",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Measure networks: evaluations a second of a whole policy-value network for Go, on every"
          + " back end that this machine has; visits a second of a search with it; and the same"
          + " network in PyTorch where /usr/bin/python3 has it.",
      "",
      "Each figure is the median of five rounds after a warm-up; run it on a quiet machine."
    },
    footer = {
      "",
      "Examples:",
      "  tengen bench net",
      "  tengen bench net --blocks 10 --filters 96 --threads 1",
      "  tengen bench net --seconds 2 --json"
    })
final class BenchNetCommand implements Callable<Integer> {
  @Mixin private Output output = new Output();

  @Mixin private WorkloadReport report = new WorkloadReport();

  @Option(
      names = "--blocks",
      paramLabel = "N",
      defaultValue = "6",
      description = "Residual blocks (default: ${DEFAULT-VALUE}).")
  private int blocks;

  @Option(
      names = "--filters",
      paramLabel = "N",
      defaultValue = "64",
      description = "Filters of each (default: ${DEFAULT-VALUE}).")
  private int filters;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "Threads, each with an instance of the network (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Override
  public Integer call() {
    NetworkSuite suite = new NetworkSuite(blocks, filters, threads);
    report.runEach(output, suite::forEach);
    return 0;
  }
}
