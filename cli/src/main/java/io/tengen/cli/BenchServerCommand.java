package io.tengen.cli;

import io.tengen.benchmarks.server.ServerSuite;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the server. */
@Command(
    name = "server",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Measure what the server can take, each part with a server in a process of its own, on this"
          + " machine: 1,000 games of 2,000 people at a move a second each (games), and before 10,000"
          + " who watch (spectators); requests for a game's state (gets); moves as fast as they are"
          + " durable (moves); kill -9 again and again (kills); and a million messages that are no"
          + " good (fuzz).",
      "",
      "It takes about a quarter of an hour, and the load takes its share of the cores. Archives are in"
          + " the folder for temporary files, which should be on the disk that archives are kept on:"
          + " -Djava.io.tmpdir in the environment variable JDK_JAVA_OPTIONS names another."
    },
    footer = {
      "",
      "Examples:",
      "  tengen bench server",
      "  tengen bench server --only games,gets --seconds 10",
      "  tengen bench server --only kills --kills 1000 --json"
    })
final class BenchServerCommand implements Callable<Integer> {
  @Mixin private Output output = new Output();

  @Option(
      names = "--only",
      paramLabel = "PART",
      split = ",",
      description = "Only these: games, spectators, gets, moves, kills, fuzz (default: all).")
  private List<String> only = List.of();

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "30",
      description = "How long games between people are measured (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--kills",
      paramLabel = "N",
      defaultValue = "100",
      description = "How often the server is killed (default: ${DEFAULT-VALUE}).")
  private int kills;

  @Option(
      names = "--messages",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "How many messages are no good (default: ${DEFAULT-VALUE}).")
  private long messages;

  @Override
  public Integer call() throws IOException {
    ServerSuite.Sizes sizes = new ServerSuite.Sizes(seconds, kills, messages);
    BenchRun.once(new ServerSuite(TengenCommand.class.getName(), only, sizes), output);
    return 0;
  }
}
