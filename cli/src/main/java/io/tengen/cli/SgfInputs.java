package io.tengen.cli;

import io.tengen.go.sgf.SgfOptions;
import io.tengen.go.sgf.tool.Problem;
import io.tengen.go.sgf.tool.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the commands on game records have in common: which files, how strictly, what is wrong. */
final class SgfInputs {
  /** More lines of problems than this help nobody at a terminal; the JSON has up to 1,000. */
  private static final int MOST_PRINTED = 20;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files or directories of game records.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--strict",
      description = "Read by the letter of the standard, not what real files contain.")
  private boolean strict;

  /**
   * The files and directories.
   *
   * @throws IllegalArgumentException when one of them does not exist
   */
  List<Path> paths() {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new IllegalArgumentException(path + " does not exist");
      }
    }
    return paths;
  }

  /** How to read them. */
  SgfOptions options() {
    return strict ? SgfOptions.STRICT : SgfOptions.TOLERANT;
  }

  /** Passes progress on to the display. */
  static Progress progress(ProgressDisplay display) {
    return games -> display.update(games, () -> "");
  }

  /** Tells the first problems, a line each, on standard error. */
  static void print(Output output, long count, List<Problem> problems) {
    for (Problem problem : problems.subList(0, Math.min(MOST_PRINTED, problems.size()))) {
      output.err().println(problem);
    }
    if (count > MOST_PRINTED) {
      output.err().println("... and " + (count - MOST_PRINTED) + " more");
    }
    output.err().flush();
  }

  /** Adds the number of problems, and the first of them, to a result. */
  static void add(ObjectNode json, long count, List<Problem> problems) {
    json.put("problemCount", count);
    ArrayNode list = json.putArray("problems");
    for (Problem problem : problems) {
      list.addObject()
          .put("source", problem.source())
          .put("line", problem.line())
          .put("column", problem.column())
          .put("message", problem.message());
    }
  }
}
