package io.tengen.agents.alphazero.doctor;

import io.tengen.agents.alphazero.metrics.IterationMetrics;
import io.tengen.agents.alphazero.metrics.LearnMetrics;
import io.tengen.agents.alphazero.metrics.RunMetrics;
import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A run as the checks see it.
 *
 * @param metrics what it has measured
 * @param settings what it was told
 */
record Patient(RunMetrics metrics, Settings settings) {
  /** Iterations that are looked at together: one alone may be an accident. */
  static final int RECENT = 5;

  List<SelfPlayMetrics> recentSelfPlay() {
    return last(metrics.selfPlay(), RECENT);
  }

  List<LearnMetrics> recentLearn() {
    return last(metrics.learn(), RECENT);
  }

  List<IterationMetrics> recentIterations() {
    return last(metrics.iterations(), RECENT);
  }

  /** The last of a list, fewer where it has fewer. */
  static <T> List<T> last(List<T> list, int most) {
    return list.subList(Math.max(0, list.size() - most), list.size());
  }

  /** The mean of those values that are finite; NaN where there are none. */
  static <T> double mean(List<T> list, ToDoubleFunction<T> value) {
    return list.stream().mapToDouble(value).filter(Double::isFinite).average().orElse(Double.NaN);
  }

  /** The sum of values. */
  static <T> double sum(List<T> list, ToDoubleFunction<T> value) {
    return list.stream().mapToDouble(value).sum();
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f%%", 100 * share);
  }

  static String count(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
