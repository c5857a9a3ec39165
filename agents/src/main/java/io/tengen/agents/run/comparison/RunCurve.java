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
 * @param training the mean return of the last episodes of training; at least one
 * @param evaluations the mean return of each evaluation on the way; tabular runs have none
 * @param solvedAt the step at which the run reached its goal; null where it has not, or has none
 */
public record RunCurve(
    Path path, JsonNode config, Points training, Points evaluations, @Nullable Long solvedAt) {

  /**
   * Means by step.
   *
   * @param steps ascending
   * @param means one at each
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed over once and never compared.
  public record Points(long[] steps, double[] means) {
    /** Whether there are none. */
    public boolean isEmpty() {
      return steps.length == 0;
    }

    /** The best mean; there must be one. */
    public double best() {
      return Arrays.stream(means).max().orElseThrow();
    }

    /** The last mean; there must be one. */
    public double last() {
      return means[means.length - 1];
    }

    long firstStep() {
      return steps[0];
    }

    long lastStep() {
      return steps[steps.length - 1];
    }

    /**
     * The mean at a step from the first on: between two points on the line from one to the other.
     */
    double at(long step) {
      if (step >= lastStep()) {
        return last();
      }
      int found = Arrays.binarySearch(steps, step);
      if (found >= 0) {
        return means[found];
      }
      int right = -found - 1;
      double part = (double) (step - steps[right - 1]) / (steps[right] - steps[right - 1]);
      return means[right - 1] + part * (means[right] - means[right - 1]);
    }
  }

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
    Points training = reader.training.points();
    if (training.isEmpty()) {
      throw new RunDirectoryException(
          path
              + " has no mean returns in its metrics: only agents that learn by acting have, once"
              + " they have trained for a while");
    }
    return new RunCurve(path, config, training, reader.evaluations.points(), reader.solvedAt);
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

  /** Points that grow in number. */
  private static final class Collected {
    private final LongStream.Builder steps = LongStream.builder();
    private final DoubleStream.Builder means = DoubleStream.builder();

    void add(long step, double mean) {
      if (Double.isFinite(mean)) {
        steps.add(step);
        means.add(mean);
      }
    }

    Points points() {
      return new Points(steps.build().toArray(), means.build().toArray());
    }
  }

  /** Collects the points, line by line. */
  private static final class Reader {
    private final Collected training = new Collected();
    private final Collected evaluations = new Collected();

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
        training.add(step, mean);
        if (solvedAt == null && line.path("episode").asLong() >= window && mean >= goal) {
          solvedAt = step;
        }
      } else {
        step = line.path("step").asLong(step);
        training.add(step, number(line.path("return"), Double.NaN));
        evaluations.add(step, number(line.path("evaluation").path("return"), Double.NaN));
        if (solvedAt == null && line.path("solved").asBoolean(false)) {
          solvedAt = step;
        }
      }
    }

    private static double number(JsonNode node, double otherwise) {
      return node.isNumber() ? node.doubleValue() : otherwise;
    }
  }
}
