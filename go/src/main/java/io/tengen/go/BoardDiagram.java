package io.tengen.go;

/** Boards as text: black {@code X}, white {@code O}, the last stone in brackets. */
public final class BoardDiagram {
  private BoardDiagram() {}

  /**
   * Draws a board with its coordinates, several lines.
   *
   * @param marked a point to put in brackets, or {@link Points#NONE}, or {@link Points#PASS}
   */
  public static String render(Board board, int marked) {
    Points points = board.points();
    int size = points.size();
    StringBuilder text = new StringBuilder();
    appendColumns(text, points);
    for (int row = 0; row < size; row++) {
      text.append(String.format("%2d", size - row));
      for (int column = 0; column < size; column++) {
        int point = points.at(row, column);
        char before = point == marked ? '(' : column > 0 && point - 1 == marked ? ')' : ' ';
        text.append(before).append(symbol(board, point));
      }
      text.append(points.at(row, size - 1) == marked ? ")" : " ").append(size - row).append('\n');
    }
    appendColumns(text, points);
    return text.toString();
  }

  private static void appendColumns(StringBuilder text, Points points) {
    text.append("  ");
    for (int column = 0; column < points.size(); column++) {
      text.append(' ').append(points.name(points.at(0, column)).charAt(0));
    }
    text.append('\n');
  }

  private static char symbol(Board board, int point) {
    return switch (board.colourAt(point)) {
      case Colour.BLACK -> 'X';
      case Colour.WHITE -> 'O';
      default -> '.';
    };
  }
}
