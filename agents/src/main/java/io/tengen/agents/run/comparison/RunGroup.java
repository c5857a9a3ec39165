package io.tengen.agents.run.comparison;

import io.tengen.agents.run.BandCurves.Band;
import io.tengen.agents.run.RunDirectoryException;
import io.tengen.agents.run.comparison.RunCurve.Points;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs that differ in nothing but the seed.
 *
 * @param name what was trained, and what sets it apart from groups that would else have its name
 * @param runs at least one
 */
public record RunGroup(String name, List<RunCurve> runs) {
  /** Copies the list. */
  public RunGroup {
    runs = List.copyOf(runs);
  }

  /** Puts runs together by their configurations without the seed, in the order of the first. */
  public static List<RunGroup> of(List<RunCurve> runs) {
    Map<String, List<RunCurve>> byConfig = new LinkedHashMap<>();
    for (RunCurve run : runs) {
      byConfig.computeIfAbsent(withoutSeed(run.config()), key -> new ArrayList<>()).add(run);
    }
    Map<String, List<List<RunCurve>>> byTitle =
        byConfig.values().stream()
            .collect(
                Collectors.groupingBy(
                    group -> title(valuesOf(group)), LinkedHashMap::new, Collectors.toList()));
    List<RunGroup> groups = new ArrayList<>();
    for (List<RunCurve> group : byConfig.values()) {
      Map<String, String> values = valuesOf(group);
      String title = title(values);
      List<Map<String, String>> alike =
          Objects.requireNonNull(byTitle.get(title)).stream().map(RunGroup::valuesOf).toList();
      groups.add(new RunGroup(title + differences(values, alike), group));
    }
    return groups;
  }

  private static String withoutSeed(JsonNode config) {
    JsonNode copy = config.deepCopy();
    if (copy.path("run") instanceof ObjectNode run) {
      run.remove("seed");
    }
    return copy.toString();
  }

  private static String title(Map<String, String> values) {
    return values.getOrDefault("task", "?") + " by " + values.getOrDefault("algorithm", "?");
  }

  /** The values that others of the same title have not, as {@code --set} takes them. */
  private static String differences(Map<String, String> values, List<Map<String, String>> alike) {
    TreeSet<String> keys = new TreeSet<>();
    for (Map<String, String> other : alike) {
      keys.addAll(other.keySet());
    }
    keys.removeIf(
        key -> alike.stream().allMatch(one -> Objects.equals(one.get(key), values.get(key))));
    return keys.stream()
        .map(key -> " " + key + "=" + values.getOrDefault(key, "none"))
        .collect(Collectors.joining(","));
  }

  /** The values of a configuration by key, but for the seed; keys are unique. */
  private static Map<String, String> valuesOf(List<RunCurve> group) {
    Map<String, String> values = new TreeMap<>();
    collect(group.get(0).config(), values);
    values.remove("seed");
    return values;
  }

  private static void collect(JsonNode node, Map<String, String> values) {
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      JsonNode value = property.getValue();
      if (value.isObject()) {
        collect(value, values);
      } else if (value.isNull()) {
        values.put(property.getKey(), "none");
      } else {
        values.put(property.getKey(), value.isString() ? value.asString() : value.toString());
      }
    }
  }

  /** The steps that each run took to reach its goal, ascending; of those that did. */
  public long[] stepsToSolve() {
    return runs.stream()
        .map(RunCurve::solvedAt)
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .sorted()
        .toArray();
  }

  /** The median of {@link #stepsToSolve}, of which there must be one. */
  public static long median(long... ascending) {
    int middle = ascending.length / 2;
    return ascending.length % 2 == 1
        ? ascending[middle]
        : (ascending[middle - 1] + ascending[middle]) / 2;
  }

  /** The best mean return of each run's training. */
  public MeanInterval best() {
    return MeanInterval.of(runs.stream().mapToDouble(run -> run.training().best()).toArray());
  }

  /** The last mean return of each run's training. */
  public MeanInterval last() {
    return MeanInterval.of(runs.stream().mapToDouble(run -> run.training().last()).toArray());
  }

  /** The best evaluation of each run; empty where a run has none. */
  public Optional<MeanInterval> bestEvaluation() {
    return isEvaluated()
        ? Optional.of(
            MeanInterval.of(runs.stream().mapToDouble(run -> run.evaluations().best()).toArray()))
        : Optional.empty();
  }

  private boolean isEvaluated() {
    return runs.stream().noneMatch(run -> run.evaluations().isEmpty());
  }

  /**
   * The mean of the runs' training and its interval, from the step on at which all have a value. A
   * run that has ended, as one that was solved, counts with its last value from there on.
   *
   * @param points how many at the most, at least 2
   */
  public Band curve(int points) {
    return curve(runs.stream().map(RunCurve::training).toList(), points);
  }

  /**
   * The same of the evaluations on the way.
   *
   * @throws RunDirectoryException when a run has none
   */
  public Band evaluationCurve(int points) {
    for (RunCurve run : runs) {
      if (run.evaluations().isEmpty()) {
        throw new RunDirectoryException(
            run.path()
                + " has no evaluations in its metrics; leave out that run, or --evaluations");
      }
    }
    return curve(runs.stream().map(RunCurve::evaluations).toList(), points);
  }

  private Band curve(List<Points> curves, int points) {
    long first = curves.stream().mapToLong(Points::firstStep).max().orElseThrow();
    long last = curves.stream().mapToLong(Points::lastStep).max().orElseThrow();
    int count = (int) Math.min(points, last - first + 1);
    long[] steps = new long[count];
    double[] means = new double[count];
    double[] halfWidths = new double[count];
    for (int i = 0; i < count; i++) {
      long step = count == 1 ? first : first + (last - first) * i / (count - 1);
      MeanInterval interval =
          MeanInterval.of(curves.stream().mapToDouble(curve -> curve.at(step)).toArray());
      steps[i] = step;
      means[i] = interval.mean();
      halfWidths[i] = interval.halfWidth();
    }
    return new Band(name, steps, means, halfWidths);
  }
}
