package io.tengen.cli;

import io.tengen.agents.run.BandCurves;
import io.tengen.agents.run.comparison.MeanInterval;
import io.tengen.agents.run.comparison.RunCurve;
import io.tengen.agents.run.comparison.RunGroup;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts runs beside one another. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Compare runs of agents that learn by acting: a table, and their learning curves in one chart.",
      "",
      "Runs that differ in nothing but the seed are one line. A curve is the mean over their seeds"
          + " of the mean return of the last episodes, with its 95%% interval, against environment"
          + " steps; a run that has ended counts with its last value from there on. Those episodes"
          + " explore; --evaluations draws the evaluations on the way instead, which do not."
    },
    footer = {
      "",
      "Examples:",
      "  tengen compare runs/cartpole-q-seed*",
      "  tengen compare runs/cliffwalking-* --png curves.png",
      "  tengen compare runs/cartpole-ppo-* runs/cartpole-dqn-* --evaluations --png curves.png"
    })
final class CompareCommand implements Callable<Integer> {
  private static final int CURVE_POINTS = 400;

  @Mixin private Output output = new Output();

  @Parameters(arity = "1..*", paramLabel = "RUN", description = "Run directories.")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--png", paramLabel = "FILE", description = "Draw the learning curves.")
  private @Nullable Path png;

  @Option(
      names = "--evaluations",
      description = "Draw the returns of the evaluations, not those of the training.")
  private boolean evaluations;

  @Override
  public Integer call() throws IOException {
    UserFiles.check(png);
    if (evaluations && png == null) {
      throw new IllegalArgumentException("--evaluations is for the picture: give --png FILE too");
    }
    List<RunCurve> runs = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (Path path : paths) {
      if (!seen.add(path.toAbsolutePath().normalize())) {
        throw new IllegalArgumentException(path + " is given twice; name each run once");
      }
      runs.add(RunCurve.read(path));
    }
    List<RunGroup> groups = RunGroup.of(runs);
    boolean isDrawn = png != null && draw(groups, png);
    if (output.isJson()) {
      printJson(groups, isDrawn);
    } else {
      printText(groups, isDrawn);
    }
    return 0;
  }

  private boolean draw(List<RunGroup> groups, Path file) throws IOException {
    List<BandCurves.Band> bands =
        groups.stream()
            .map(
                group ->
                    evaluations ? group.evaluationCurve(CURVE_POINTS) : group.curve(CURVE_POINTS))
            .toList();
    String label = evaluations ? "mean return of an evaluation" : "mean return in training";
    Optional<byte[]> picture = BandCurves.png("Learning curves", label, bands, output::warn);
    if (picture.isPresent()) {
      UserFiles.write(file, picture.get());
    }
    return picture.isPresent();
  }

  private void printText(List<RunGroup> groups, boolean isDrawn) {
    PrintWriter out = output.out();
    int width = groups.stream().mapToInt(group -> group.name().length()).max().orElse(0);
    String row = "%-" + width + "s  %4s  %6s  %-30s  %-18s  %-18s  %s%n";
    out.printf(
        row, "", "RUNS", "SOLVED", "STEPS TO SOLVE", "BEST EVALUATION", "BEST IN TRAINING", "LAST");
    for (RunGroup group : groups) {
      long[] solved = group.stepsToSolve();
      out.printf(
          row,
          group.name(),
          group.runs().size(),
          solved.length,
          text(solved),
          group.bestEvaluation().map(best -> text(best, group)).orElse("-"),
          text(group.best(), group),
          text(group.last(), group));
    }
    if (isDrawn) {
      out.println("learning curves  " + png);
    }
  }

  private static String text(long... solved) {
    if (solved.length < 2) {
      return solved.length == 0 ? "-" : String.format(Locale.ROOT, "%,d", solved[0]);
    }
    return String.format(
        Locale.ROOT,
        "%,d (%,d to %,d)",
        RunGroup.median(solved),
        solved[0],
        solved[solved.length - 1]);
  }

  /** Of one run there is no interval. */
  private static String text(MeanInterval interval, RunGroup group) {
    String mean = String.format(Locale.ROOT, "%.2f", interval.mean());
    return group.runs().size() == 1
        ? mean
        : String.format(Locale.ROOT, "%s ± %.2f", mean, interval.halfWidth());
  }

  private void printJson(List<RunGroup> groups, boolean isDrawn) {
    ObjectNode json = Output.newObject();
    ArrayNode list = json.putArray("groups");
    for (RunGroup group : groups) {
      ObjectNode one = list.addObject();
      one.put("name", group.name());
      ArrayNode runs = one.putArray("runs");
      group.runs().forEach(run -> runs.add(run.path().toString()));
      long[] solved = group.stepsToSolve();
      one.put("solved", solved.length);
      if (solved.length > 0) {
        one.putObject("stepsToSolve")
            .put("median", RunGroup.median(solved))
            .put("least", solved[0])
            .put("most", solved[solved.length - 1]);
      }
      group.bestEvaluation().ifPresent(best -> put(one, "bestEvaluation", best));
      put(one, "best", group.best());
      put(one, "last", group.last());
    }
    if (isDrawn) {
      json.put("png", String.valueOf(png));
    }
    output.print(json);
  }

  private static void put(ObjectNode json, String key, MeanInterval interval) {
    json.putObject(key).put("mean", interval.mean()).put("halfWidth", interval.halfWidth());
  }
}
