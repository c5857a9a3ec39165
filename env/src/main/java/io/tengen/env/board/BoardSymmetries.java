package io.tengen.env.board;

import io.tengen.env.Game;
import io.tengen.env.Symmetries;

/**
 * The symmetries of games on boards of squares, whose observations are planes of rows and columns
 * and whose actions are squares or columns, as tables made once.
 *
 * <p>Of the eight of a square the number is the sum of 1 for left and right exchanged, 2 for top
 * and bottom exchanged, and 4 for rows and columns exchanged before that.
 */
public final class BoardSymmetries implements Symmetries {
  private static final int FLIP_COLUMNS = 1;
  private static final int FLIP_ROWS = 2;
  private static final int HALF_TURN = FLIP_COLUMNS + FLIP_ROWS;
  private static final int TRANSPOSE = 4;

  /** By symmetry and square, where the square goes. */
  private final int[][] squares;

  /** By symmetry and action, where the action goes. */
  private final int[][] actions;

  private final int[] inverses;
  private final int planes;

  private BoardSymmetries(Game game, int[] flags, boolean areActionsColumns) {
    int[] shape = game.observationShape();
    int rows = shape[1];
    int columns = shape[2];
    this.planes = shape[0];
    this.squares = new int[flags.length][rows * columns];
    this.actions = new int[flags.length][game.actionCount()];
    this.inverses = new int[flags.length];
    for (int symmetry = 0; symmetry < flags.length; symmetry++) {
      for (int square = 0; square < rows * columns; square++) {
        squares[symmetry][square] =
            destination(flags[symmetry], square / columns, square % columns, rows, columns);
      }
      for (int action = 0; action < game.actionCount(); action++) {
        boolean isPlace = action < (areActionsColumns ? columns : rows * columns);
        // The top row's squares stand for the columns; what is no place, such as pass, stays.
        actions[symmetry][action] = isPlace ? squares[symmetry][action] : action;
      }
    }
    for (int symmetry = 0; symmetry < flags.length; symmetry++) {
      inverses[symmetry] = findInverse(symmetry);
    }
  }

  /**
   * The eight symmetries of the square, or the four of other rectangles: for games whose actions
   * are squares, row-major, and maybe a pass after them.
   */
  public static Symmetries ofSquares(Game game) {
    int[] shape = game.observationShape();
    int[] all = {0, 1, 2, 3, 4, 5, 6, 7};
    return new BoardSymmetries(
        game,
        shape[1] == shape[2] ? all : new int[] {0, FLIP_COLUMNS, FLIP_ROWS, HALF_TURN},
        false);
  }

  /**
   * Half a turn and both diagonals: for games like those of {@link #ofSquares}, on a square, that
   * start from a position which the other four change.
   */
  public static Symmetries ofDiagonals(Game game) {
    return new BoardSymmetries(
        game, new int[] {0, HALF_TURN, TRANSPOSE, TRANSPOSE + HALF_TURN}, false);
  }

  /** Left and right: for games with gravity, whose actions are columns. */
  public static Symmetries ofColumns(Game game) {
    return new BoardSymmetries(game, new int[] {0, FLIP_COLUMNS}, true);
  }

  private static int destination(int flags, int row, int column, int rows, int columns) {
    boolean isTransposed = (flags & TRANSPOSE) != 0;
    int movedRow = isTransposed ? column : row;
    int movedColumn = isTransposed ? row : column;
    return ((flags & FLIP_ROWS) != 0 ? rows - 1 - movedRow : movedRow) * columns
        + ((flags & FLIP_COLUMNS) != 0 ? columns - 1 - movedColumn : movedColumn);
  }

  private int findInverse(int symmetry) {
    int other = 0;
    while (!areInverse(symmetry, other)) {
      other++;
    }
    return other;
  }

  private boolean areInverse(int symmetry, int other) {
    for (int square = 0; square < squares[symmetry].length; square++) {
      if (squares[other][squares[symmetry][square]] != square) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int count() {
    return squares.length;
  }

  @Override
  public int inverse(int symmetry) {
    return inverses[require(symmetry)];
  }

  @Override
  public int action(int symmetry, int action) {
    int[] images = actions[require(symmetry)];
    if (action < 0 || action >= images.length) {
      throw new IllegalArgumentException(
          "action is " + action + ", but must be 0 to " + (images.length - 1));
    }
    return images[action];
  }

  @Override
  public void moveObservation(
      int symmetry, float[] from, int fromOffset, float[] to, int toOffset) {
    int[] images = squares[require(symmetry)];
    for (int plane = 0; plane < planes; plane++) {
      int source = fromOffset + plane * images.length;
      int target = toOffset + plane * images.length;
      for (int square = 0; square < images.length; square++) {
        to[target + images[square]] = from[source + square];
      }
    }
  }
}
