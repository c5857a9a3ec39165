package io.tengen.env.board;

import io.tengen.env.Game;
import io.tengen.env.Symmetries;

/**
 * Connect Four: stones are dropped into seven columns of six squares, and four in a row win. With
 * best play the first player does (Allen and Allis, independently, 1988).
 *
 * <p>Action {@code a} drops a stone into column {@code a}, counted from the left and called {@code
 * a + 1}.
 */
public final class ConnectFour implements Game {
  static final int COLUMNS = 7;
  static final int ROWS = 6;
  static final int SQUARES = COLUMNS * ROWS;
  static final BoardNotation NOTATION =
      new BoardNotation("1234567", ROWS, BoardNotation.FirstRow.BOTTOM, "xo");

  @Override
  public String name() {
    return "connect-four";
  }

  @Override
  public int actionCount() {
    return COLUMNS;
  }

  @Override
  public String actionName(int action) {
    BoardState.requireAction(this, action);
    return NOTATION.columnLabels().substring(action, action + 1);
  }

  @Override
  public int[] observationShape() {
    return new int[] {BoardState.PLANES, ROWS, COLUMNS};
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
    return BoardSymmetries.ofColumns(this);
  }

  @Override
  public ConnectFourState newInitialState() {
    return new ConnectFourState(this);
  }
}
