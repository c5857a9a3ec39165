package io.tengen.cli;

import io.tengen.agents.alphazero.report.ReportContent;
import io.tengen.agents.alphazero.report.RunReport;
import io.tengen.agents.alphazero.selfplay.GameVariants;
import io.tengen.env.Game;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the page of a run of self-play. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Write one HTML page of a run of self-play training: strength, losses, games, first moves,"
          + " speed, what the doctor says.",
      "",
      "It needs nothing else, so it can be read offline and sent to others. The run may go on"
          + " meanwhile."
    },
    footer = {
      "",
      "Examples:",
      "  tengen report runs/connect4-zero-seed0",
      "  tengen report runs/connect4-zero-seed0 --out connect4.html"
    })
final class ReportCommand implements Callable<Integer> {
  private static final String FILE = "report.html";

  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "RUN", description = "The run directory.")
  private Path run = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write it (default: report.html in the run directory).")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    ReportContent content = ReportContent.read(run, ReportCommand::game);
    Path file = out == null ? run.resolve(FILE) : out;
    UserFiles.write(file, RunReport.html(content).getBytes(StandardCharsets.UTF_8));
    if (output.isJson()) {
      output.print(
          Output.newObject()
              .put("run", run.toString())
              .put("report", file.toString())
              .put("iterations", content.metrics().selfPlay().size()));
    } else {
      output.out().println("report  " + file);
    }
    return 0;
  }

  private static Optional<Game> game(String name) {
    try {
      return Optional.of(GameVariants.named(name, null));
    } catch (IllegalArgumentException e) {
      // The games of a run of another version may be others; all but their moves is still told.
      return Optional.empty();
    }
  }
}
