package io.tengen.cli;

import io.tengen.benchmarks.EnvironmentSuite;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the environments. */
@Command(
    name = "env",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Measure the environments: steps and games a second on one core.",
      "",
      "Each figure is the median of five rounds after a warm-up; run it on a quiet machine."
    },
    footer = {"", "Examples:", "  tengen bench env", "  tengen bench env --seconds 0.2 --json"})
final class BenchEnvCommand implements Callable<Integer> {
  @Mixin private Output output = new Output();

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "0.5",
      description = "How long a round lasts (default: ${DEFAULT-VALUE}).")
  private double seconds;

  @Override
  public Integer call() {
    new WorkloadReport(output, seconds).run(EnvironmentSuite.workloads());
    return 0;
  }
}
