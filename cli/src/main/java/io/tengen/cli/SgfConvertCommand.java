package io.tengen.cli;

import io.tengen.go.sgf.SgfWriter.Layout;
import io.tengen.go.sgf.tool.SgfConverter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Rewrites game records. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Write all games to one file, in UTF-8 and FF[4], compressed if its name ends in .gz or .xz.",
      "",
      "The file is there only once all is written. Games that cannot be read are reported and left"
          + " out; the exit code is 1 then."
    },
    footer = {
      "",
      "Examples:",
      "  tengen sgf convert old/ --out all.sgf.xz",
      "  tengen sgf convert game.sgf --out plain.sgf --main-line --layout page"
    })
final class SgfConvertCommand implements Callable<Integer> {
  @Mixin private Output output = new Output();

  @Mixin private SgfInputs inputs = new SgfInputs();

  @Mixin private OutputFile file = new OutputFile();

  @Option(names = "--main-line", description = "Leave variations out.")
  private boolean mainLine;

  @Option(
      names = "--layout",
      paramLabel = "L",
      defaultValue = "line",
      description =
          "line: a game a line, for programs; page: for people (default: ${DEFAULT-VALUE}).")
  private Layout layout = Layout.LINE;

  @Override
  public Integer call() throws IOException {
    Path out = file.path();
    SgfConverter.Report report;
    try (ProgressDisplay display = ProgressDisplay.open(output, "games", -1)) {
      report =
          SgfConverter.convert(
              inputs.paths(),
              out,
              inputs.options(),
              new SgfConverter.Options(layout, mainLine),
              SgfInputs.progress(display));
    }
    if (output.isJson()) {
      ObjectNode json = Output.newObject();
      json.put("games", report.games());
      json.put("file", out.toString());
      SgfInputs.add(json, report.problemCount(), report.problems());
      output.print(json);
    } else {
      SgfInputs.print(output, report.problemCount(), report.problems());
      output.out().printf("%s in %s%n", Counted.of(report.games(), "game"), out);
    }
    return report.problemCount() == 0 ? 0 : 1;
  }
}
