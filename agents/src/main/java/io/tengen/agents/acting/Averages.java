package io.tengen.agents.acting;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Means of measured numbers since they were last asked for, by name, in the order in which they
 * were first told. Not thread-safe.
 */
public final class Averages {
  private final Map<String, double[]> sums = new LinkedHashMap<>();

  /** Tells a number. */
  public void add(String name, double value) {
    double[] sum = sums.computeIfAbsent(name, key -> new double[2]);
    sum[0] += value;
    sum[1]++;
  }

  /** Tells another one everything that was told since {@link #take}, and forgets it. */
  public void moveTo(Averages other) {
    sums.forEach(
        (name, sum) -> {
          double[] target = other.sums.computeIfAbsent(name, key -> new double[2]);
          target[0] += sum[0];
          target[1] += sum[1];
          sum[0] = 0;
          sum[1] = 0;
        });
  }

  /**
   * The means of what was told since the last call; names that nothing was told of are left out.
   */
  public Map<String, Double> take() {
    Map<String, Double> means = new LinkedHashMap<>();
    sums.forEach(
        (name, sum) -> {
          if (sum[1] > 0) {
            means.put(name, sum[0] / sum[1]);
            sum[0] = 0;
            sum[1] = 0;
          }
        });
    return means;
  }

  /** Writes the sums behind the next means. */
  public void save(StateWriter out) {
    out.number(sums.size());
    sums.forEach((name, sum) -> out.text(name).doubles(sum));
  }

  /** Goes on with the sums that were saved. */
  public void restore(StateReader in) throws IOException {
    sums.clear();
    int count = in.number("number of measurements", 0, 1_000);
    for (int i = 0; i < count; i++) {
      double[] sum = new double[2];
      String name = in.text();
      in.doubles("sums of " + name, sum);
      sums.put(name, sum);
    }
  }
}
