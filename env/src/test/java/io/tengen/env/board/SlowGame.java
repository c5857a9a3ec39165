package io.tengen.env.board;

import java.util.Arrays;

/**
 * The slow, obvious twin of a board game: a two-dimensional array of characters, row 0 at the top,
 * and rules that look at all of it.
 */
abstract class SlowGame {
  static final int NOBODY = -1;
  static final char EMPTY = '.';

  final char[][] squares;
  final String stones;
  int player;

  SlowGame(int columns, int rows, String stones) {
    this.squares = new char[rows][columns];
    for (char[] row : squares) {
      Arrays.fill(row, EMPTY);
    }
    this.stones = stones;
  }

  /** Whether an action from 0 on is legal while the game goes on. */
  abstract boolean isLegal(int action);

  abstract void play(int action);

  abstract boolean isOver();

  /** The winner of a game that is over, or {@link #NOBODY} for a draw. */
  abstract int winner();

  /** The text that the picture should be. */
  abstract String picture();

  int columns() {
    return squares[0].length;
  }

  int rows() {
    return squares.length;
  }

  char stone() {
    return stones.charAt(player);
  }

  char otherStone() {
    return stones.charAt(1 - player);
  }

  boolean isOnBoard(int column, int row) {
    return column >= 0 && column < columns() && row >= 0 && row < rows();
  }

  boolean isFull() {
    return count(EMPTY) == 0;
  }

  int count(char stone) {
    int count = 0;
    for (char[] row : squares) {
      for (char square : row) {
        count += square == stone ? 1 : 0;
      }
    }
    return count;
  }

  String status() {
    if (!isOver()) {
      return stone() + " to move";
    }
    return winner() == NOBODY ? "draw" : stones.charAt(winner()) + " wins";
  }

  /** One row of the picture, its label as wide as the widest. */
  String drawRow(int row, int label) {
    StringBuilder line = new StringBuilder(label < 10 && rows() >= 10 ? " " + label : "" + label);
    for (char square : squares[row]) {
      line.append(' ').append(square);
    }
    return line.append('\n').toString();
  }

  String drawColumnLabels(char first) {
    StringBuilder line = new StringBuilder(rows() >= 10 ? "  " : " ");
    for (int column = 0; column < columns(); column++) {
      line.append(' ').append((char) (first + column));
    }
    return line.append('\n').toString();
  }
}
