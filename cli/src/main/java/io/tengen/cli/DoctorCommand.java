package io.tengen.cli;

import io.tengen.agents.alphazero.doctor.Advice;
import io.tengen.agents.alphazero.doctor.DiagnosesJson;
import io.tengen.agents.alphazero.doctor.Diagnosis;
import io.tengen.agents.alphazero.doctor.Doctor;
import io.tengen.agents.alphazero.metrics.RunMetrics;
import io.tengen.agents.run.RunDirectoryException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says what is wrong with a run of self-play. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Say what is wrong with a run of self-play training, and which setting to change.",
      "",
      "It reads what the run has measured so far; the run may go on meanwhile."
    },
    footer = {
      "",
      "Examples:",
      "  tengen doctor runs/connect4-zero-seed0",
      "  tengen doctor runs/connect4-zero-seed0 --json"
    })
final class DoctorCommand implements Callable<Integer> {
  private static final int WIDTH = 84;

  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "RUN", description = "The run directory.")
  private Path run = Path.of("");

  @Override
  public Integer call() throws IOException {
    JsonNode config = RunMetrics.configOf(run);
    List<String> damaged = new ArrayList<>();
    RunMetrics metrics = RunMetrics.read(run, damaged::add);
    if (metrics.isEmpty() && !damaged.isEmpty()) {
      throw new RunDirectoryException(damaged.get(0));
    }
    damaged.forEach(output::warn);
    List<Diagnosis> diagnoses = Doctor.examine(metrics, config);
    if (output.isJson()) {
      printJson(metrics, diagnoses);
    } else {
      printText(metrics, diagnoses);
    }
    return 0;
  }

  private void printText(RunMetrics metrics, List<Diagnosis> diagnoses) {
    PrintWriter out = output.out();
    String iterations = Counted.of(metrics.selfPlay().size(), "iteration");
    if (diagnoses.isEmpty()) {
      out.println("nothing wrong to be seen in " + iterations);
      return;
    }
    out.println("what is to be seen in " + iterations + ":");
    for (Diagnosis diagnosis : diagnoses) {
      out.println();
      out.println(diagnosis.severity().text().toUpperCase(Locale.ROOT) + ": " + diagnosis.name());
      print("seen", diagnosis.seen());
      print("means", diagnosis.meaning());
      for (Advice advice : diagnosis.advice()) {
        print("try", advice.option() + " (now " + advice.now() + "): " + advice.reason());
      }
    }
    if (diagnoses.stream().anyMatch(diagnosis -> !diagnosis.advice().isEmpty())) {
      out.println();
      out.println(
          "A run keeps its settings: begin a new one with `tengen train`, with one change at a"
              + " time.");
    }
  }

  /** A heading and a text, in lines. */
  private void print(String heading, String text) {
    String first = heading;
    for (String line : Wrapped.lines(text, WIDTH)) {
      output.out().printf("  %-6s %s%n", first, line);
      first = "";
    }
  }

  private void printJson(RunMetrics metrics, List<Diagnosis> diagnoses) {
    ObjectNode json = Output.newObject();
    json.put("run", run.toString());
    DiagnosesJson.add(json, metrics, diagnoses);
    output.print(json);
  }
}
