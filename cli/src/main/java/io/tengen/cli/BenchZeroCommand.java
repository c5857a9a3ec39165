package io.tengen.cli;

import io.tengen.benchmarks.ZeroSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures self-play training. */
@Command(
    name = "zero",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Measure self-play training: how much of a network's own speed it keeps (speed); tic-tac-toe,"
          + " learned here, against every play (tictactoe); and a network that has learned Connect"
          + " Four (connect4), on solved positions, against UCT, and against perfect defence.",
      "",
      "It takes about a quarter of an hour, most of it for the perfect defence."
    },
    footer = {
      "",
      "Examples:",
      "  tengen bench zero",
      "  tengen bench zero --only connect4 --model runs/connect4-zero-seed0",
      "  tengen bench zero --only speed,tictactoe --json"
    })
final class BenchZeroCommand implements Callable<Integer> {
  /** Where runs are meanwhile. */
  static final String RUNS = "runs/bench/zero";

  @Mixin private Output output = new Output();

  @Mixin private BenchRun run = new BenchRun();

  @Option(
      names = "--only",
      paramLabel = "PART",
      split = ",",
      description = "Only these: speed, tictactoe, connect4 (default: all).")
  private List<String> only = List.of();

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      defaultValue = ZeroSuite.USUAL_MODEL,
      description =
          "What plays Connect Four: a name in the zoo, a file, or a run (default:"
              + " ${DEFAULT-VALUE}).")
  private String model = ZeroSuite.USUAL_MODEL;

  @Override
  public Integer call() throws IOException {
    run.measure(new ZeroSuite(only, model, Path.of(RUNS)), output);
    return 0;
  }
}
