package io.tengen.agents.network.backend;

import org.jspecify.annotations.Nullable;

/**
 * Positions and their targets, in arrays that are filled again and again.
 *
 * @param capacity how many positions it can hold
 * @param planesLength numbers a position: {@code planes x height x width}
 * @param actionCount numbers a policy
 * @param planes {@code capacity x planesLength}, row-major
 * @param policies {@code capacity x actionCount}: the distributions to learn, each sums to 1
 * @param values {@code capacity}: the results to learn, in [-1, 1], from the view of the player to
 *     move
 * @param auxiliary what auxiliary heads are to learn; null where there are none
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Live buffers: whoever fills them and whoever reads them share them.
public record TrainingBatch(
    int capacity,
    int planesLength,
    int actionCount,
    float[] planes,
    float[] policies,
    float[] values,
    @Nullable AuxiliaryTargets auxiliary) {

  /** A batch of zeros, without targets for auxiliary heads. */
  public static TrainingBatch ofSize(int capacity, int planesLength, int actionCount) {
    return new TrainingBatch(
        capacity,
        planesLength,
        actionCount,
        new float[capacity * planesLength],
        new float[capacity * actionCount],
        new float[capacity],
        null);
  }

  /**
   * The same with room for the targets of auxiliary heads, none of which is known yet.
   *
   * @param points of the board
   */
  public TrainingBatch withAuxiliary(int points) {
    return new TrainingBatch(
        capacity,
        planesLength,
        actionCount,
        planes,
        policies,
        values,
        AuxiliaryTargets.ofSize(capacity, points));
  }

  /**
   * What auxiliary heads are to learn.
   *
   * @param points of the network's board
   * @throws IllegalArgumentException when there is nothing, or it is of another board
   */
  public AuxiliaryTargets requireAuxiliary(int points) {
    if (auxiliary == null || auxiliary.points() != points) {
      throw new IllegalArgumentException(
          "the batch has %s, but the network's auxiliary heads learn of %d points"
              .formatted(
                  auxiliary == null
                      ? "no auxiliary targets"
                      : "auxiliary targets of " + auxiliary.points() + " points",
                  points));
    }
    return auxiliary;
  }
}
