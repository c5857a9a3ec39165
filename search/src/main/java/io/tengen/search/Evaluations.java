package io.tengen.search;

import java.util.Arrays;

/**
 * The answers of an {@link Evaluator} to a batch of positions, in primitive arrays that are used
 * again for the next batch: policies, {@code count x actionCount}, row-major, and values, {@code
 * count}. All from the view of the player to move. Not thread-safe.
 */
public final class Evaluations {
  private final int actionCount;
  private float[] policies;
  private double[] values;
  private int count;

  /**
   * Room for batches.
   *
   * @param actionCount the actions of the game, positive
   * @param capacity the usual size of a batch, positive; a larger one makes room once
   */
  public Evaluations(int actionCount, int capacity) {
    this.actionCount = Checks.inRange("actionCount", actionCount, 1, Integer.MAX_VALUE);
    int rows = Checks.inRange("capacity", capacity, 1, Integer.MAX_VALUE / actionCount);
    this.policies = new float[rows * actionCount];
    this.values = new double[rows];
  }

  /**
   * Starts a new batch; the evaluator calls it. All numbers are NaN until they are set, so that a
   * forgotten one is found.
   *
   * @param newCount the number of positions in the batch
   */
  public void begin(int newCount) {
    Checks.inRange("count", newCount, 0, Integer.MAX_VALUE / actionCount);
    if (newCount > values.length) {
      policies = new float[newCount * actionCount];
      values = new double[newCount];
    }
    count = newCount;
    Arrays.fill(policies, 0, newCount * actionCount, Float.NaN);
    Arrays.fill(values, 0, newCount, Double.NaN);
  }

  /** The number of positions in the batch. */
  public int count() {
    return count;
  }

  /** The length of a policy. */
  public int actionCount() {
    return actionCount;
  }

  /** All policies, live, to write to; the batch's are at its head. */
  public float[] policies() {
    return policies;
  }

  /** Where the policy of a position begins in {@link #policies}. */
  public int policyOffset(int index) {
    return Checks.inRange("index", index, 0, count - 1) * actionCount;
  }

  /** Gives every action the same share. */
  public void setUniformPolicy(int index) {
    int from = policyOffset(index);
    Arrays.fill(policies, from, from + actionCount, 1f / actionCount);
  }

  /** The value of a position, in [-1, 1]. */
  public double value(int index) {
    return values[Checks.inRange("index", index, 0, count - 1)];
  }

  /** Sets the value of a position. The search checks its range, where it can name the cause. */
  public void setValue(int index, double value) {
    values[Checks.inRange("index", index, 0, count - 1)] = value;
  }

  /** Copies one answer from elsewhere. */
  public void copy(int index, Evaluations from, int fromIndex) {
    System.arraycopy(
        from.policies, from.policyOffset(fromIndex), policies, policyOffset(index), actionCount);
    values[index] = from.value(fromIndex);
  }
}
