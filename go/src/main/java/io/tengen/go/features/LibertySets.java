package io.tengen.go.features;

import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.Points;
import java.util.Arrays;

/**
 * The liberties of every chain of a position as bit sets, numbered by point, so that questions
 * about many moves cost a few bit operations each and no move on a board.
 */
final class LibertySets {
  private final Points points;
  private final int stride;
  private final int words;

  /** By chain, {@link #words} words each. */
  private final long[] sets;

  /** The liberties of all chains of a colour that have just one; black's words, then white's. */
  private final long[] ofOne;

  /** The liberties of all chains of a colour that have just two; black's words, then white's. */
  private final long[] ofTwo;

  private final long[] union;

  LibertySets(Points points) {
    this.points = points;
    this.stride = points.stride();
    this.words = points.wordsOfSet();
    this.sets = new long[points.arrayLength() * words];
    this.ofOne = new long[2 * words];
    this.ofTwo = new long[2 * words];
    this.union = new long[words];
  }

  /** Takes in a position. */
  void read(Board board) {
    Arrays.fill(sets, 0);
    for (int word = 0; word < words; word++) {
      for (long rest = board.emptyWord(word); rest != 0; rest &= rest - 1) {
        int point = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
        long bit = rest & -rest;
        // A neighbour without a stone has chain 0, whose set is not used.
        sets[board.chainAt(point - 1) * words + word] |= bit;
        sets[board.chainAt(point + 1) * words + word] |= bit;
        sets[board.chainAt(point - stride) * words + word] |= bit;
        sets[board.chainAt(point + stride) * words + word] |= bit;
      }
    }
    Arrays.fill(ofOne, 0);
    Arrays.fill(ofTwo, 0);
    int last = points.at(points.size() - 1, points.size() - 1);
    for (int point = points.at(0, 0); point <= last; point++) {
      if (board.chainAt(point) == point) {
        int liberties = board.liberties(point);
        if (liberties <= 2) {
          long[] to = liberties == 1 ? ofOne : ofTwo;
          unite(to, board.colourAt(point) * words, point);
        }
      }
    }
  }

  private void unite(long[] to, int first, int chain) {
    int from = chain * words;
    for (int i = 0; i < words; i++) {
      to[first + i] |= sets[from + i];
    }
  }

  /** Whether the point is the last liberty of a chain of the colour. */
  boolean isLastLiberty(int point, int colour) {
    return contains(ofOne, colour, point);
  }

  /** Whether the point is one of two liberties of a chain of the colour. */
  boolean isOneOfTwoLiberties(int point, int colour) {
    return contains(ofTwo, colour, point);
  }

  private boolean contains(long[] pair, int colour, int point) {
    return ((pair[colour * words + (point >> 6)] >>> point) & 1) != 0;
  }

  /**
   * The liberties that a stone of the colour on an empty point would have, with the chains that it
   * joins, if it captures nothing.
   */
  int countAfter(Board board, int point, int colour) {
    Arrays.fill(union, 0);
    addNeighbour(board, point - 1, colour);
    addNeighbour(board, point + 1, colour);
    addNeighbour(board, point - stride, colour);
    addNeighbour(board, point + stride, colour);
    union[point >> 6] &= ~(1L << point);
    int count = 0;
    for (long word : union) {
      count += Long.bitCount(word);
    }
    return count;
  }

  private void addNeighbour(Board board, int neighbour, int colour) {
    int there = board.colourAt(neighbour);
    if (there == Colour.EMPTY) {
      union[neighbour >> 6] |= 1L << neighbour;
    } else if (there == colour) {
      unite(union, 0, board.chainAt(neighbour));
    }
  }
}
