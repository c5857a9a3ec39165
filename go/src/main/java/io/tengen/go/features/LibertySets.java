package io.tengen.go.features;

import io.tengen.go.Board;
import io.tengen.go.Points;
import java.util.Arrays;

/**
 * The liberties of every chain of a position as bit sets, so that the liberties of chains that a
 * move would join can be united and counted without a move on the board.
 */
final class LibertySets {
  private final Points points;
  private final int stride;
  private final int words;

  /** By chain, {@link #words} words each; bit numbers are dense actions. */
  private final long[] sets;

  private final long[] union;

  LibertySets(Points points) {
    this.points = points;
    this.stride = points.stride();
    this.words = (points.count() + Long.SIZE - 1) / Long.SIZE;
    this.sets = new long[points.arrayLength() * words];
    this.union = new long[words];
  }

  /** Takes in a position. */
  void read(Board board) {
    Arrays.fill(sets, 0);
    int action = 0;
    for (int row = 0; row < points.size(); row++) {
      int point = points.at(row, 0);
      for (int end = point + points.size(); point < end; point++, action++) {
        if (board.isEmpty(point)) {
          // A neighbour without a stone has chain 0, whose set is not used.
          add(board.chainAt(point - 1), action);
          add(board.chainAt(point + 1), action);
          add(board.chainAt(point - stride), action);
          add(board.chainAt(point + stride), action);
        }
      }
    }
  }

  private void add(int chain, int action) {
    sets[chain * words + (action >> 6)] |= 1L << action;
  }

  /**
   * The liberties that a stone of the colour on an empty point would have, with the chains that it
   * joins, if it captures nothing.
   */
  int countAfter(Board board, int point, int colour) {
    Arrays.fill(union, 0);
    unite(board, point - 1, colour);
    unite(board, point + 1, colour);
    unite(board, point - stride, colour);
    unite(board, point + stride, colour);
    int action = points.actionOf(point);
    union[action >> 6] &= ~(1L << action);
    int count = 0;
    for (long word : union) {
      count += Long.bitCount(word);
    }
    return count;
  }

  private void unite(Board board, int neighbour, int colour) {
    if (board.isEmpty(neighbour)) {
      int action = points.actionOf(neighbour);
      union[action >> 6] |= 1L << action;
    } else if (board.colourAt(neighbour) == colour) {
      int from = board.chainAt(neighbour) * words;
      for (int i = 0; i < words; i++) {
        union[i] |= sets[from + i];
      }
    }
  }
}
