package io.tengen.cli;

import io.tengen.go.sgf.tool.SgfStats;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** Counts what is in game records. */
@Command(
    name = "stats",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = "Count what is in game records: sizes, lengths, results, komi, rules, ranks.",
    footer = {
      "",
      "Examples:",
      "  tengen sgf stats games.sgf.xz",
      "  tengen sgf stats --json games/"
    })
final class SgfStatsCommand implements Callable<Integer> {
  private static final int MOST_PRINTED = 12;

  @Mixin private Output output = new Output();

  @Mixin private SgfInputs inputs = new SgfInputs();

  @Override
  public Integer call() throws IOException {
    SgfStats.Report report;
    try (ProgressDisplay display = ProgressDisplay.open(output, "games", -1)) {
      report = SgfStats.run(inputs.paths(), inputs.options(), SgfInputs.progress(display));
    }
    if (output.isJson()) {
      printJson(report);
    } else {
      printText(report);
    }
    return 0;
  }

  private void printText(SgfStats.Report report) {
    SgfInputs.print(output, report.problemCount(), report.problems());
    PrintWriter out = output.out();
    out.printf(
        Locale.ROOT,
        "games     %,d (%s)%n"
            + "moves     %,d, %.1f a game, %d to %d%n"
            + "wins      black %,d, white %,d%n",
        report.games(),
        Counted.of(report.problemCount(), "problem"),
        report.moves(),
        report.meanMoves(),
        report.fewestMoves(),
        report.mostMoves(),
        report.blackWins(),
        report.whiteWins());
    out.println("ended by  " + mostFrequent(report.reasons()).toLowerCase(Locale.ROOT));
    out.println("sizes     " + mostFrequent(report.sizes()));
    out.println("handicaps " + mostFrequent(report.handicaps()));
    out.println("komi      " + mostFrequent(report.komis()));
    out.println("rules     " + mostFrequent(report.rules()));
    out.println("ranks     " + mostFrequent(report.ranks()));
  }

  private static <K> String mostFrequent(Map<K, Long> counts) {
    String listed =
        counts.entrySet().stream()
            .sorted(Map.Entry.<K, Long>comparingByValue(Comparator.reverseOrder()))
            .limit(MOST_PRINTED)
            .map(entry -> String.format(Locale.ROOT, "%s (%,d)", entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
    return listed + (counts.size() > MOST_PRINTED ? ", ..." : "");
  }

  private void printJson(SgfStats.Report report) {
    ObjectNode json = Output.newObject();
    json.put("games", report.games());
    json.put("moves", report.moves());
    json.put("meanMoves", report.meanMoves());
    json.put("fewestMoves", report.fewestMoves());
    json.put("mostMoves", report.mostMoves());
    json.put("blackWins", report.blackWins());
    json.put("whiteWins", report.whiteWins());
    put(json, "reasons", report.reasons());
    put(json, "sizes", report.sizes());
    put(json, "handicaps", report.handicaps());
    put(json, "komis", report.komis());
    put(json, "rules", report.rules());
    put(json, "ranks", report.ranks());
    SgfInputs.add(json, report.problemCount(), report.problems());
    output.print(json);
  }

  private static void put(ObjectNode json, String name, Map<?, Long> counts) {
    ObjectNode node = json.putObject(name);
    counts.forEach((kind, count) -> node.put(String.valueOf(kind), count));
  }
}
