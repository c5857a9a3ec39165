package io.tengen.cli;

import io.tengen.benchmarks.CheckResult;
import io.tengen.benchmarks.Figure;
import io.tengen.benchmarks.Measurement;
import io.tengen.benchmarks.QualityCheck;
import io.tengen.benchmarks.Recorder;
import io.tengen.benchmarks.Result;
import io.tengen.benchmarks.Workload;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells what a suite finds out: a line as soon as something is known, and JSON at the end. With
 * {@code --json} the lines are progress and go to standard error.
 */
final class BenchReport implements Recorder {
  private final Output output;
  private final double secondsARound;
  private final PrintWriter lines;
  private final ArrayNode measurements;
  private final ArrayNode figures;
  private final ArrayNode checks;
  private final ArrayNode missing;
  private final List<Result> results = new ArrayList<>();
  private final List<String> notMeasured = new ArrayList<>();

  /**
   * A report without findings.
   *
   * @param secondsARound how long a round of a workload lasts
   * @param json gets the findings
   */
  BenchReport(Output output, double secondsARound, ObjectNode json) {
    this.output = output;
    this.secondsARound = secondsARound;
    this.lines = output.isJson() ? output.err() : output.out();
    this.measurements = json.putArray("measurements");
    this.figures = json.putArray("figures");
    this.checks = json.putArray("checks");
    this.missing = json.putArray("notMeasured");
  }

  @Override
  public Measurement time(Workload workload) {
    Measurement measurement = Measurement.of(workload, secondsARound);
    measurements
        .addObject()
        .put("name", workload.name())
        .put("unit", workload.unit())
        .put("perSecond", measurement.perSecond())
        .put("slowest", measurement.slowest())
        .put("fastest", measurement.fastest())
        .put("bytesPerOperation", measurement.bytesPerOperation())
        .put("target", workload.target())
        .put("met", measurement.isMet());
    keep(Result.of(measurement));
    return measurement;
  }

  @Override
  public void add(Figure figure) {
    ObjectNode node =
        figures
            .addObject()
            .put("name", figure.name())
            .put("value", figure.value())
            .put("unit", figure.unit())
            .put("detail", figure.detail());
    if (figure.hasTarget()) {
      boolean isLeast = Double.isFinite(figure.least());
      node.put(isLeast ? "atLeast" : "atMost", isLeast ? figure.least() : figure.most());
      node.put("met", figure.isMet());
    }
    keep(Result.of(figure));
  }

  @Override
  public void check(QualityCheck check, int trials) {
    if (trials == 0) {
      return;
    }
    CheckResult result;
    try (ProgressDisplay progress = ProgressDisplay.open(output, check.unit(), trials)) {
      result = CheckResult.of(check, trials, done -> progress.update(done, check::name));
    }
    checks
        .addObject()
        .put("name", check.name())
        .put("trials", trials)
        .put("passed", result.passed())
        .put("open", result.open())
        .put("openPassed", result.openPassed())
        .put("seconds", result.seconds())
        .put("target", check.target())
        .put("met", result.isMet());
    keep(Result.of(result));
  }

  @Override
  public void notMeasured(String whatAndWhy) {
    notMeasured.add(whatAndWhy);
    missing.add(whatAndWhy);
    say("not measured: " + whatAndWhy);
  }

  @Override
  public void progress(String what) {
    output.err().println(what);
    output.err().flush();
  }

  private void keep(Result result) {
    results.add(result);
    String target = result.target().isEmpty() ? "" : result.target() + " " + result.verdict();
    say(String.format(Locale.ROOT, "%-44s %-44s %s", result.what(), result.figure(), target));
  }

  private void say(String line) {
    lines.println(line.stripTrailing());
    lines.flush();
  }

  /** What was found, for the table. */
  List<Result> results() {
    return List.copyOf(results);
  }

  /** What was not. */
  List<String> missing() {
    return List.copyOf(notMeasured);
  }

  /** The last line: how many targets were met. */
  void sumUp(ObjectNode json) {
    long met = results.stream().filter(result -> result.verdict().equals("met")).count();
    long missed = results.stream().filter(result -> result.verdict().equals("missed")).count();
    json.put("targetsMet", met);
    json.put("targetsMissed", missed);
    if (met + missed > 0) {
      say("targets: " + met + " met, " + missed + " missed");
    }
  }
}
