package io.tengen.cli;

import io.tengen.benchmarks.LearningSuite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the presets that learn by acting, from vectors. */
@Command(
    name = "learning",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Train every preset of REINFORCE, A2C, A3C, PPO, DQN and tile coding with ten seeds, and say"
          + " how many solved their task and after how many steps; then measure steps a second.",
      "",
      "It takes about a quarter of an hour. Runs are kept in "
          + BenchLearningCommand.RUNS
          + " until all is"
          + " done: after Ctrl-C the same command goes on. Targets are for ten seeds of full length."
    },
    footer = {
      "",
      "Examples:",
      "  tengen bench learning",
      "  tengen bench learning --only cartpole-ppo,acrobot-ppo --seeds 3",
      "  tengen bench learning --only speed --json"
    })
final class BenchLearningCommand implements Callable<Integer> {
  /** Where the runs are meanwhile. */
  static final String RUNS = "runs/bench/learning";

  @Mixin private Output output = new Output();

  @Option(
      names = "--only",
      paramLabel = "PART",
      split = ",",
      description = "Only these: names of presets, and speed (default: all).")
  private List<String> only = List.of();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many seeds, from 0 on (default: ${DEFAULT-VALUE}).")
  private int seeds;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "End every run after so many steps at the latest, for a quick look.")
  private @Nullable Long steps;

  @Override
  public Integer call() throws IOException {
    BenchRun.once(new LearningSuite(only, seeds, steps, Path.of(RUNS)), output);
    return 0;
  }
}
