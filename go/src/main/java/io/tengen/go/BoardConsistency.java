package io.tengen.go;

import java.util.BitSet;

/** Recounts from the colours alone what a {@link Board} keeps incrementally. */
final class BoardConsistency {
  private final Board board;
  private final Points points;
  private final BitSet visited = new BitSet();

  private BoardConsistency(Board board) {
    this.board = board;
    this.points = board.points();
  }

  static void check(Board board) {
    new BoardConsistency(board).checkAll();
  }

  private void checkAll() {
    long hash = 0;
    for (int point = 0; point < points.arrayLength(); point++) {
      int colour = board.colourAt(point);
      boolean inEmpties = ((board.emptyWord(point >> 6) >> point) & 1) != 0;
      require(inEmpties == (colour == Colour.EMPTY), "set of empty points", point);
      require(points.isOnBoard(point) == (colour != Colour.BORDER), "border", point);
      if (!Colour.isStone(colour)) {
        require(board.chainAt(point) == 0, "chain of a point without a stone", point);
        continue;
      }
      hash ^= points.key(point, colour);
      if (!visited.get(point)) {
        checkChain(point);
      }
    }
    if (hash != board.hash()) {
      throw new IllegalStateException("the hash is wrong in\n" + board);
    }
    if (board.koPoint() != Points.NONE) {
      require(board.isEmpty(board.koPoint()), "ko on a stone", board.koPoint());
      require(board.isCapture(board.koPoint(), board.koColour()), "ko", board.koPoint());
    }
  }

  private void checkChain(int start) {
    BitSet chain = new BitSet();
    BitSet liberties = new BitSet();
    flood(start, board.colourAt(start), chain, liberties);
    visited.or(chain);
    int listed = 0;
    int stone = start;
    do {
      require(chain.get(stone), "the list leaves its chain", stone);
      require(board.chainAt(stone) == board.chainAt(start), "head", stone);
      require(++listed <= chain.cardinality(), "the list is no circle", stone);
      stone = board.nextInChain(stone);
    } while (stone != start);
    require(listed == chain.cardinality(), "the list is short", start);
    require(board.chainLength(start) == listed, "chain length", start);
    require(board.liberties(start) == liberties.cardinality(), "liberties", start);
    require(!liberties.isEmpty(), "a chain without liberties", start);
  }

  private void flood(int point, int colour, BitSet chain, BitSet liberties) {
    if (board.colourAt(point) == Colour.EMPTY) {
      liberties.set(point);
    }
    if (board.colourAt(point) != colour || chain.get(point)) {
      return;
    }
    chain.set(point);
    flood(point - 1, colour, chain, liberties);
    flood(point + 1, colour, chain, liberties);
    flood(point - points.stride(), colour, chain, liberties);
    flood(point + points.stride(), colour, chain, liberties);
  }

  private void require(boolean condition, String what, int point) {
    if (!condition) {
      throw new IllegalStateException(what + ": wrong at point " + point + " in\n" + board);
    }
  }
}
