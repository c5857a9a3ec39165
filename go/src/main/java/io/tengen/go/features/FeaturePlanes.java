package io.tengen.go.features;

import io.tengen.go.GoState;
import io.tengen.go.Points;

/**
 * Writes a {@link FeatureSet} of states of one board size. Holds scratch space, so keep one for
 * many states. Not thread-safe.
 */
public final class FeaturePlanes {
  private final FeatureSet set;
  private final Points points;
  private final LeePlanes leePlanes;

  /**
   * A writer of a set for boards of this size.
   *
   * @throws IllegalArgumentException unless the size is 1 to 25
   */
  public FeaturePlanes(FeatureSet set, int size) {
    this.set = set;
    this.points = Points.ofSize(size);
    this.leePlanes = new LeePlanes(points);
  }

  /** The extents {planes, rows, columns}. */
  public int[] shape() {
    return new int[] {set.planes(), points.size(), points.size()};
  }

  /** The product of the extents. */
  public int length() {
    return set.planes() * points.count();
  }

  /**
   * Writes the planes of a state, each row by row from the top left.
   *
   * @param out {@link #length()} elements of it are overwritten from {@code offset} on, with 0 or 1
   * @throws IllegalArgumentException when the state has another board size
   */
  public void write(GoState state, float[] out, int offset) {
    if (state.board().points() != points) {
      throw new IllegalArgumentException(
          "a state of size " + state.board().size() + " for planes of size " + points.size());
    }
    switch (set) {
      case ZERO17 -> state.writeObservation(out, offset);
      case LEE48 -> leePlanes.write(state, out, offset, false);
      case LEE49 -> leePlanes.write(state, out, offset, true);
    }
  }
}
