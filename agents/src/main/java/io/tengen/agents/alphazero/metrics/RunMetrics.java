package io.tengen.agents.alphazero.metrics;

import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.RunDirectoryException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The metrics of a run, each kind by iteration.
 *
 * @param selfPlay of the games
 * @param learn of the learning
 * @param gate of the matches of candidates
 * @param iterations of whole iterations
 * @param ratings of the strength of the networks
 */
public record RunMetrics(
    List<SelfPlayMetrics> selfPlay,
    List<LearnMetrics> learn,
    List<GateMetrics> gate,
    List<IterationMetrics> iterations,
    List<RatingMetrics> ratings) {
  private static final String KIND = "alphazero";

  public RunMetrics {
    selfPlay = List.copyOf(selfPlay);
    learn = List.copyOf(learn);
    gate = List.copyOf(gate);
    iterations = List.copyOf(iterations);
    ratings = List.copyOf(ratings);
  }

  /**
   * Those of some lines, in the order in which they were written. Of two of a kind and an iteration
   * the later one counts.
   */
  public static RunMetrics of(Iterable<? extends MetricsLine> lines) {
    Reader reader = new Reader();
    lines.forEach(reader::add);
    return reader.metrics();
  }

  /**
   * Reads those of a run, which may be in training meanwhile: its last line may be half written,
   * and there may be none yet.
   *
   * @param run the run directory
   * @throws RunDirectoryException when the metrics are damaged or those of another kind of run;
   *     names the line
   */
  public static RunMetrics read(Path run) throws IOException {
    return readAll(
        run,
        problem -> {
          throw new RunDirectoryException(problem);
        });
  }

  /**
   * Reads those of a run likewise, but leaves damaged lines out.
   *
   * @param run the run directory
   * @param warnings told of each, in a line
   */
  public static RunMetrics read(Path run, Consumer<String> warnings) throws IOException {
    return readAll(run, problem -> warnings.accept(problem + "; the line is left out"));
  }

  private static RunMetrics readAll(Path run, Consumer<String> damaged) throws IOException {
    Path file = RunDirectory.metricsOf(run);
    Reader reader = new Reader();
    if (Files.isRegularFile(file)) {
      // A decoder that replaces what is not UTF-8: the file may end within a character.
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
        readLines(lines, file, reader, damaged);
      }
    }
    return reader.metrics();
  }

  private static void readLines(
      BufferedReader lines, Path file, Reader reader, Consumer<String> damaged) throws IOException {
    String line = lines.readLine();
    for (long number = 1; line != null; number++) {
      String next = lines.readLine();
      try {
        MetricsLine.fromJson(JsonMapper.shared().readTree(line)).ifPresent(reader::add);
      } catch (JacksonException e) {
        if (next != null) {
          damaged.accept(file + " is damaged: line " + number + " is not JSON");
        }
      } catch (IllegalArgumentException e) {
        damaged.accept(
            "%s is not the metrics of a self-play run of this version: line %d: %s"
                .formatted(file, number, e.getMessage()));
      }
      line = next;
    }
  }

  /**
   * The configuration of a run of self-play.
   *
   * @param run the run directory
   * @throws RunDirectoryException when it is no run, or one of another kind
   */
  public static JsonNode configOf(Path run) throws IOException {
    JsonNode config = RunDirectory.readConfig(run);
    String kind = config.path("kind").asString("");
    if (!kind.equals(KIND)) {
      throw new RunDirectoryException(
          "%s is %s; give one of self-play, such as `tengen train connect4-zero` makes"
              .formatted(run, kind.isEmpty() ? "no run of this version" : "a " + kind + " run"));
    }
    return config;
  }

  /** Whether nothing was measured yet. */
  public boolean isEmpty() {
    return selfPlay.isEmpty()
        && learn.isEmpty()
        && gate.isEmpty()
        && iterations.isEmpty()
        && ratings.isEmpty();
  }

  /** Collects the lines by kind and iteration. */
  private static final class Reader {
    private final SortedMap<Integer, SelfPlayMetrics> selfPlay = new TreeMap<>();
    private final SortedMap<Integer, LearnMetrics> learn = new TreeMap<>();
    private final SortedMap<Integer, GateMetrics> gate = new TreeMap<>();
    private final SortedMap<Integer, IterationMetrics> iterations = new TreeMap<>();
    private final SortedMap<Integer, RatingMetrics> ratings = new TreeMap<>();

    void add(MetricsLine line) {
      if (line instanceof SelfPlayMetrics games) {
        selfPlay.put(games.iteration(), games);
      } else if (line instanceof LearnMetrics learning) {
        learn.put(learning.iteration(), learning);
      } else if (line instanceof GateMetrics match) {
        gate.put(match.iteration(), match);
      } else if (line instanceof IterationMetrics whole) {
        iterations.put(whole.iteration(), whole);
      } else if (line instanceof RatingMetrics rating) {
        ratings.put(rating.iteration(), rating);
      }
    }

    RunMetrics metrics() {
      return new RunMetrics(
          List.copyOf(selfPlay.values()),
          List.copyOf(learn.values()),
          List.copyOf(gate.values()),
          List.copyOf(iterations.values()),
          List.copyOf(ratings.values()));
    }
  }
}
