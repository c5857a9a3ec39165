package io.tengen.search;

import java.util.Arrays;

/**
 * The edges of a tree, one a legal action of an expanded node, as columns of primitive arrays cut
 * into chunks. The edges of a node are a block that lies in one chunk, so that a loop over them
 * runs over one array. 10 bytes an edge: 3.6 KB for the 362 of an empty 19x19 board. With columns
 * for All Moves As First (AMAF) 8 bytes more. The first chunk grows, as in {@link NodeTable}.
 */
final class EdgeTable {
  /** No child yet. */
  static final int NONE = -1;

  private static final int SHIFT = 15;
  private static final int CHUNK = 1 << SHIFT;
  private static final int MASK = CHUNK - 1;
  private static final int SMALLEST_CHUNK = 1 << 9;

  /** The most actions of a position; a block fits a chunk. */
  static final int LARGEST_BLOCK = CHUNK - 1;

  /** What an edge takes in all columns. */
  private static final int BYTES_AN_EDGE = 2 + 4 + 4;

  private static final int AMAF_BYTES_AN_EDGE = 4 + 4;

  private final MemoryBudget budget;
  private final boolean hasAmaf;
  private int chunks;

  /** Up to which edge there are arrays. */
  private int capacity;

  private int used;

  private char[][] actions = new char[0][];
  private float[][] priors = new float[0][];
  private int[][] children = new int[0][];
  private int[][] amafVisits = new int[0][];
  private float[][] amafTotals = new float[0][];

  /**
   * An empty table.
   *
   * @param hasAmaf whether it has the columns for All Moves As First
   */
  EdgeTable(MemoryBudget budget, boolean hasAmaf) {
    this.budget = budget;
    this.hasAmaf = hasAmaf;
  }

  boolean hasAmaf() {
    return hasAmaf;
  }

  static long bytesAChunk(boolean hasAmaf) {
    return (long) CHUNK * (hasAmaf ? BYTES_AN_EDGE + AMAF_BYTES_AN_EDGE : BYTES_AN_EDGE);
  }

  /** Forgets all edges; their memory is used again. */
  void clear() {
    used = 0;
  }

  /** Gives back the chunks that no edge is in, but not the first. */
  void giveBackUnused() {
    int kept = Math.max(1, (used + CHUNK - 1) >>> SHIFT);
    if (kept < chunks) {
      budget.giveBack((chunks - kept) * bytesAChunk(hasAmaf));
      setChunkList(kept);
      chunks = kept;
      capacity = ((kept - 1) << SHIFT) + actions[kept - 1].length;
    }
  }

  /**
   * A new block, its children {@link #NONE}.
   *
   * @return its first edge, or {@link #NONE} when there is no memory left
   */
  int allocate(int count) {
    int start = (used & MASK) + count <= CHUNK ? used : (used | MASK) + 1;
    if (start + count > capacity && !makeRoom(start + count)) {
      return NONE;
    }
    used = start + count;
    int[] chunk = children[start >>> SHIFT];
    Arrays.fill(chunk, start & MASK, (start & MASK) + count, NONE);
    if (hasAmaf) {
      Arrays.fill(amafVisits[start >>> SHIFT], start & MASK, (start & MASK) + count, 0);
      Arrays.fill(amafTotals[start >>> SHIFT], start & MASK, (start & MASK) + count, 0);
    }
    return start;
  }

  /** Makes arrays for edges below {@code end}, a chunk more at the most, if there is memory. */
  private boolean makeRoom(int end) {
    if (chunks == 1 && end <= CHUNK) {
      lengthenFirst(Math.min(CHUNK, Math.max(2 * capacity, end)));
      return true;
    }
    if (!budget.take(bytesAChunk(hasAmaf))) {
      return false;
    }
    addChunk(chunks == 0 ? Math.max(SMALLEST_CHUNK, end) : CHUNK);
    return true;
  }

  private void addChunk(int length) {
    if (chunks == actions.length) {
      setChunkList(Math.max(1, 2 * chunks));
    }
    actions[chunks] = new char[length];
    priors[chunks] = new float[length];
    children[chunks] = new int[length];
    if (hasAmaf) {
      amafVisits[chunks] = new int[length];
      amafTotals[chunks] = new float[length];
    }
    capacity = (chunks << SHIFT) + length;
    chunks++;
  }

  private void lengthenFirst(int length) {
    actions[0] = Arrays.copyOf(actions[0], length);
    priors[0] = Arrays.copyOf(priors[0], length);
    children[0] = Arrays.copyOf(children[0], length);
    if (hasAmaf) {
      amafVisits[0] = Arrays.copyOf(amafVisits[0], length);
      amafTotals[0] = Arrays.copyOf(amafTotals[0], length);
    }
    capacity = length;
  }

  /** Sets how many chunks the lists have room for. */
  private void setChunkList(int length) {
    actions = Arrays.copyOf(actions, length);
    priors = Arrays.copyOf(priors, length);
    children = Arrays.copyOf(children, length);
    amafVisits = Arrays.copyOf(amafVisits, hasAmaf ? length : 0);
    amafTotals = Arrays.copyOf(amafTotals, hasAmaf ? length : 0);
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

  /** The array that holds the actions of a block, for loops; see {@link #position}. */
  char[] actionsOf(int first) {
    return actions[first >>> SHIFT];
  }

  /** N~: the array that holds the AMAF visits of a block, for loops; see {@link #position}. */
  int[] amafVisitsOf(int first) {
    return amafVisits[first >>> SHIFT];
  }

  /** W~: the array that holds the sums of values of those, in the view of the player to move. */
  float[] amafTotalsOf(int first) {
    return amafTotals[first >>> SHIFT];
  }

  void setAmaf(int edge, int visits, float total) {
    amafVisits[edge >>> SHIFT][edge & MASK] = visits;
    amafTotals[edge >>> SHIFT][edge & MASK] = total;
  }

  int amafVisits(int edge) {
    return amafVisits[edge >>> SHIFT][edge & MASK];
  }

  float amafTotal(int edge) {
    return amafTotals[edge >>> SHIFT][edge & MASK];
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
    if (hasAmaf) {
      int visits = amafVisits(edge);
      float total = amafTotal(edge);
      setAmaf(edge, amafVisits(other), amafTotal(other));
      setAmaf(other, visits, total);
    }
  }
}
