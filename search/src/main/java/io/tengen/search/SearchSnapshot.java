package io.tengen.search;

import java.util.List;

/**
 * What a search knows at a moment, be it running or done. Values are in [-1, 1] from the view of
 * the player to move at the root.
 *
 * @param value what the root is worth: proven, or the mean of its playouts
 * @param isProven whether that is proven
 * @param visits the visits of the root, at least 1
 * @param lines the actions that were not filtered out, the best first
 */
public record SearchSnapshot(double value, boolean isProven, int visits, List<ActionLine> lines) {
  /** Copies the list. */
  public SearchSnapshot {
    lines = List.copyOf(lines);
  }
}
