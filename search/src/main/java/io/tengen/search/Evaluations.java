package io.tengen.search;

import java.util.Arrays;

/**
 * The answers of an {@link Evaluator} to a batch of positions, in primitive arrays that are used
 * again for the next batch: policies, {@code count x actionCount}, row-major, and values, {@code
 * count}. All from the view of the player to move. Not thread-safe.
 *
 * <p>Answers may have details, where the caller wants them and the evaluator knows them: who played
 * which action first in the game that was played out, the score, and whose each point is.
 */
public final class Evaluations {
  /** No player: of an action that was not played. */
  public static final byte NOBODY = -1;

  private final int actionCount;
  private float[] policies;
  private double[] values;
  private byte[] firstPlayers;
  private float[] ownership;
  private double[] scores;
  private final boolean hasDetails;
  private int count;

  /**
   * Room for batches without details.
   *
   * @param actionCount the actions of the game, positive
   * @param capacity the usual size of a batch, positive; a larger one makes room once
   */
  public Evaluations(int actionCount, int capacity) {
    this(actionCount, capacity, false);
  }

  /** Room for batches with details; the same arguments. */
  public static Evaluations withDetails(int actionCount, int capacity) {
    return new Evaluations(actionCount, capacity, true);
  }

  private Evaluations(int actionCount, int capacity, boolean hasDetails) {
    this.actionCount = Checks.inRange("actionCount", actionCount, 1, Integer.MAX_VALUE);
    int rows = Checks.inRange("capacity", capacity, 1, Integer.MAX_VALUE / actionCount);
    this.policies = new float[rows * actionCount];
    this.values = new double[rows];
    this.hasDetails = hasDetails;
    int detailRows = hasDetails ? rows : 0;
    this.firstPlayers = new byte[detailRows * actionCount];
    this.ownership = new float[detailRows * actionCount];
    this.scores = new double[detailRows];
  }

  /**
   * Starts a new batch; the evaluator calls it. All numbers are NaN until they are set, so that a
   * forgotten one is found; details that are not set are absent.
   *
   * @param newCount the number of positions in the batch
   */
  public void begin(int newCount) {
    Checks.inRange("count", newCount, 0, Integer.MAX_VALUE / actionCount);
    if (newCount > values.length) {
      policies = new float[newCount * actionCount];
      values = new double[newCount];
      int detailRows = hasDetails ? newCount : 0;
      firstPlayers = new byte[detailRows * actionCount];
      ownership = new float[detailRows * actionCount];
      scores = new double[detailRows];
    }
    count = newCount;
    Arrays.fill(policies, 0, newCount * actionCount, Float.NaN);
    Arrays.fill(values, 0, newCount, Double.NaN);
    if (hasDetails) {
      Arrays.fill(firstPlayers, 0, newCount * actionCount, NOBODY);
      Arrays.fill(ownership, 0, newCount * actionCount, Float.NaN);
      Arrays.fill(scores, 0, newCount, Double.NaN);
    }
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

  /** Whether the caller wants details; if not, there is no room for them. */
  public boolean hasDetails() {
    return hasDetails;
  }

  /**
   * Who was the first to play each action, player 0 or 1 or {@link #NOBODY}, in the game that was
   * played out from a position: laid out as {@link #policies}, live, to write to.
   */
  public byte[] firstPlayers() {
    return firstPlayers;
  }

  /**
   * Whose the point of each action is in the end ({@link Ownership}), from -1, the opponent's, to
   * 1, that of the player to move; 0 for an action that is no point: laid out as {@link #policies},
   * live, to write to.
   */
  public float[] ownership() {
    return ownership;
  }

  /** Whether the evaluator has told the ownership of a position. */
  public boolean hasOwnership(int index) {
    return hasDetails && !Float.isNaN(ownership[policyOffset(index)]);
  }

  /** By how many points the player to move is ahead in the end; NaN when it is not told. */
  public double score(int index) {
    int row = Checks.inRange("index", index, 0, count - 1);
    return hasDetails ? scores[row] : Double.NaN;
  }

  /**
   * Sets the score of a position.
   *
   * @throws IllegalStateException when there are no details
   */
  public void setScore(int index, double score) {
    int row = Checks.inRange("index", index, 0, count - 1);
    if (!hasDetails) {
      throw new IllegalStateException(
          "a score for evaluations without details; ask hasDetails() first");
    }
    scores[row] = score;
  }

  /** Copies one answer from elsewhere, and its details where both sides have them. */
  public void copy(int index, Evaluations from, int fromIndex) {
    int offset = policyOffset(index);
    int fromOffset = from.policyOffset(fromIndex);
    System.arraycopy(from.policies, fromOffset, policies, offset, actionCount);
    values[index] = from.value(fromIndex);
    if (hasDetails && from.hasDetails) {
      System.arraycopy(from.firstPlayers, fromOffset, firstPlayers, offset, actionCount);
      System.arraycopy(from.ownership, fromOffset, ownership, offset, actionCount);
      scores[index] = from.scores[fromIndex];
    }
  }
}
