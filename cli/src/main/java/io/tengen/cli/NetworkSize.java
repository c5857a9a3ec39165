package io.tengen.cli;

import picocli.CommandLine.Option;

/** The size of a network to measure, and on how many threads: mixed into the commands that do. */
final class NetworkSize {
  @Option(
      names = "--blocks",
      paramLabel = "N",
      defaultValue = "6",
      description = "Residual blocks (default: ${DEFAULT-VALUE}).")
  private int blocks;

  @Option(
      names = "--filters",
      paramLabel = "N",
      defaultValue = "64",
      description = "Filters of each (default: ${DEFAULT-VALUE}).")
  private int filters;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description =
          "Threads, each with an instance of the network; training shares a batch among them"
              + " (default: ${DEFAULT-VALUE}).")
  private int threads;

  int blocks() {
    return blocks;
  }

  int filters() {
    return filters;
  }

  int threads() {
    return threads;
  }
}
