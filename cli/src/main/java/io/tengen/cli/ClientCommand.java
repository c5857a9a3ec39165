package io.tengen.cli;

import io.tengen.client.ClientOptions;
import io.tengen.client.ui.DesktopClient;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens the desktop client. */
@Command(
    name = "client",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Open the desktop client: play Go against programs or, on a server, against people; study,"
          + " analyse and review games; watch agents learn in the other worlds.",
      "",
      "No server is needed: games are played in this process, against any player of `tengen"
          + " players`. A game that was cut off is offered again at the next start.",
      "",
      "F1 in the window lists everything that it does, with its keys. The first ones: a click plays,"
          + " P passes, Ctrl+Z takes back, A analyses, V reviews the game, W asks why not at a"
          + " point, Ctrl+N begins a game, Ctrl+O opens and Ctrl+S saves a record, Escape leads to"
          + " the menu.",
      "",
      "Settings and the last game are kept in the user's configuration folder"
          + " (XDG_CONFIG_HOME/tengen or ~/.config/tengen on Linux)."
    },
    footer = {
      "",
      "Examples:",
      "  tengen client                           the menu",
      "  tengen client game.sgf                  a game record, to study and review",
      "  tengen client --server localhost:8080   the tables of a server"
    })
final class ClientCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "FILE", description = "A game record (SGF) to open.")
  private @Nullable Path file;

  @Option(
      names = "--server",
      paramLabel = "ADDRESS",
      description = "Connect to this server, such as localhost:8080.")
  private @Nullable String server;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (file != null && server != null) {
      throw new ParameterException(
          spec.commandLine(),
          "the window begins either with the file %s or on the server %s; leave one of them out"
              .formatted(file, server));
    }
    ClientOptions.Opening opening =
        file == null ? new ClientOptions.Menu() : new ClientOptions.File(file);
    DesktopClient.run(new ClientOptions(opening, Optional.ofNullable(server)));
    return 0;
  }
}
