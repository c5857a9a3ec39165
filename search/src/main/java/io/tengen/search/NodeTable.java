package io.tengen.search;

import java.util.Arrays;

/**
 * The nodes of a tree as columns of primitive arrays, cut into chunks: a node is an index, growth
 * adds a chunk and copies only the short lists of chunks. The first chunk begins small and doubles
 * until it is whole, so that many little trees fit into a little memory; the budget is charged for
 * all of it at once, so that what fits does not depend on what was there before.
 *
 * <p>A node is in the view of its mover, the player who chose it (of the root: who is to move
 * there): its total of values and its proven value are what it is worth to that player, so that
 * selection compares children as they are.
 */
final class NodeTable {
  private static final int SHIFT = 12;
  private static final int CHUNK = 1 << SHIFT;
  private static final int MASK = CHUNK - 1;
  private static final int SMALLEST_CHUNK = 1 << 7;

  /** What a node takes in all columns. */
  private static final int BYTES_A_NODE = 4 + 8 + 4 + 4 + 4 + 2 + 2 + 1 + 1;

  static final long BYTES_A_CHUNK = (long) CHUNK * BYTES_A_NODE;

  private final MemoryBudget budget;
  private int chunks;

  /** How many nodes there are arrays for. */
  private int capacity;

  private int count;

  private int[][] visits = new int[0][];
  private double[][] totals = new double[0][];
  private float[][] proofs = new float[0][];
  private int[][] inFlight = new int[0][];
  private int[][] firstEdge = new int[0][];
  private char[][] edgeCounts = new char[0][];
  private char[][] childCounts = new char[0][];
  private byte[][] movers = new byte[0][];
  private byte[][] players = new byte[0][];

  NodeTable(MemoryBudget budget) {
    this.budget = budget;
  }

  int count() {
    return count;
  }

  /** Forgets all nodes; their memory is used again. */
  void clear() {
    count = 0;
  }

  /** Gives back the chunks that no node is in, but not the first. */
  void giveBackUnused() {
    int used = Math.max(1, (count + CHUNK - 1) >>> SHIFT);
    if (used < chunks) {
      budget.giveBack((chunks - used) * BYTES_A_CHUNK);
      setChunkList(used);
      chunks = used;
      capacity = used << SHIFT;
    }
  }

  /** Whether {@link #add} would find room; takes the memory for it if it can. */
  boolean hasRoom() {
    if (count < capacity) {
      return true;
    }
    if (chunks == 1 && capacity < CHUNK) {
      doubleFirst();
      return true;
    }
    if (!budget.take(BYTES_A_CHUNK)) {
      return false;
    }
    addChunk(chunks == 0 ? SMALLEST_CHUNK : CHUNK);
    return true;
  }

  private void addChunk(int length) {
    if (chunks == visits.length) {
      setChunkList(Math.max(1, 2 * chunks));
    }
    visits[chunks] = new int[length];
    totals[chunks] = new double[length];
    proofs[chunks] = new float[length];
    inFlight[chunks] = new int[length];
    firstEdge[chunks] = new int[length];
    edgeCounts[chunks] = new char[length];
    childCounts[chunks] = new char[length];
    movers[chunks] = new byte[length];
    players[chunks] = new byte[length];
    chunks++;
    capacity += length;
  }

  private void doubleFirst() {
    capacity = 2 * capacity;
    visits[0] = Arrays.copyOf(visits[0], capacity);
    totals[0] = Arrays.copyOf(totals[0], capacity);
    proofs[0] = Arrays.copyOf(proofs[0], capacity);
    inFlight[0] = Arrays.copyOf(inFlight[0], capacity);
    firstEdge[0] = Arrays.copyOf(firstEdge[0], capacity);
    edgeCounts[0] = Arrays.copyOf(edgeCounts[0], capacity);
    childCounts[0] = Arrays.copyOf(childCounts[0], capacity);
    movers[0] = Arrays.copyOf(movers[0], capacity);
    players[0] = Arrays.copyOf(players[0], capacity);
  }

  /** Sets how many chunks the lists have room for. */
  private void setChunkList(int length) {
    visits = Arrays.copyOf(visits, length);
    totals = Arrays.copyOf(totals, length);
    proofs = Arrays.copyOf(proofs, length);
    inFlight = Arrays.copyOf(inFlight, length);
    firstEdge = Arrays.copyOf(firstEdge, length);
    edgeCounts = Arrays.copyOf(edgeCounts, length);
    childCounts = Arrays.copyOf(childCounts, length);
    movers = Arrays.copyOf(movers, length);
    players = Arrays.copyOf(players, length);
  }

  /** A new node without visits or edges; {@link #hasRoom} must have said so. */
  int add(int mover) {
    int node = count++;
    int chunk = node >>> SHIFT;
    int at = node & MASK;
    visits[chunk][at] = 0;
    totals[chunk][at] = 0;
    proofs[chunk][at] = Float.NaN;
    inFlight[chunk][at] = 0;
    edgeCounts[chunk][at] = 0;
    childCounts[chunk][at] = 0;
    movers[chunk][at] = (byte) mover;
    players[chunk][at] = (byte) mover;
    return node;
  }

  /** N: how many playouts came here. */
  int visits(int node) {
    return visits[node >>> SHIFT][node & MASK];
  }

  /** W: the sum of their values, in the view of the mover. */
  double total(int node) {
    return totals[node >>> SHIFT][node & MASK];
  }

  void addVisits(int node, int visitsMore, double totalMore) {
    visits[node >>> SHIFT][node & MASK] += visitsMore;
    totals[node >>> SHIFT][node & MASK] += totalMore;
  }

  /** The proven value, in the view of the mover; NaN when there is none. */
  float proof(int node) {
    return proofs[node >>> SHIFT][node & MASK];
  }

  boolean isProven(int node) {
    return !Float.isNaN(proof(node));
  }

  void setProof(int node, double value) {
    proofs[node >>> SHIFT][node & MASK] = (float) value;
  }

  /** How many playouts are below here on their way. */
  int inFlight(int node) {
    return inFlight[node >>> SHIFT][node & MASK];
  }

  void addInFlight(int node, int more) {
    inFlight[node >>> SHIFT][node & MASK] += more;
  }

  /** The player in whose view the node is. */
  int mover(int node) {
    return movers[node >>> SHIFT][node & MASK];
  }

  /** The player to move here; known from the first evaluation on. */
  int player(int node) {
    return players[node >>> SHIFT][node & MASK];
  }

  void setPlayer(int node, int player) {
    players[node >>> SHIFT][node & MASK] = (byte) player;
  }

  int firstEdge(int node) {
    return firstEdge[node >>> SHIFT][node & MASK];
  }

  /** The number of legal actions; 0 until the node is expanded. */
  int edgeCount(int node) {
    return edgeCounts[node >>> SHIFT][node & MASK];
  }

  void setEdges(int node, int first, int number) {
    firstEdge[node >>> SHIFT][node & MASK] = first;
    edgeCounts[node >>> SHIFT][node & MASK] = (char) number;
  }

  /** How many of the edges, from the first on, have a child. */
  int childCount(int node) {
    return childCounts[node >>> SHIFT][node & MASK];
  }

  void setChildCount(int node, int number) {
    childCounts[node >>> SHIFT][node & MASK] = (char) number;
  }
}
