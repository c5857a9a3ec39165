package io.tengen.client.world;

import io.tengen.arena.live.BoardPicture;
import io.tengen.env.Game;
import io.tengen.env.board.ConnectFour;
import io.tengen.env.board.Othello;
import io.tengen.env.board.TicTacToe;

/**
 * What the board of a game looks like, and where its actions are on it.
 *
 * @param columns from left to right
 * @param rows from top to bottom
 * @param style how it is drawn
 * @param isDropped whether an action is a column into which a stone falls, not a cell
 */
public record BoardLook(int columns, int rows, Style style, boolean isDropped) {

  /** How a board is drawn. */
  public enum Style {
    /** Stones on the crossings of lines. */
    LINES,
    /** Discs on squares of cloth. */
    SQUARES,
    /** Pieces in a frame with holes. */
    HOLES,
    /** Crosses and noughts. */
    MARKS
  }

  /** The look of a game: Go, or one of the catalogue's board games. */
  public static BoardLook of(Game game) {
    int columns = BoardPicture.columns(game);
    return new BoardLook(
        columns, BoardPicture.rows(game), styleOf(game), game.actionCount() == columns);
  }

  private static Style styleOf(Game game) {
    if (game instanceof ConnectFour) {
      return Style.HOLES;
    }
    if (game instanceof Othello) {
      return Style.SQUARES;
    }
    return game instanceof TicTacToe ? Style.MARKS : Style.LINES;
  }

  /** How many cells there are. */
  public int cells() {
    return columns * rows;
  }

  /**
   * Where the stone of an action comes to lie.
   *
   * @param before the picture without it
   * @return the cell, row by row from the top left; -1 of a pass, or where there is no room
   */
  public int cellOf(String before, int action) {
    if (!isDropped) {
      return action < cells() ? action : -1;
    }
    for (int row = rows - 1; row >= 0; row--) {
      int cell = row * columns + action;
      if (before.charAt(cell) == '.') {
        return cell;
      }
    }
    return -1;
  }

  /** The action that is meant by a cell. */
  public int actionAt(int cell) {
    return isDropped ? cell % columns : cell;
  }
}
