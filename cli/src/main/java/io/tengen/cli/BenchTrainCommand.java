package io.tengen.cli;

import io.tengen.benchmarks.TrainingSuite;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the training of networks. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Measure the training of networks: samples a second, the updater included, of a policy-value"
          + " network for Go of 19x19 and 9x9, on everything here that can train it; and the same"
          + " network in PyTorch where /usr/bin/python3 has it.",
      "",
      "Each figure is the median of five rounds after a warm-up; run it on a quiet machine."
    },
    footer = {
      "",
      "Examples:",
      "  tengen bench train",
      "  tengen bench train --batch 64,256 --dl4j",
      "  tengen bench train --blocks 10 --filters 96 --threads 1 --json"
    })
final class BenchTrainCommand implements Callable<Integer> {
  @Mixin private Output output = new Output();

  @Mixin private BenchRun run = new BenchRun();

  @Mixin private NetworkSize size = new NetworkSize();

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "128",
      split = ",",
      description = "Positions a batch; several with commas (default: ${DEFAULT-VALUE}).")
  private List<Integer> batches = List.of();

  @Option(
      names = "--dl4j",
      description = "Measure plain DL4J too, with the first batch; its steps take seconds.")
  private boolean withDl4j;

  @Override
  public Integer call() throws IOException {
    run.measure(
        new TrainingSuite(size.blocks(), size.filters(), size.threads(), batches, withDl4j),
        output);
    return 0;
  }
}
