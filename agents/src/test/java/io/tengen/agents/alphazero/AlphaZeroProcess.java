package io.tengen.agents.alphazero;

import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import java.io.IOException;
import java.nio.file.Path;

/** A process that goes on with a run and prints what it is at, to be killed. */
public final class AlphaZeroProcess {
  private AlphaZeroProcess() {}

  /** Goes on with the run of the directory that is given. */
  public static void main(String[] args) throws IOException {
    try (RunDirectory directory = RunDirectory.open(Path.of(args[0]))) {
      AlphaZeroRun.run(
          directory,
          new AlphaZeroListener() {
            @Override
            public void onProgress(int iteration, Stage stage, long done, long total, double rate) {
              System.out.println(stage + " " + iteration + " " + done);
            }
          },
          System.out::println,
          new StopSignal());
    }
  }
}
