package io.tengen.arena.engine;

import io.tengen.search.ActionFilter;
import java.util.Arrays;
import java.util.BitSet;

/**
 * KataGo's {@code avoid} and {@code allow}: for each colour and action, up to which depth it is
 * forbidden. Filters that forbid the same are equal, so that a search keeps its tree between them.
 */
final class MoveFilter implements ActionFilter {
  private final int[][] untilDepth;

  /** Forbids nothing yet. */
  MoveFilter(int actionCount) {
    untilDepth = new int[2][actionCount];
  }

  /** Forbids the actions to the colour in positions less deep than this. */
  void avoid(int colour, BitSet actions, int depth) {
    for (int action = 0; action < untilDepth[colour].length; action++) {
      if (actions.get(action)) {
        untilDepth[colour][action] = depth;
      }
    }
  }

  /** This filter, or {@link ActionFilter#ALL} if it forbids nothing. */
  ActionFilter orAll() {
    boolean isEmpty = equals(new MoveFilter(untilDepth[0].length));
    return isEmpty ? ActionFilter.ALL : this;
  }

  @Override
  public boolean allows(int depth, int player, int action) {
    return depth >= untilDepth[player][action];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MoveFilter filter && Arrays.deepEquals(untilDepth, filter.untilDepth);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(untilDepth);
  }
}
