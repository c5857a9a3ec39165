package io.tengen.agents.dqn;

/**
 * Numbers not below 0 that can be changed, summed, and drawn from in proportion, each in time
 * logarithmic in their count: a complete binary tree in one array, in which every inner node holds
 * the sum of its two children (Schaul et al., "Prioritized Experience Replay", 2016, appendix
 * B.2.1).
 */
final class SumTree {
  /** Node 1 is the root, node n has the children 2n and 2n + 1, leaf i is node leaves + i. */
  private final double[] nodes;

  private final int leaves;

  /** As many zeros. */
  SumTree(int count) {
    leaves = Math.max(1, Integer.highestOneBit(Math.max(1, count - 1)) * (count > 1 ? 2 : 1));
    nodes = new double[2 * leaves];
  }

  /** The number of an index. */
  double get(int index) {
    return nodes[leaves + index];
  }

  /** Changes the number of an index. */
  void set(int index, double value) {
    int node = leaves + index;
    nodes[node] = value;
    // Summed afresh, not changed by the difference, so that errors do not gather.
    for (node >>= 1; node > 0; node >>= 1) {
      nodes[node] = nodes[2 * node] + nodes[2 * node + 1];
    }
  }

  /** The sum of all. */
  double total() {
    return nodes[1];
  }

  /**
   * The index that a point on the line of all numbers, laid end to end, falls on. Never one whose
   * number is 0, as long as the sum is not.
   *
   * @param point from 0 to below {@link #total}
   */
  int find(double point) {
    int node = 1;
    double rest = point;
    while (node < leaves) {
      node *= 2;
      double left = nodes[node];
      // Rounding may leave a rest where nothing is left on the right.
      if (rest >= left && nodes[node + 1] > 0) {
        rest -= left;
        node++;
      }
    }
    return node - leaves;
  }
}
