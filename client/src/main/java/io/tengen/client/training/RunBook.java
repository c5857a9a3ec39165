package io.tengen.client.training;

import io.tengen.agents.alphazero.metrics.MetricsLine;
import io.tengen.agents.alphazero.metrics.RatingMetrics;
import io.tengen.agents.alphazero.metrics.RunMetrics;
import io.tengen.client.scene.Curve;
import io.tengen.client.scene.ThinnedSeries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the metrics of a run say, whatever kind of run it is: each number of a line is a point of a
 * series over iterations, steps or episodes. Memory is bounded, however long the run. Of one
 * thread.
 */
final class RunBook {
  private static final int MOST_POINTS = 1_024;

  /** More numbers by name than any run has. */
  private static final int MOST_SERIES = 64;

  /** What the doctor is shown: of each kind of line its first and last ones. */
  private static final int MOST_LINES = 4_096;

  /** What a series may be over, the first that a line has. */
  private static final List<String> PLACES = List.of("iteration", "step", "episode");

  private static final int LONGEST_SHOWN = 40;

  private final Map<String, ThinnedSeries> series = new LinkedHashMap<>();
  private final List<MetricsLine> kept = new ArrayList<>();
  private @Nullable RatingMetrics rating;
  private @Nullable String firstBroken;
  private long lines;
  private long broken;

  /** Forgets all, as when the file begins anew. */
  void clear() {
    series.clear();
    kept.clear();
    rating = null;
    firstBroken = null;
    lines = 0;
    broken = 0;
  }

  /** Takes a line; one that makes no sense is counted and passed over. */
  void add(String line) {
    try {
      add(JsonMapper.shared().readTree(line));
    } catch (JacksonException e) {
      lines++;
      addBroken("no JSON: " + shortened(line));
    }
  }

  private static String shortened(String line) {
    return line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "..." : line;
  }

  /** Takes a line that was read already. */
  void add(JsonNode line) {
    lines++;
    if (!line.isObject()) {
      addBroken("no JSON object: " + shortened(line.toString()));
      return;
    }
    String type = line.path(MetricsLine.TYPE).asString("");
    if (!type.isEmpty() && !keep(line)) {
      return;
    }
    double place = lines;
    for (String name : PLACES) {
      if (line.path(name).isNumber()) {
        place = line.path(name).asDouble();
        break;
      }
    }
    addNumbers(type.isEmpty() ? "" : type + ".", line, place);
  }

  private boolean keep(JsonNode line) {
    try {
      Optional<MetricsLine> known = MetricsLine.fromJson(line);
      if (known.isPresent() && known.get() instanceof RatingMetrics elos) {
        rating = elos;
      } else {
        known.ifPresent(kept::add);
      }
      if (kept.size() > MOST_LINES) {
        kept.remove(MOST_LINES / 2);
      }
      return true;
    } catch (IllegalArgumentException e) {
      addBroken(String.valueOf(e.getMessage()));
      return false;
    }
  }

  private void addNumbers(String prefix, JsonNode object, double place) {
    object
        .properties()
        .forEach(
            entry -> {
              String name = prefix + entry.getKey();
              JsonNode value = entry.getValue();
              if (value.isObject() && prefix.length() < LONGEST_SHOWN) {
                addNumbers(name + ".", value, place);
              } else if (value.isNumber() && !PLACES.contains(entry.getKey())) {
                if (series.size() < MOST_SERIES || series.containsKey(name)) {
                  series
                      .computeIfAbsent(name, key -> new ThinnedSeries(MOST_POINTS))
                      .add(place, value.asDouble());
                }
              }
            });
  }

  private void addBroken(String problem) {
    broken++;
    if (firstBroken == null) {
      firstBroken = "line " + lines + " of the metrics is passed over: " + problem;
    }
  }

  /** How many lines there were. */
  long lines() {
    return lines;
  }

  /** The names of the series, in the order in which they came. */
  List<String> names() {
    return List.copyOf(series.keySet());
  }

  /** A series; empty where there is none of that name. */
  Optional<Curve> curve(String name) {
    return Optional.ofNullable(series.get(name)).map(found -> found.curve(name));
  }

  /** How strong the networks are by the last rating: their Elo, and both ends of the interval. */
  List<Curve> elos() {
    RatingMetrics last = rating;
    if (last == null) {
      return List.of();
    }
    int count = last.elos().size();
    double[] generations = new double[count];
    double[][] values = new double[3][count];
    for (int i = 0; i < count; i++) {
      RatingMetrics.GenerationElo elo = last.elos().get(i);
      generations[i] = elo.generation();
      values[0][i] = elo.elo();
      values[1][i] = elo.low();
      values[2][i] = elo.high();
    }
    return List.of(
        new Curve("elo", generations, values[0]),
        new Curve("low", generations, values[1]),
        new Curve("high", generations, values[2]));
  }

  /** What the doctor is shown. */
  RunMetrics metrics() {
    return RunMetrics.of(kept);
  }

  /** What could not be read, in a line. */
  Optional<String> problem() {
    return broken <= 1
        ? Optional.ofNullable(firstBroken)
        : Optional.of(firstBroken + " (and " + (broken - 1) + " more)");
  }
}
