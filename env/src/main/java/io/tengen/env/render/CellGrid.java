package io.tengen.env.render;

import java.awt.geom.Rectangle2D;

/**
 * Where the cells of a board lie in a picture: as large as fits about 440 pixels, in the middle,
 * and in a picture wide enough for a caption.
 *
 * @param columns cells from left to right
 * @param rows cells from top to bottom
 */
record CellGrid(int columns, int rows) {
  private static final int MARGIN = 20;
  private static final int FULL_SIZE = 440;
  private static final int LARGEST_CELL = 120;
  private static final int SMALLEST_CELL = 10;
  private static final int LEAST_WIDTH = 320;

  /** The side of a cell in pixels. */
  int cellSize() {
    int fitting = FULL_SIZE / Math.max(columns, rows);
    return Math.max(SMALLEST_CELL, Math.min(LARGEST_CELL, fitting));
  }

  /** The picture's width. */
  int width() {
    return Math.max(LEAST_WIDTH, columns * cellSize() + 2 * MARGIN);
  }

  /** The picture's height. */
  int height() {
    return rows * cellSize() + 2 * MARGIN;
  }

  /** The area of one cell. */
  Rectangle2D cell(int column, int row) {
    int size = cellSize();
    int left = (width() - columns * size) / 2;
    return new Rectangle2D.Double(left + column * size, MARGIN + row * size, size, size);
  }

  /** The area of all cells. */
  Rectangle2D board() {
    Rectangle2D first = cell(0, 0);
    return new Rectangle2D.Double(
        first.getX(), first.getY(), columns * cellSize(), rows * cellSize());
  }
}
