package io.tengen.cli;

import io.tengen.benchmarks.EnvironmentSuite;
import io.tengen.benchmarks.Measurement;
import io.tengen.benchmarks.Workload;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Measures the environments. */
@Command(
    name = "env",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Measure the environments: steps and games a second on one core.",
      "",
      "Each figure is the median of five rounds after a warm-up; run it on a quiet machine."
    },
    footer = {"", "Examples:", "  tengen bench env", "  tengen bench env --seconds 0.2 --json"})
final class BenchEnvCommand implements Callable<Integer> {
  private static final double LONGEST_ROUND = 600;

  @Mixin private Output output = new Output();

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "0.5",
      description = "How long a round lasts (default: ${DEFAULT-VALUE}).")
  private double seconds;

  @Override
  public Integer call() {
    if (!(seconds > 0 && seconds <= LONGEST_ROUND)) {
      throw new IllegalArgumentException(
          "--seconds is " + seconds + ", but must be above 0 and at most " + LONGEST_ROUND);
    }
    List<Workload> workloads = EnvironmentSuite.workloads();
    ObjectNode json = Output.newObject();
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
    return 0;
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
