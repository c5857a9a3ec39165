package io.tengen.go.playout;

import static io.tengen.go.playout.PlayoutStones.BLACK;
import static io.tengen.go.playout.PlayoutStones.EMPTY;
import static io.tengen.go.playout.PlayoutStones.STONE;
import static io.tengen.go.playout.PlayoutStones.WHITE;

import io.tengen.go.Colour;
import io.tengen.go.Scoring;
import java.util.BitSet;

/**
 * Counts the board at the end of a playout, by area. Where no two empty points are neighbours, as
 * when nothing but eyes is left, an empty point belongs to the colour that all its neighbours have;
 * else to whom its whole region touches, which is found the slow way.
 */
final class PlayoutCount {
  private final PlayoutStones stones;
  private final int stride;
  private final int[] cells;

  PlayoutCount(PlayoutStones stones) {
    this.stones = stones;
    this.stride = stones.stride;
    this.cells = stones.cells;
  }

  /** Whether two empty points are neighbours. */
  boolean hasOpenPoints() {
    int[] empties = stones.empties;
    int emptyCount = stones.emptyCount;
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

  /** Black's area above white's, where no two empty points are neighbours. */
  int eyeMargin() {
    int[] empties = stones.empties;
    int emptyCount = stones.emptyCount;
    int margin = stones.stoneMargin;
    for (int i = 0; i < emptyCount; i++) {
      margin += signOfStone(commonOfNeighbours(empties[i]));
    }
    return margin;
  }

  /** Black's area above white's, on any board. */
  int areaMargin() {
    int margin = 0;
    for (int owner : Scoring.ownership(stones.toBoard(), new BitSet())) {
      margin += signOfOwner(owner);
    }
    return margin;
  }

  /** Adds 1 at every point that is black's and takes 1 away at every point that is white's. */
  void addOwnership(int[] sums) {
    if (hasOpenPoints()) {
      int[] owners = Scoring.ownership(stones.toBoard(), new BitSet());
      for (int action = 0; action < sums.length; action++) {
        sums[action] += signOfOwner(owners[action]);
      }
      return;
    }
    for (int action = 0; action < sums.length; action++) {
      int point = stones.points.pointOf(action);
      boolean empty = cells[point] == EMPTY;
      sums[action] += signOfStone(empty ? commonOfNeighbours(point) : cells[point]);
    }
  }

  /** The colours that all neighbours have, the border counting as both. */
  private int commonOfNeighbours(int point) {
    return cells[point - 1] & cells[point + 1] & cells[point - stride] & cells[point + stride];
  }

  /** 1 of a cell that is black alone, -1 of one that is white alone, else 0. */
  private static int signOfStone(int cell) {
    int stone = cell & STONE;
    return stone == BLACK ? 1 : stone == WHITE ? -1 : 0;
  }

  /** The same of a {@link Colour}. */
  private static int signOfOwner(int owner) {
    return owner == Colour.BLACK ? 1 : owner == Colour.WHITE ? -1 : 0;
  }
}
