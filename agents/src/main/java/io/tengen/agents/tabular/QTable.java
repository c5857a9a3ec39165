package io.tengen.agents.tabular;

import io.tengen.env.RandomStream;
import java.util.Arrays;

/** Q(s, a) for every state and action, state by state. */
public final class QTable {
  private final int actionCount;
  private final double[] values;

  private QTable(int actionCount, double[] values) {
    this.actionCount = actionCount;
    this.values = values;
  }

  /** A table with every entry drawn uniformly from [low, high), or all low if the two are equal. */
  public static QTable uniform(
      int stateCount, int actionCount, double low, double high, RandomStream random) {
    double[] values = new double[Math.multiplyExact(stateCount, actionCount)];
    Arrays.setAll(values, i -> random.nextDouble(low, high));
    return new QTable(actionCount, values);
  }

  /** A table over existing values, state by state; it takes the array over. */
  public static QTable of(int actionCount, double[] values) {
    return new QTable(actionCount, values);
  }

  /** How many actions each state has. */
  public int actionCount() {
    return actionCount;
  }

  /** Q(s, a). */
  public double get(int state, int action) {
    return values[state * actionCount + action];
  }

  /** Q(s, a) grows by the change. */
  public void add(int state, int action, double change) {
    values[state * actionCount + action] += change;
  }

  /** The largest Q(s, a) of a state. */
  public double max(int state) {
    int start = state * actionCount;
    double max = values[start];
    for (int i = start + 1; i < start + actionCount; i++) {
      max = Math.max(max, values[i]);
    }
    return max;
  }

  /** The lowest of the actions with the largest Q(s, a). */
  public int argMax(int state) {
    int start = state * actionCount;
    int best = 0;
    for (int action = 1; action < actionCount; action++) {
      if (values[start + action] > values[start + best]) {
        best = action;
      }
    }
    return best;
  }

  /** All values, state by state: the table itself, not a copy. */
  double[] values() {
    return values;
  }
}
