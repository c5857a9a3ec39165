package io.tengen.agents.run.comparison;

import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.RunDirectoryException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The learning curve of a run: the mean return of its last episodes, against environment steps. The
 * metrics of a tabular run have a line an episode, whose lengths make the steps.
 *
 * @param path the run directory
 * @param config its configuration
 * @param steps ascending, at least one
 * @param means the mean return of the last episodes at each
 * @param solvedAt the step at which the run reached its goal; null where it has not, or has none
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over once and never compared.
public record RunCurve(
    Path path, JsonNode config, long[] steps, double[] means, @Nullable Long solvedAt) {

  /**
   * Reads the curve of a run, which may be in training meanwhile.
   *
   * @throws RunDirectoryException when it is no run, or one without returns
   */
  public static RunCurve read(Path path) throws IOException {
    JsonNode config = RunDirectory.readConfig(path);
    Path file = RunDirectory.metricsOf(path);
    Reader reader = new Reader(config.path("run"));
    if (Files.isRegularFile(file)) {
      readLines(file, reader);
    }
    long[] steps = reader.steps.build().toArray();
    if (steps.length == 0) {
      throw new RunDirectoryException(
          path
              + " has no mean returns in its metrics: only agents that learn by acting have, once"
              + " they have trained for a while");
    }
    return new RunCurve(path, config, steps, reader.means.build().toArray(), reader.solvedAt);
  }

  private static void readLines(Path file, Reader reader) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      for (long number = 1; line != null; number++) {
        String next = lines.readLine();
        try {
          reader.add(JsonMapper.shared().readTree(line));
        } catch (JacksonException e) {
          // The last line may be half written by a run that is going on.
          if (next != null) {
            throw new RunDirectoryException(file + " is damaged: line " + number + " is not JSON");
          }
        }
        line = next;
      }
    }
  }

  /** The best mean. */
  public double best() {
    return Arrays.stream(means).max().orElseThrow();
  }

  /** The last mean. */
  public double last() {
    return means[means.length - 1];
  }

  /** How many steps it has been trained for. */
  long lastStep() {
    return steps[steps.length - 1];
  }

  /** Collects the points, line by line. */
  private static final class Reader {
    private final LongStream.Builder steps = LongStream.builder();
    private final DoubleStream.Builder means = DoubleStream.builder();

    /** Of a tabular run, whose metrics do not say when it was solved. */
    private final double goal;

    private final long window;
    private long step;
    private @Nullable Long solvedAt;

    Reader(JsonNode run) {
      goal = number(run.path("solvedMean"), Double.POSITIVE_INFINITY);
      window = run.path("window").asLong(1);
    }

    void add(JsonNode line) {
      if (line.path("episode").isNumber()) {
        step += line.path("length").asLong(0);
        double mean = number(line.path("mean"), Double.NaN);
        addPoint(mean);
        if (solvedAt == null && line.path("episode").asLong() >= window && mean >= goal) {
          solvedAt = step;
        }
      } else {
        step = line.path("step").asLong(step);
        addPoint(number(line.path("return"), Double.NaN));
        if (solvedAt == null && line.path("solved").asBoolean(false)) {
          solvedAt = step;
        }
      }
    }

    private static double number(JsonNode node, double otherwise) {
      return node.isNumber() ? node.doubleValue() : otherwise;
    }

    private void addPoint(double mean) {
      if (Double.isFinite(mean)) {
        steps.add(step);
        means.add(mean);
      }
    }
  }
}
