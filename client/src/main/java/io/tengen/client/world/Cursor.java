package io.tengen.client.world;

import io.tengen.client.key.Command;

/** A cell that is chosen by keys. */
final class Cursor {
  private Cursor() {}

  /**
   * Where a command moves it.
   *
   * @param cell where it is, row by row from the top left; outside of the cells where it is nowhere
   *     yet, and then it begins in the middle
   * @return -1 for a command that does not move it
   */
  static int moved(Command command, int cell, int columns, int rows) {
    int right = 0;
    int down = 0;
    if (command == Command.CURSOR_LEFT) {
      right = -1;
    } else if (command == Command.CURSOR_RIGHT) {
      right = 1;
    } else if (command == Command.CURSOR_UP) {
      down = -1;
    } else if (command == Command.CURSOR_DOWN) {
      down = 1;
    } else {
      return -1;
    }
    if (cell < 0 || cell >= columns * rows) {
      return rows / 2 * columns + columns / 2;
    }
    int column = Math.max(0, Math.min(columns - 1, cell % columns + right));
    int row = Math.max(0, Math.min(rows - 1, cell / columns + down));
    return row * columns + column;
  }
}
