package io.tengen.env.board;

import io.tengen.env.Game;
import io.tengen.env.Symmetries;

/**
 * Tic-tac-toe: three in a row on three by three squares. With best play a draw.
 *
 * <p>Action {@code a} takes square {@code a}, row-major from the top left: 0 is {@code a3}, 8 is
 * {@code c1}.
 */
public final class TicTacToe implements Game {
  static final int SIDE = 3;
  static final int SQUARES = SIDE * SIDE;
  static final BoardNotation NOTATION =
      new BoardNotation(BoardNotation.letters(SIDE), SIDE, BoardNotation.FirstRow.BOTTOM, "xo");

  @Override
  public String name() {
    return "tic-tac-toe";
  }

  @Override
  public int actionCount() {
    return SQUARES;
  }

  @Override
  public String actionName(int action) {
    BoardState.requireAction(this, action);
    return NOTATION.nameOf(action);
  }

  @Override
  public int[] observationShape() {
    return new int[] {BoardState.PLANES, SIDE, SIDE};
  }

  @Override
  public int observationLength() {
    return BoardState.PLANES * SQUARES;
  }

  @Override
  public boolean hasDecisiveMoves() {
    return true;
  }

  @Override
  public int maxGameLength() {
    return SQUARES;
  }

  @Override
  public Symmetries symmetries() {
    return BoardSymmetries.ofSquares(this);
  }

  @Override
  public TicTacToeState newInitialState() {
    return new TicTacToeState(this);
  }
}
