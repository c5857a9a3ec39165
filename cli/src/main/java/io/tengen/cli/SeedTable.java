package io.tengen.cli;

import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.TrainingResult;
import io.tengen.agents.run.comparison.RunGroup;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The results of runs that differ in nothing but the seed: a line each, then what they make. */
final class SeedTable {
  private final String preset;
  private final ActingKind kind;
  private final int seeds;
  private final Output output;
  private final ObjectNode json = Output.newObject();
  private final ArrayNode runs;
  private final List<TrainingResult> results = new ArrayList<>();
  private final List<String> directories = new ArrayList<>();
  private @Nullable Double goal;

  /**
   * A table without lines.
   *
   * @param seeds how many runs there will be
   */
  SeedTable(String preset, ActingKind kind, int seeds, Output output) {
    this.preset = preset;
    this.kind = kind;
    this.seeds = seeds;
    this.output = output;
    json.put("preset", preset);
    runs = json.putArray("runs");
  }

  /** A run has ended. */
  void add(RunDirectory run, TrainingResult result) {
    if (results.isEmpty() && !output.isJson()) {
      output
          .out()
          .printf(
              "%6s  %-10s %12s %12s %9s %9s  %s%n",
              "SEED", "", "STEPS", "EPISODES", "SECONDS", "BEST", "RUN");
    }
    results.add(result);
    directories.add(run.path().toString());
    runs.add(kind.json(run, result));
    goal = kind.wording(run.config()).goal();
    if (!output.isJson()) {
      printRow(run, result, output.out());
    }
  }

  private void printRow(RunDirectory run, TrainingResult result, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%6d  %-10s %,12d %,12d %9.2f %9s  %s%n",
        run.config().path("run").path("seed").asLong(),
        ActingKind.verdict(result, goal),
        result.steps(),
        result.episodes(),
        result.seconds(),
        result.bestMean() == null ? "-" : String.format(Locale.ROOT, "%.2f", result.bestMean()),
        run.path());
    out.flush();
  }

  /** No more runs will follow. */
  void print() {
    long[] solved =
        results.stream()
            .filter(TrainingResult::solved)
            .mapToLong(TrainingResult::steps)
            .sorted()
            .toArray();
    double seconds = results.stream().mapToDouble(TrainingResult::seconds).sum();
    json.put("seeds", seeds);
    json.put("finished", results.stream().filter(TrainingResult::finished).count());
    json.put("solved", solved.length);
    json.put("seconds", seconds);
    if (solved.length > 0) {
      json.putObject("stepsToSolve")
          .put("median", RunGroup.median(solved))
          .put("least", solved[0])
          .put("most", solved[solved.length - 1]);
    }
    if (output.isJson()) {
      output.print(json);
    } else {
      printText(solved, seconds, output.out());
    }
  }

  private void printText(long[] solved, double seconds, PrintWriter out) {
    if (goal != null) {
      out.printf(
          Locale.ROOT,
          "%s solved (mean return %s) by %d of %d seeds",
          preset,
          goal,
          solved.length,
          seeds);
      if (solved.length > 0) {
        out.printf(
            Locale.ROOT,
            ", after a median of %,d steps (%,d to %,d)",
            RunGroup.median(solved),
            solved[0],
            solved[solved.length - 1]);
      }
      out.println();
    }
    out.printf(Locale.ROOT, "%s, %.2f s in all%n", Counted.of(results.size(), "run"), seconds);
    if (results.size() < seeds) {
      out.println("stopped; " + (seeds - results.size()) + " of the seeds have not been begun");
    }
    if (!directories.isEmpty()) {
      out.println(
          "see the curves  tengen compare " + String.join(" ", directories) + " --png curves.png");
    }
  }
}
