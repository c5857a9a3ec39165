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
      "F1 in the window lists everything that it does, with its keys."
    },
    footer = {
      "",
      "Examples:",
      "  tengen client",
      "  tengen client game.sgf",
      "  tengen client --server localhost:8080"
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
