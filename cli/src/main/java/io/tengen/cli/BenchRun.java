package io.tengen.cli;

import io.tengen.benchmarks.Suite;
import java.io.IOException;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Measures one suite and prints what was found: mixed into the commands that do. */
final class BenchRun {
  private static final double LONGEST_ROUND = 600;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "0.5",
      description = "How long a round lasts (default: ${DEFAULT-VALUE}).")
  private double seconds;

  /**
   * How long a round lasts.
   *
   * @throws IllegalArgumentException when that makes no sense
   */
  double seconds() {
    if (!(seconds > 0 && seconds <= LONGEST_ROUND)) {
      throw new IllegalArgumentException(
          "--seconds is " + seconds + ", but must be above 0 and at most " + LONGEST_ROUND);
    }
    return seconds;
  }

  /** Measures and prints. */
  void measure(Suite suite, Output output) throws IOException {
    measure(suite, output, seconds());
  }

  /** Measures and prints a suite that times no workloads. */
  static void once(Suite suite, Output output) throws IOException {
    measure(suite, output, 1);
  }

  private static void measure(Suite suite, Output output, double secondsARound) throws IOException {
    ObjectNode json = Output.newObject();
    BenchReport report = new BenchReport(output, secondsARound, json);
    suite.measure(report);
    report.sumUp(json);
    if (output.isJson()) {
      output.print(json);
    }
  }
}
