package io.tengen.env.board;

/**
 * How a board game is written: the names of its squares and its picture.
 *
 * @param columnLabels one character a column, from left to right
 * @param rows the number of rows
 * @param firstRow where the row called 1 lies; the column labels are drawn next to it
 * @param stones the stone of player 0, then that of player 1
 */
record BoardNotation(String columnLabels, int rows, FirstRow firstRow, String stones) {
  private static final String LETTERS = "abcdefghijklmnopqrs";
  private static final char EMPTY_SQUARE = '.';

  /** The side of the board that rows are counted from. */
  enum FirstRow {
    TOP,
    BOTTOM
  }

  /** The labels of the first columns by letter; there are 19, none left out. */
  static String letters(int columns) {
    return LETTERS.substring(0, columns);
  }

  int columns() {
    return columnLabels.length();
  }

  int squares() {
    return columns() * rows;
  }

  char stoneOf(int player) {
    return stones.charAt(player);
  }

  /** The name of a square that is on the board, such as {@code b3}. */
  String nameOf(int square) {
    return columnLabels.charAt(square % columns()) + String.valueOf(rowNumber(square / columns()));
  }

  private int rowNumber(int row) {
    return firstRow == FirstRow.TOP ? row + 1 : rows - row;
  }

  /** The board with its labels and a line on who is to move or how the game ended. */
  String draw(BoardState state) {
    StringBuilder picture = new StringBuilder();
    if (firstRow == FirstRow.TOP) {
      appendColumnLabels(picture);
    }
    for (int row = 0; row < rows; row++) {
      appendLabel(picture, String.valueOf(rowNumber(row)));
      for (int column = 0; column < columns(); column++) {
        int owner = state.ownerOf(row * columns() + column);
        picture.append(' ').append(owner == BoardState.NOBODY ? EMPTY_SQUARE : stoneOf(owner));
      }
      picture.append('\n');
    }
    if (firstRow == FirstRow.BOTTOM) {
      appendColumnLabels(picture);
    }
    return picture.append(state.statusLine()).toString();
  }

  private void appendColumnLabels(StringBuilder picture) {
    appendLabel(picture, "");
    for (int column = 0; column < columns(); column++) {
      picture.append(' ').append(columnLabels.charAt(column));
    }
    picture.append('\n');
  }

  private void appendLabel(StringBuilder picture, String label) {
    int width = String.valueOf(rows).length();
    picture.append(" ".repeat(width - label.length())).append(label);
  }
}
