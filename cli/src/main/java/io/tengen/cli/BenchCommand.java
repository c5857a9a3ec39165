package io.tengen.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures this machine; the measurements are its subcommands. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = "Measure how fast things are on this machine.",
    synopsisSubcommandLabel = "WHAT",
    footer = {
      "",
      "Examples:",
      "  tengen bench env",
      "  tengen bench go --seconds 2",
      "  tengen bench search --signature",
      "  tengen bench net",
      "  tengen bench train",
      "  tengen bench agents --json",
      "  tengen bench learning",
      "  tengen bench zero",
      "  tengen bench server",
      "  tengen bench all"
    },
    subcommands = {
      BenchEnvCommand.class,
      BenchGoCommand.class,
      BenchSearchCommand.class,
      BenchNetCommand.class,
      BenchTrainCommand.class,
      BenchAgentsCommand.class,
      BenchLearningCommand.class,
      BenchArenaCommand.class,
      BenchServerCommand.class,
      BenchZeroCommand.class,
      BenchAllCommand.class
    })
final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "say what to measure: " + String.join(", ", spec.subcommands().keySet()));
  }
}
