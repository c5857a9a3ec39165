package io.tengen.search;

import java.util.Arrays;

/**
 * The edges of a tree, one a legal action of an expanded node, as columns of primitive arrays cut
 * into chunks. The edges of a node are a block that lies in one chunk, so that a loop over them
 * runs over one array. 10 bytes an edge: 3.6 KB for the 362 of an empty 19x19 board.
 */
final class EdgeTable {
  /** No child yet. */
  static final int NONE = -1;

  private static final int SHIFT = 16;
  private static final int CHUNK = 1 << SHIFT;
  private static final int MASK = CHUNK - 1;

  /** The most actions of a position; a block fits a chunk. */
  static final int LARGEST_BLOCK = CHUNK - 1;

  /** What an edge takes in all columns. */
  private static final int BYTES_AN_EDGE = 2 + 4 + 4;

  static final long BYTES_A_CHUNK = (long) CHUNK * BYTES_AN_EDGE;

  private final MemoryBudget budget;
  private int chunks;
  private int used;

  private char[][] actions = new char[0][];
  private float[][] priors = new float[0][];
  private int[][] children = new int[0][];

  EdgeTable(MemoryBudget budget) {
    this.budget = budget;
  }

  void clear() {
    used = 0;
  }

  /**
   * A new block, its children {@link #NONE}.
   *
   * @return its first edge, or {@link #NONE} when there is no memory left
   */
  int allocate(int count) {
    int start = (used & MASK) + count <= CHUNK ? used : (used | MASK) + 1;
    if (start + count > chunks << SHIFT) {
      if (!budget.take(BYTES_A_CHUNK)) {
        return NONE;
      }
      grow();
    }
    used = start + count;
    int[] chunk = children[start >>> SHIFT];
    Arrays.fill(chunk, start & MASK, (start & MASK) + count, NONE);
    return start;
  }

  private void grow() {
    if (chunks == actions.length) {
      int length = Math.max(8, 2 * chunks);
      actions = Arrays.copyOf(actions, length);
      priors = Arrays.copyOf(priors, length);
      children = Arrays.copyOf(children, length);
    }
    actions[chunks] = new char[CHUNK];
    priors[chunks] = new float[CHUNK];
    children[chunks] = new int[CHUNK];
    chunks++;
  }

  int action(int edge) {
    return actions[edge >>> SHIFT][edge & MASK];
  }

  /** P: the evaluator's policy on the legal actions, which sums to 1. */
  float prior(int edge) {
    return priors[edge >>> SHIFT][edge & MASK];
  }

  void set(int edge, int action, float prior) {
    actions[edge >>> SHIFT][edge & MASK] = (char) action;
    priors[edge >>> SHIFT][edge & MASK] = prior;
  }

  /** The node that the action leads to, or {@link #NONE}. */
  int child(int edge) {
    return children[edge >>> SHIFT][edge & MASK];
  }

  void setChild(int edge, int node) {
    children[edge >>> SHIFT][edge & MASK] = node;
  }

  /** The array that holds the priors of a block, for loops; see {@link #position}. */
  float[] priorsOf(int first) {
    return priors[first >>> SHIFT];
  }

  /** The array that holds the children of a block, for loops; see {@link #position}. */
  int[] childrenOf(int first) {
    return children[first >>> SHIFT];
  }

  /** Where in its arrays an edge lies. */
  static int position(int edge) {
    return edge & MASK;
  }

  /** Exchanges two edges without children. */
  void swap(int edge, int other) {
    int action = action(edge);
    float prior = prior(edge);
    set(edge, action(other), prior(other));
    set(other, action, prior);
  }
}
