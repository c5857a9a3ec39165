package io.tengen.env.board;

import io.tengen.env.Game;
import io.tengen.env.Symmetries;

/**
 * Othello (Reversi with the fixed start) on eight by eight squares, by the rules of the World
 * Othello Federation. Black, player 0, moves first. A player who can flip nothing passes; when
 * neither can place, the game is over, and whoever has more discs wins: the return is +1, 0 or -1,
 * whatever the margin.
 *
 * <p>Actions 0 to 63 place a disc, row-major from {@code a1}, which is the top left; action 64 is
 * {@code pass}, legal exactly when nothing else is and the game goes on.
 */
public final class Othello implements Game {
  /** The action of a player who has no other. */
  public static final int PASS = 64;

  static final int SIDE = 8;
  static final int SQUARES = SIDE * SIDE;
  static final BoardNotation NOTATION =
      new BoardNotation(BoardNotation.letters(SIDE), SIDE, BoardNotation.FirstRow.TOP, "XO");

  private static final int PLACEMENTS = SQUARES - 4;

  @Override
  public String name() {
    return "othello";
  }

  @Override
  public int actionCount() {
    return SQUARES + 1;
  }

  @Override
  public String actionName(int action) {
    BoardState.requireAction(this, action);
    return action == PASS ? "pass" : NOTATION.nameOf(action);
  }

  @Override
  public int[] observationShape() {
    return new int[] {BoardState.PLANES, SIDE, SIDE};
  }

  @Override
  public int observationLength() {
    return BoardState.PLANES * SQUARES;
  }

  /** A placement for every square but the first four, and at most one pass between two of them. */
  @Override
  public int maxGameLength() {
    return PLACEMENTS + PLACEMENTS - 1;
  }

  @Override
  public Symmetries symmetries() {
    return BoardSymmetries.ofDiagonals(this);
  }

  @Override
  public OthelloState newInitialState() {
    return new OthelloState(this);
  }
}
