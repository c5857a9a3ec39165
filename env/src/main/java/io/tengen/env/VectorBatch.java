package io.tengen.env;

/**
 * The arrays that a {@link VectorEnvironment} writes to, owned by the caller: one slot an
 * environment, observations row by row.
 */
public final class VectorBatch {
  /** What each environment shows now; where an episode has just ended, the next one's first. */
  public final float[] observations;

  /** The reward of this step. */
  public final float[] rewards;

  /** Whether the task ended by itself in this step. */
  public final boolean[] terminated;

  /** Whether the episode was cut in this step. */
  public final boolean[] truncated;

  /**
   * The last observation of an episode that ended in this step; other rows are left as they are.
   */
  public final float[] finalObservations;

  /**
   * Room for a number of environments.
   *
   * @param size how many environments, at least 1
   * @param observationLength the elements of one observation, at least 1
   */
  public VectorBatch(int size, int observationLength) {
    if (size < 1 || observationLength < 1) {
      throw new IllegalArgumentException(
          "size is "
              + size
              + " and observationLength "
              + observationLength
              + ", but both must be at least 1");
    }
    observations = new float[Math.multiplyExact(size, observationLength)];
    rewards = new float[size];
    terminated = new boolean[size];
    truncated = new boolean[size];
    finalObservations = new float[observations.length];
  }

  /**
   * Refuses to hold what does not fit.
   *
   * @param size how many environments there are
   * @param observationLength the elements of one observation
   * @throws IllegalArgumentException when this batch has room for another number of either
   */
  public void requireRoom(int size, int observationLength) {
    if (rewards.length != size || observations.length != size * observationLength) {
      throw new IllegalArgumentException(
          "a batch for "
              + rewards.length
              + " environments and "
              + observations.length
              + " observed numbers, but these are "
              + size
              + " environments of "
              + observationLength
              + " each; use newBatch()");
    }
  }

  /** Whether environment {@code index} ended its episode in this step. */
  public boolean ended(int index) {
    return terminated[index] || truncated[index];
  }
}
