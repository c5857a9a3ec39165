package io.tengen.cli;

import io.tengen.benchmarks.NetworkSuite;
import java.io.IOException;
import java.util.List;
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
          + " back end that this machine has, alone and in a search; and the"
          + " same network in PyTorch where /usr/bin/python3 has it.",
      "",
      "Each figure is the median of five rounds after a warm-up; run it on a quiet machine."
    },
    footer = {
      "",
      "Examples:",
      "  tengen bench net",
      "  tengen bench net --blocks 10 --filters 96 --threads 1",
      "  tengen bench net --backend onednn,onnx --batch 8",
      "  tengen bench net --seconds 2 --json"
    })
final class BenchNetCommand implements Callable<Integer> {
  @Mixin private Output output = new Output();

  @Mixin private BenchRun run = new BenchRun();

  @Mixin private NetworkSize size = new NetworkSize();

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "1,8,32",
      split = ",",
      description = "Positions a batch; several with commas (default: ${DEFAULT-VALUE}).")
  private List<Integer> batches = List.of();

  @Option(
      names = "--backend",
      paramLabel = "NAME",
      split = ",",
      description =
          "Only these back ends, of onednn, onednn-bf16, onnx and dl4j; PyTorch goes with all"
              + " (default: all that are here).")
  private List<String> backends = List.of();

  @Override
  public Integer call() throws IOException {
    run.measure(
        new NetworkSuite(size.blocks(), size.filters(), size.threads(), batches, backends), output);
    return 0;
  }
}
