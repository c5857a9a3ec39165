package io.tengen.client.scene;

import java.util.List;

/**
 * A curve of a graph. Immutable: the arrays are not changed by anybody.
 *
 * @param name for people
 * @param x ascending
 * @param y as many; NaN where nothing was measured
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Handed over once and never changed: not worth a copy a frame.
public record Curve(String name, double[] x, double[] y) {
  /** Checks the lengths. */
  public Curve {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "a curve has %d places and %d values, but must have as many"
              .formatted(x.length, y.length));
    }
  }

  /** Whether there is nothing to see. */
  public static boolean areEmpty(List<Curve> curves) {
    return curves.stream().allMatch(curve -> curve.x.length == 0);
  }
}
