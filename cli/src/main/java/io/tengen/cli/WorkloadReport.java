package io.tengen.cli;

import io.tengen.benchmarks.Measurement;
import io.tengen.benchmarks.Workload;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Measures workloads one after the other: mixed into the commands that do. Each is a line as soon
 * as it is done; with {@code --json} those lines are progress and go to standard error.
 */
final class WorkloadReport {
  private static final double LONGEST_ROUND = 600;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "0.5",
      description = "How long a round lasts (default: ${DEFAULT-VALUE}).")
  private double seconds;

  /**
   * Measures and prints.
   *
   * @throws IllegalArgumentException when the length of a round makes no sense
   */
  void run(Output output, List<Workload> workloads) {
    ObjectNode json = Output.newObject();
    List<Measurement> unused = measure(output, workloads, json);
    if (output.isJson()) {
      output.print(json);
    }
  }

  /**
   * Measures and prints the lines alone.
   *
   * @param json gets the measurements
   */
  List<Measurement> measure(Output output, List<Workload> workloads, ObjectNode json) {
    return measureEach(output, workloads::forEach, json);
  }

  /**
   * Measures and prints what is handed over one by one, while it is there, and then what could not
   * be measured.
   *
   * @param source hands workloads over; answers what it has not, and why
   */
  void runEach(Output output, Function<Consumer<Workload>, List<String>> source) {
    List<String> missing = new ArrayList<>();
    ObjectNode json = Output.newObject();
    List<Measurement> unused =
        measureEach(output, measure -> missing.addAll(source.apply(measure)), json);
    if (output.isJson()) {
      ArrayNode list = json.putArray("notMeasured");
      missing.forEach(list::add);
      output.print(json);
    } else {
      missing.forEach(line -> output.out().println("not measured: " + line));
    }
  }

  private List<Measurement> measureEach(
      Output output, Consumer<Consumer<Workload>> source, ObjectNode json) {
    if (!(seconds > 0 && seconds <= LONGEST_ROUND)) {
      throw new IllegalArgumentException(
          "--seconds is " + seconds + ", but must be above 0 and at most " + LONGEST_ROUND);
    }
    PrintWriter lines = output.isJson() ? output.err() : output.out();
    List<Measurement> measurements = new ArrayList<>();
    ArrayNode list = json.putArray("measurements");
    source.accept(
        workload -> {
          // Not before: what makes the workloads may refuse its arguments.
          if (measurements.isEmpty()) {
            lines.printf(
                "%-36s %14s %-20s %14s  %s%n", "WORKLOAD", "A SECOND", "", "BYTES EACH", "TARGET");
            lines.flush();
          }
          Measurement measurement = Measurement.of(workload, seconds);
          measurements.add(measurement);
          add(list, measurement);
          print(lines, measurement);
        });
    return measurements;
  }

  private static void print(PrintWriter lines, Measurement measurement) {
    Workload workload = measurement.workload();
    String target = "";
    if (workload.target() > 0) {
      target =
          String.format(
              Locale.ROOT, "%,.0f %s", workload.target(), measurement.isMet() ? "met" : "missed");
    }
    lines.printf(
        Locale.ROOT,
        "%-36s %,14.0f %-20s %14.2f  %s%n",
        workload.name(),
        measurement.perSecond(),
        workload.unit(),
        measurement.bytesPerOperation(),
        target);
    lines.flush();
  }

  private static void add(ArrayNode list, Measurement measurement) {
    Workload workload = measurement.workload();
    list.addObject()
        .put("name", workload.name())
        .put("unit", workload.unit())
        .put("perSecond", measurement.perSecond())
        .put("slowest", measurement.slowest())
        .put("fastest", measurement.fastest())
        .put("bytesPerOperation", measurement.bytesPerOperation())
        .put("target", workload.target())
        .put("met", measurement.isMet());
  }
}
