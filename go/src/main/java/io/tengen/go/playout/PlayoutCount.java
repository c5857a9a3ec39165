package io.tengen.go.playout;

import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.Points;
import io.tengen.go.Scoring;
import java.util.BitSet;

/**
 * Counts the board at the end of a playout, by area. Where no two empty points are neighbours, as
 * when nothing but eyes is left, an empty point belongs to the colour that all its neighbours have;
 * else to whom its whole region touches, which is found the slow way.
 *
 * <p>Looks at the arrays of a {@link PlayoutBoard}.
 */
final class PlayoutCount {
  private static final int BLACK = 1;
  private static final int WHITE = 2;
  private static final int STONE = BLACK | WHITE;
  private static final int EMPTY = 4;

  private final Points points;
  private final int stride;
  private final int[] cells;
  private final int[] empties;

  /**
   * A count of a board.
   *
   * @param cells what is on each point, as bits
   * @param empties the empty points, at the head
   */
  PlayoutCount(Points points, int[] cells, int[] empties) {
    this.points = points;
    this.stride = points.stride();
    this.cells = cells;
    this.empties = empties;
  }

  /** Whether two empty points are neighbours. */
  boolean hasOpenPoints(int emptyCount) {
    for (int i = 0; i < emptyCount; i++) {
      int point = empties[i];
      int around =
          cells[point - 1] | cells[point + 1] | cells[point - stride] | cells[point + stride];
      if ((around & EMPTY) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Black's empty points above white's, where no two empty points are neighbours. */
  int eyeMargin(int emptyCount) {
    int margin = 0;
    for (int i = 0; i < emptyCount; i++) {
      margin += sign(commonOfNeighbours(empties[i]));
    }
    return margin;
  }

  /** Black's area above white's, on any board. */
  int areaMargin() {
    int margin = 0;
    for (int owner : Scoring.ownership(toBoard(), new BitSet())) {
      margin += owner == Colour.BLACK ? 1 : owner == Colour.WHITE ? -1 : 0;
    }
    return margin;
  }

  /** Adds 1 at every point that is black's and takes 1 away at every point that is white's. */
  void addOwnership(int[] sums, int emptyCount) {
    if (hasOpenPoints(emptyCount)) {
      int[] owners = Scoring.ownership(toBoard(), new BitSet());
      for (int action = 0; action < sums.length; action++) {
        int owner = owners[action];
        sums[action] += owner == Colour.BLACK ? 1 : owner == Colour.WHITE ? -1 : 0;
      }
      return;
    }
    for (int action = 0; action < sums.length; action++) {
      int point = points.pointOf(action);
      int cell = cells[point];
      sums[action] += sign(cell == EMPTY ? commonOfNeighbours(point) : cell & STONE);
    }
  }

  /** The colours that all neighbours have, the border counting as both. */
  private int commonOfNeighbours(int point) {
    return cells[point - 1]
        & cells[point + 1]
        & cells[point - stride]
        & cells[point + stride]
        & STONE;
  }

  private static int sign(int owner) {
    return owner == BLACK ? 1 : owner == WHITE ? -1 : 0;
  }

  /** The stones, on an exact board. */
  Board toBoard() {
    int[] colours = new int[points.count()];
    for (int action = 0; action < colours.length; action++) {
      int stone = cells[points.pointOf(action)] & STONE;
      colours[action] =
          stone == BLACK ? Colour.BLACK : stone == WHITE ? Colour.WHITE : Colour.EMPTY;
    }
    Board board = new Board(points.size());
    board.setUp(colours);
    return board;
  }
}
