package io.tengen.benchmarks;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How long a short command takes from the start of the JVM to its end: {@code tengen solve
 * gridworld}, started as this process was.
 */
public final class StartSuite implements Suite {
  private static final int RUNS = 5;
  private static final double TARGET_SECONDS = 1;
  private static final long LONGEST_SECONDS = 60;

  private final String mainClass;

  /**
   * A suite.
   *
   * @param mainClass which ends the options of the JVM on its command line
   */
  public StartSuite(String mainClass) {
    this.mainClass = mainClass;
  }

  @Override
  public String command() {
    return "all --only start";
  }

  @Override
  public String title() {
    return "Start";
  }

  @Override
  public void measure(Recorder recorder) throws IOException {
    Optional<List<String>> command = OwnProcess.command(mainClass, List.of("solve", "gridworld"));
    if (command.isEmpty()) {
      recorder.notMeasured("start: the system does not tell how this process was started");
      return;
    }
    double[] seconds = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      seconds[run] = seconds(command.get());
    }
    Arrays.sort(seconds);
    recorder.add(
        Figure.atMost("tengen solve gridworld", "s", seconds[RUNS / 2], TARGET_SECONDS)
            .withDetail("the median of " + RUNS));
  }

  private static double seconds(List<String> command) throws IOException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException(String.join(" ", command) + " has failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroy();
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
