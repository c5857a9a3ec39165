package io.tengen.env.control;

import java.util.Arrays;

/** A small picture made of characters; what falls outside is not drawn. */
final class TextCanvas {
  private final char[][] cells;

  /** A blank canvas; column 0 is at the left, row 0 at the top. */
  TextCanvas(int columns, int rows) {
    cells = new char[rows][columns];
    for (char[] row : cells) {
      Arrays.fill(row, ' ');
    }
  }

  /** Puts one character. */
  void put(int column, int row, char character) {
    if (row >= 0 && row < cells.length && column >= 0 && column < cells[row].length) {
      cells[row][column] = character;
    }
  }

  /** Puts a text with its middle character at the column. */
  void putCentred(int column, int row, String text) {
    int left = column - text.length() / 2;
    for (int i = 0; i < text.length(); i++) {
      put(left + i, row, text.charAt(i));
    }
  }

  /** The rows from the top, each without blanks at its end, and each with a line end. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (char[] row : cells) {
      text.append(new String(row).stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
