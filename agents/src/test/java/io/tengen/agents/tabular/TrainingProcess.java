package io.tengen.agents.tabular;

import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** Trains in a process of its own, for a test that kills it; prints each episode's number. */
final class TrainingProcess {
  private TrainingProcess() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (RunDirectory run =
        RunDirectory.create(Path.of(arguments[0]), JsonMapper.shared().readTree(arguments[1]))) {
      TabularTraining.run(
          run, report -> out.println(report.episode()), out::println, new StopSignal());
    }
  }
}
