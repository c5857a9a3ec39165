package io.tengen.client.world;

/**
 * A gridworld and what an agent in it has learned. Immutable: the array is not changed by anybody.
 *
 * @param map where it is
 * @param values Q(s, a), four a cell in the order up, right, down, left; of a wall 0
 * @param agentCell where the agent is
 * @param steps taken so far
 * @param episodeReturn of the episode that is going on
 * @param returns of those that have ended
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Handed over once and never changed: not worth a copy a frame.
record GridFrame(
    GridSketch map,
    double[] values,
    int agentCell,
    long steps,
    double episodeReturn,
    Returns.Snapshot returns) {
  /** How many actions a cell has. */
  static final int ACTIONS = 4;

  double value(int cell, int action) {
    return values[cell * ACTIONS + action];
  }

  /** The largest value of a cell's actions. */
  double best(int cell) {
    double best = value(cell, 0);
    for (int action = 1; action < ACTIONS; action++) {
      best = Math.max(best, value(cell, action));
    }
    return best;
  }

  /** Whether all of a cell's actions are valued the same, as at the beginning. */
  boolean isUndecided(int cell) {
    for (int action = 1; action < ACTIONS; action++) {
      if (value(cell, action) != value(cell, 0)) {
        return false;
      }
    }
    return true;
  }

  /** The largest value by size of all cells. */
  double largest() {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
