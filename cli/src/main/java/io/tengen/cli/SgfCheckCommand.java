package io.tengen.cli;

import io.tengen.go.sgf.tool.SgfCheck;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Checks game records. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Read every game and replay its moves; exit with 1 when something is wrong.",
      "",
      "Moves must be legal under simple ko. A bad game does not stop the others; each problem is a"
          + " line FILE:LINE:COLUMN: what is wrong."
    },
    footer = {"", "Examples:", "  tengen sgf check games/", "  tengen sgf check --scores a.sgf.xz"})
final class SgfCheckCommand implements Callable<Integer> {
  @Mixin private Output output = new Output();

  @Mixin private SgfInputs inputs = new SgfInputs();

  @Option(
      names = "--scores",
      description =
          "Also demand that a game which two passes end, with a result in points, has that area"
              + " score with all stones alive.")
  private boolean scores;

  @Override
  public Integer call() throws IOException {
    SgfCheck.Report report;
    try (ProgressDisplay display = ProgressDisplay.open(output, "games", -1)) {
      report = SgfCheck.run(inputs.paths(), inputs.options(), scores, SgfInputs.progress(display));
    }
    if (output.isJson()) {
      ObjectNode json = Output.newObject();
      json.put("games", report.games());
      json.put("moves", report.moves());
      json.put("scoresVerified", report.scoresVerified());
      json.put("seconds", report.seconds());
      json.put("gamesPerSecond", report.gamesPerSecond());
      SgfInputs.add(json, report.problemCount(), report.problems());
      output.print(json);
    } else {
      SgfInputs.print(output, report.problemCount(), report.problems());
      output
          .out()
          .printf(
              Locale.ROOT,
              "%s, %s replayed in %.1f s (%,.0f games/s), %s%n",
              Counted.of(report.games(), "game"),
              Counted.of(report.moves(), "move"),
              report.seconds(),
              report.gamesPerSecond(),
              Counted.of(report.problemCount(), "problem"));
      if (scores) {
        output
            .out()
            .printf(Locale.ROOT, "%s verified%n", Counted.of(report.scoresVerified(), "score"));
      }
    }
    return report.isClean() ? 0 : 1;
  }
}
