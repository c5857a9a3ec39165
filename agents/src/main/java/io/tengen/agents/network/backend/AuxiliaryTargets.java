package io.tengen.agents.network.backend;

/**
 * What the auxiliary heads of a network for Go are to learn of the positions of a batch, in arrays
 * that are filled again and again.
 *
 * @param points of the board
 * @param ownership {@code capacity x points}, row-major: 1 where the player to move will have the
 *     point at the end, -1 where the other will, 0 where nobody will
 * @param scores {@code capacity}: by how many points the player to move will win, divided by those
 *     of the board
 * @param known {@code capacity}: 1 where all that is known, 0 where it is not and nothing is to be
 *     learned, as of a game that was resigned
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Live buffers: whoever fills them and whoever reads them share them.
public record AuxiliaryTargets(int points, float[] ownership, float[] scores, float[] known) {

  static AuxiliaryTargets ofSize(int capacity, int points) {
    return new AuxiliaryTargets(
        points, new float[capacity * points], new float[capacity], new float[capacity]);
  }

  /** How many of the positions have targets. */
  public int count() {
    int count = 0;
    for (float each : known) {
      count += each > 0 ? 1 : 0;
    }
    return count;
  }
}
