package io.tengen.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a search knows at a moment, be it running or done. Values are in [-1, 1] from the view of
 * the player to move at the root.
 *
 * @param value what the root is worth: proven, or the mean of its playouts
 * @param isProven whether that is proven
 * @param visits the visits of the root, at least 1
 * @param score by how many points the player to move is ahead in the end, a mean over the
 *     evaluations since the search came to this position; empty when the evaluator tells none
 * @param ownership whose each point is in the end, a mean likewise; empty when the evaluator tells
 *     none
 * @param lines the actions that were not filtered out, the best first
 */
public record SearchSnapshot(
    double value,
    boolean isProven,
    int visits,
    OptionalDouble score,
    Optional<Ownership> ownership,
    List<ActionLine> lines) {
  /** Copies the list. */
  public SearchSnapshot {
    lines = List.copyOf(lines);
  }
}
