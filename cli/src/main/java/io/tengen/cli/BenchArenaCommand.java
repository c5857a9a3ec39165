package io.tengen.cli;

import io.tengen.benchmarks.ArenaSuite;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures the arena. */
@Command(
    name = "arena",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Measure what the arena itself costs: a move between players who do not think; moves saved"
          + " durably by 64 games at once; a tournament of 10,000 games within a heap of 512 MB; and"
          + " the ratings of 1,000 players by 1,000,000 games.",
      "",
      "It takes about two minutes. Moves are saved in the folder for temporary files, which should be"
          + " on the disk that archives are kept on: -Djava.io.tmpdir in the environment variable"
          + " JDK_JAVA_OPTIONS names another."
    },
    footer = {"", "Examples:", "  tengen bench arena", "  tengen bench arena --json"})
final class BenchArenaCommand implements Callable<Integer> {
  @Mixin private Output output = new Output();

  @Override
  public Integer call() throws IOException {
    BenchRun.once(new ArenaSuite(TengenCommand.class.getName()), output);
    return 0;
  }
}
