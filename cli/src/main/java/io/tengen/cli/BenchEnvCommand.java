package io.tengen.cli;

import io.tengen.benchmarks.EnvironmentSuite;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private BenchRun run = new BenchRun();

  @Override
  public Integer call() throws IOException {
    run.measure(new EnvironmentSuite(), output);
    return 0;
  }
}
