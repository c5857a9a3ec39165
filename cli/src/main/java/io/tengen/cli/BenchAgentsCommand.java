package io.tengen.cli;

import io.tengen.benchmarks.AgentSuite;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures planning and tabular learning. */
@Command(
    name = "agents",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Measure planning on a large gridworld, and tabular training on several seeds.",
      "",
      "Training runs are made in a temporary directory, which is deleted at the end."
    },
    footer = {"", "Examples:", "  tengen bench agents", "  tengen bench agents --side 300 --json"})
final class BenchAgentsCommand implements Callable<Integer> {
  @Mixin private Output output = new Output();

  @Option(
      names = "--side",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Cells a side of the gridworld (default: ${DEFAULT-VALUE}).")
  private int side;

  @Override
  public Integer call() throws IOException {
    if (side < 2 || side > 2_000) {
      throw new IllegalArgumentException("--side is " + side + ", but must be 2 to 2000");
    }
    BenchRun.once(new AgentSuite(side), output);
    return 0;
  }
}
