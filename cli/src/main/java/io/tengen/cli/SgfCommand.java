package io.tengen.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Works on game records; what it does is its subcommands'. */
@Command(
    name = "sgf",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Work on game records in the Smart Game Format.",
      "",
      "A PATH is a file of one or more games, plain or as .gz, .xz, .zip or .tar.gz, or a directory"
          + " of such files."
    },
    synopsisSubcommandLabel = "WHAT",
    footer = {
      "",
      "Examples:",
      "  tengen sgf check games/",
      "  tengen sgf stats games.sgf.xz",
      "  tengen sgf print game.sgf --move 120",
      "  tengen sgf convert old.zip --out new.sgf.gz"
    },
    subcommands = {
      SgfCheckCommand.class,
      SgfStatsCommand.class,
      SgfPrintCommand.class,
      SgfConvertCommand.class
    })
final class SgfCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: " + String.join(", ", spec.subcommands().keySet()));
  }
}
