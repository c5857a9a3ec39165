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
   * @param size how many environments
   * @param observationLength the elements of one observation
   */
  public VectorBatch(int size, int observationLength) {
    observations = new float[size * observationLength];
    rewards = new float[size];
    terminated = new boolean[size];
    truncated = new boolean[size];
    finalObservations = new float[size * observationLength];
  }

  /** Whether environment {@code index} ended its episode in this step. */
  public boolean ended(int index) {
    return terminated[index] || truncated[index];
  }
}
