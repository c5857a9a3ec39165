package io.tengen.client.scene;

/**
 * A part of a canvas.
 *
 * @param x its left side
 * @param y its upper side
 * @param width from left to right, not negative
 * @param height from top to bottom, not negative
 */
public record Area(float x, float y, float width, float height) {
  /** Checks the extents. */
  public Area {
    if (!(width >= 0 && height >= 0)) {
      throw new IllegalArgumentException(
          "an area is " + width + " by " + height + ", but must not be negative");
    }
  }

  /** All of a canvas. */
  public static Area of(Canvas canvas) {
    return new Area(0, 0, canvas.width(), canvas.height());
  }

  /** Where it ends on the right. */
  public float right() {
    return x + width;
  }

  /** Where it ends below. */
  public float bottom() {
    return y + height;
  }

  /** The same with an edge left free, none where it would be too small. */
  public Area inset(float edge) {
    float free = Math.max(0, Math.min(edge, Math.min(width, height) / 2));
    return new Area(x + free, y + free, width - 2 * free, height - 2 * free);
  }

  /** The upper part, so high at most. */
  public Area top(float most) {
    return new Area(x, y, width, Math.min(most, height));
  }

  /** What is left below a part of that height. */
  public Area below(float taken) {
    float from = Math.min(taken, height);
    return new Area(x, y + from, width, height - from);
  }

  /** The largest area of columns by rows squares in its middle. */
  public Area grid(int columns, int rows) {
    float cell = Math.min(width / columns, height / rows);
    float wide = cell * columns;
    float high = cell * rows;
    return new Area(x + (width - wide) / 2, y + (height - high) / 2, wide, high);
  }

  /**
   * The cell of a {@link #grid} at a place, row by row from the top left; -1 outside.
   *
   * @param columns as the grid has
   * @param rows as the grid has
   */
  public int cellAt(float placeX, float placeY, int columns, int rows) {
    if (!(placeX >= x && placeX < right() && placeY >= y && placeY < bottom())) {
      return -1;
    }
    int column = Math.min(columns - 1, (int) ((placeX - x) / width * columns));
    int row = Math.min(rows - 1, (int) ((placeY - y) / height * rows));
    return row * columns + column;
  }
}
