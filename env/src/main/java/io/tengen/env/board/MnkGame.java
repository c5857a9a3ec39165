package io.tengen.env.board;

import io.tengen.env.Game;
import io.tengen.env.Symmetries;

/**
 * The m,n,k-game: on m columns by n rows, whoever first has k stones in a row wins, more than k
 * included ("freestyle"). Tic-tac-toe is the 3,3,3-game, Gomoku the 15,15,5-game. A board that is
 * full without a winner is a draw.
 *
 * <p>Action {@code a} takes square {@code a}, row-major from the top left; {@code a1} is the bottom
 * left.
 *
 * @param columns m, 2 to 19
 * @param rows n, 2 to 19
 * @param k how many in a row win, 2 to the longer side
 */
public record MnkGame(int columns, int rows, int k) implements Game {
  private static final int LONGEST_SIDE = 19;

  /** With a 1 among them the first stone could end the game, before both players have moved. */
  private static final int SMALLEST = 2;

  private static final MnkGame GOMOKU = new MnkGame(15, 15, 5);

  public MnkGame {
    requireInRange("columns", columns, LONGEST_SIDE);
    requireInRange("rows", rows, LONGEST_SIDE);
    requireInRange("k", k, Math.max(columns, rows));
  }

  private static void requireInRange(String what, int value, int max) {
    if (value < SMALLEST || value > max) {
      throw new IllegalArgumentException(
          what + " is " + value + ", but must be in " + SMALLEST + ".." + max);
    }
  }

  /** Freestyle Gomoku: five or more in a row on 15 by 15. */
  public static MnkGame gomoku() {
    return GOMOKU;
  }

  /** {@code gomoku}, or the sizes, such as {@code mnk(3,3,3)}. */
  @Override
  public String name() {
    return equals(GOMOKU) ? "gomoku" : "mnk(" + columns + "," + rows + "," + k + ")";
  }

  @Override
  public int actionCount() {
    return columns * rows;
  }

  @Override
  public String actionName(int action) {
    BoardState.requireAction(this, action);
    return notation().nameOf(action);
  }

  @Override
  public int[] observationShape() {
    return new int[] {BoardState.PLANES, rows, columns};
  }

  @Override
  public int observationLength() {
    return BoardState.PLANES * columns * rows;
  }

  @Override
  public boolean hasDecisiveMoves() {
    return true;
  }

  @Override
  public int maxGameLength() {
    return columns * rows;
  }

  @Override
  public Symmetries symmetries() {
    return BoardSymmetries.ofSquares(this);
  }

  @Override
  public MnkState newInitialState() {
    return new MnkState(this);
  }

  BoardNotation notation() {
    return new BoardNotation(
        BoardNotation.letters(columns), rows, BoardNotation.FirstRow.BOTTOM, "XO");
  }
}
