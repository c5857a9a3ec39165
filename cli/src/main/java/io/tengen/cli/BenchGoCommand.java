package io.tengen.cli;

import io.tengen.benchmarks.GoSuite;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures the Go board. */
@Command(
    name = "go",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Measure Go: playouts, moves, legal masks and feature planes a second on one core.",
      "",
      "Each figure is the median of five rounds after a warm-up; run it on a quiet machine."
    },
    footer = {"", "Examples:", "  tengen bench go", "  tengen bench go --seconds 0.2 --json"})
final class BenchGoCommand implements Callable<Integer> {
  @Mixin private Output output = new Output();

  @Mixin private BenchRun run = new BenchRun();

  @Override
  public Integer call() throws IOException {
    run.measure(new GoSuite(), output);
    return 0;
  }
}
