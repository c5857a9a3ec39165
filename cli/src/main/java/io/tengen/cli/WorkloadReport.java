package io.tengen.cli;

import io.tengen.benchmarks.Measurement;
import io.tengen.benchmarks.Workload;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Measures workloads one after the other and prints each as it is done. */
final class WorkloadReport {
  private static final double LONGEST_ROUND = 600;

  private final Output output;
  private final double seconds;
  private final ObjectNode json = Output.newObject();

  /**
   * A report.
   *
   * @param seconds how long a round lasts
   */
  WorkloadReport(Output output, double seconds) {
    if (!(seconds > 0 && seconds <= LONGEST_ROUND)) {
      throw new IllegalArgumentException(
          "--seconds is " + seconds + ", but must be above 0 and at most " + LONGEST_ROUND);
    }
    this.output = output;
    this.seconds = seconds;
  }

  /** Measures and prints. */
  void run(List<Workload> workloads) {
    ArrayNode list = json.putArray("measurements");
    if (!output.isJson()) {
      output
          .out()
          .printf("%-28s %16s %20s %14s  %s%n", "WORKLOAD", "A SECOND", "", "BYTES EACH", "TARGET");
    }
    for (Workload workload : workloads) {
      Measurement measurement = Measurement.of(workload, seconds);
      if (output.isJson()) {
        add(list, measurement);
      } else {
        print(measurement);
      }
    }
    if (output.isJson()) {
      output.print(json);
    }
  }

  private void print(Measurement measurement) {
    Workload workload = measurement.workload();
    String target = "";
    if (workload.target() > 0) {
      target =
          String.format(
              Locale.ROOT, "%,.0f %s", workload.target(), measurement.isMet() ? "met" : "missed");
    }
    output
        .out()
        .printf(
            Locale.ROOT,
            "%-28s %,16.0f %-20s %14.2f  %s%n",
            workload.name(),
            measurement.perSecond(),
            workload.unit(),
            measurement.bytesPerOperation(),
            target);
    output.out().flush();
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
