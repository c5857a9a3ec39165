package io.tengen.agents.network.backend;

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
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Live buffers: whoever fills them and whoever reads them share them.
public record TrainingBatch(
    int capacity,
    int planesLength,
    int actionCount,
    float[] planes,
    float[] policies,
    float[] values) {

  /** A batch of zeros. */
  public static TrainingBatch ofSize(int capacity, int planesLength, int actionCount) {
    return new TrainingBatch(
        capacity,
        planesLength,
        actionCount,
        new float[capacity * planesLength],
        new float[capacity * actionCount],
        new float[capacity]);
  }
}
