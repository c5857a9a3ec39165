package io.tengen.cli;

import io.tengen.agents.planning.PlanningException;
import io.tengen.agents.run.RunDirectoryException;
import io.tengen.agents.run.TrainingException;
import io.tengen.arena.archive.ArchiveException;
import io.tengen.arena.match.LedgerException;
import io.tengen.arena.player.PlayerException;
import io.tengen.arena.tournament.file.TournamentFileException;
import io.tengen.client.ClientException;
import io.tengen.client.ui.DesktopClient;
import io.tengen.env.catalogue.NearestName;
import io.tengen.search.SearchException;
import io.tengen.server.ServerException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command itself: names its subcommands and turns what goes wrong into one clear line. */
@Command(
    name = "tengen",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Reinforcement learning on the JVM, from a gridworld to Go.",
    footer = {
      "",
      "Examples:",
      "  tengen train cartpole-q            learn to balance a pole, and draw the curve",
      "  tengen solve gridworld             plan the optimal policy of the 4x3 world",
      "  tengen client                      the desktop client, in a window",
      "  tengen play go --size 9 --against net:model=go9   play Go",
      "  tengen gtp --player net:model=go9  play Go as an engine, for a GUI",
      "",
      "`tengen COMMAND --help` explains a command. Exit codes: 0 done, 1 failed, 2 bad usage,",
      "130 stopped by Ctrl-C."
    })
public final class TengenCommand implements Runnable {
  private static final List<Class<?>> COMMANDS =
      List.of(
          EnvsCommand.class,
          SolveCommand.class,
          TrainCommand.class,
          EvalCommand.class,
          CompareCommand.class,
          DoctorCommand.class,
          ReportCommand.class,
          EvalModelCommand.class,
          ModelsCommand.class,
          ExportCommand.class,
          PackCommand.class,
          PlayersCommand.class,
          PlayCommand.class,
          MatchCommand.class,
          TournamentCommand.class,
          SprtCommand.class,
          RatingsCommand.class,
          GamesCommand.class,
          GameCommand.class,
          SelfPlayCommand.class,
          GateCommand.class,
          GtpCommand.class,
          ServeCommand.class,
          ClientCommand.class,
          SgfCommand.class,
          BenchCommand.class);

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // Pictures are drawn in memory; no window system is wanted.
    System.setProperty("java.awt.headless", "true");
    ServerLog.keepQuiet();
    if (arguments.length > 0 && arguments[0].equals("client")) {
      // While the arguments are read.
      DesktopClient.prepare();
    }
    CommandLine commandLine = commandLineFor(arguments);
    commandLine.setOut(utf8(System.out)).setErr(utf8(System.err));
    int exitCode = run(commandLine, arguments);
    commandLine.getOut().flush();
    commandLine.getErr().flush();
    System.exit(exitCode);
  }

  /** JSON is UTF-8, and what people read has signs that the C locale's encoding lacks. */
  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Executes the command; running out of memory is the user's to mend, not a bug. */
  private static int run(CommandLine commandLine, String[] arguments) {
    try {
      return commandLine.execute(arguments);
    } catch (OutOfMemoryError e) {
      long megabytes = Runtime.getRuntime().maxMemory() >> 20;
      commandLine
          .getErr()
          .println(
              "tengen: "
                  + megabytes
                  + " MB of memory do not suffice; allow more, as with TENGEN_JAVA_OPTS=-Xmx8g");
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  /** The command line, ready to execute; its streams can be replaced, as tests do. */
  static CommandLine newCommandLine() {
    return withCommands(COMMANDS);
  }

  /**
   * The command line that is enough for some arguments: where the first is the name of a command,
   * the others are left out, since to read what they all take is half a second of a start.
   */
  static CommandLine commandLineFor(String... arguments) {
    if (arguments.length > 0) {
      for (Class<?> command : COMMANDS) {
        Command known = command.getAnnotation(Command.class);
        if (known != null && known.name().equals(arguments[0])) {
          return withCommands(List.of(command));
        }
      }
    }
    return newCommandLine();
  }

  private static CommandLine withCommands(List<Class<?>> commands) {
    CommandLine commandLine = new CommandLine(new TengenCommand());
    commands.forEach(commandLine::addSubcommand);
    return configured(commandLine);
  }

  /** The command line of one command, as this one's is. */
  static CommandLine newCommandLine(Object command) {
    return configured(new CommandLine(command));
  }

  private static CommandLine configured(CommandLine commandLine) {
    return ArgumentConverters.register(commandLine)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler(TengenCommand::reportBadUsage)
        .setExecutionExceptionHandler(
            (exception, failed, parsed) -> reportFailure(exception, failed));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  private static int reportBadUsage(ParameterException exception, String[] arguments) {
    CommandLine commandLine = exception.getCommandLine();
    String name = commandLine.getCommandSpec().qualifiedName();
    if (exception instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
      commandLine.getErr().println(name + ": " + describe(unmatched, commandLine));
    } else {
      commandLine.getErr().println(name + ": " + exception.getMessage());
      UnmatchedArgumentException.printSuggestions(exception, commandLine.getErr());
    }
    commandLine.getErr().println("Try `" + name + " --help`.");
    return CommandLine.ExitCode.USAGE;
  }

  /** An argument that has no place: mostly a command's name that is not quite right. */
  private static String describe(UnmatchedArgumentException exception, CommandLine commandLine) {
    String argument = exception.getUnmatched().get(0);
    Set<String> commands = commandLine.getSubcommands().keySet();
    return commands.isEmpty()
        ? "'" + argument + "' is one argument too many"
        : NearestName.unknown("command", argument, commands);
  }

  /** One line for what a user can cause; a stack trace only for a bug of ours. */
  static int reportFailure(Exception exception, CommandLine commandLine) {
    String name = commandLine.getCommandSpec().qualifiedName();
    if (exception instanceof IllegalArgumentException
        || exception instanceof TournamentFileException) {
      commandLine.getErr().println(name + ": " + exception.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    if (exception instanceof RunDirectoryException
        || exception instanceof TrainingException
        || exception instanceof PlanningException
        || exception instanceof SearchException
        || exception instanceof PlayerException
        || exception instanceof LedgerException
        || exception instanceof ArchiveException
        || exception instanceof ServerException
        || exception instanceof ClientException) {
      commandLine.getErr().println(name + ": " + exception.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
    Throwable cause = exception instanceof UncheckedIOException ? exception.getCause() : exception;
    if (cause instanceof IOException io) {
      commandLine.getErr().println(name + ": " + describe(io));
      return CommandLine.ExitCode.SOFTWARE;
    }
    commandLine.getErr().println(name + ": internal error, please report it:");
    exception.printStackTrace(commandLine.getErr());
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** What is wrong with a file, in words; the exceptions of the file system have only names. */
  static String describe(IOException exception) {
    if (exception instanceof NoSuchFileException missing) {
      return missing.getFile() + " does not exist";
    }
    if (exception instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    }
    if (exception instanceof FileAlreadyExistsException existing) {
      return existing.getFile() + " is in the way";
    }
    if (exception instanceof FileSystemException system && system.getReason() == null) {
      return system.getFile() + ": " + system.getClass().getSimpleName().replace("Exception", "");
    }
    return String.valueOf(exception.getMessage());
  }
}
