package io.tengen.go.analysis;

import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.Points;

/**
 * Counts the legal positions of a board: those in which every chain has a liberty (J. Tromp and G.
 * Farnebäck, "Combinatorics of Go", 2007: 1, 57, 12675, 24318165 for 1x1 to 4x4). The count goes
 * through {@link Board}'s own legality and play, so a mistake there shows in a published number.
 *
 * <p>A part of the stones of a legal position is a legal position too, so all are found by going
 * through the points in order and leaving each empty or putting a stone there that is no suicide
 * and captures nothing.
 */
public final class LegalPositions {
  private final Points points;

  /** By depth, the board with the points before it decided. */
  private final Board[] boards;

  private LegalPositions(int size) {
    points = Points.ofSize(size);
    boards = new Board[points.count() + 1];
    for (int depth = 0; depth < boards.length; depth++) {
      boards[depth] = new Board(size);
    }
  }

  /**
   * How many legal positions the board of this size has. The time grows with their number: 4x4
   * takes seconds, 5x5 (414,295,148,741) days.
   *
   * @throws IllegalArgumentException unless the size is 1 to 25
   */
  public static long count(int size) {
    return new LegalPositions(size).count(new Board(size), 0);
  }

  private long count(Board board, int action) {
    if (action == points.count()) {
      return 1;
    }
    long positions = count(board, action + 1);
    int point = points.pointOf(action);
    for (int colour = Colour.BLACK; colour <= Colour.WHITE; colour++) {
      if (board.isLegal(point, colour, false) && !board.isCapture(point, colour)) {
        Board after = boards[action];
        after.copyFrom(board);
        after.playUnchecked(point, colour);
        positions += count(after, action + 1);
      }
    }
    return positions;
  }
}
