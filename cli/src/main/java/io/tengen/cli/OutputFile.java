package io.tengen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The one file that a command writes: mixed in, with {@code --out} and {@code --force}. */
final class OutputFile {
  @Option(names = "--out", paramLabel = "FILE", required = true, description = "What to write.")
  private Path out = Path.of("");

  @Option(names = "--force", description = "Replace the file if it exists.")
  private boolean force;

  /**
   * Where to write; asked before any work is done.
   *
   * @throws IllegalArgumentException when it cannot be written, or is there and not to be replaced
   */
  Path path() {
    UserFiles.check(out);
    if (Files.exists(out) && !force) {
      throw new IllegalArgumentException(out + " exists; --force replaces it");
    }
    return out;
  }
}
