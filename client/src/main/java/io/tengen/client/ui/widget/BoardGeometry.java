package io.tengen.client.ui.widget;

/**
 * Where the points of a square board lie in a rectangle, in units of the window, y upward. The
 * distance between lines is a whole number of pixels, and lines lie on pixels, so that all lines
 * look alike.
 */
public final class BoardGeometry {
  /** From the outermost line to the edge of the wood, in distances between lines. */
  private static final float EDGE = 0.68f;

  private static final float EDGE_WITH_COORDINATES = 1.2f;

  private final int size;
  private final float cell;
  private final float left;
  private final float top;
  private final float edge;

  private BoardGeometry(int size, float cell, float left, float top, float edge) {
    this.size = size;
    this.cell = cell;
    this.left = left;
    this.top = top;
    this.edge = edge;
  }

  /**
   * The largest board in the middle of a rectangle.
   *
   * @param size points along the edge of the board
   * @param withCoordinates whether there is to be place for letters and numbers
   * @param pixelsPerUnit the density of the screen
   */
  public static BoardGeometry in(
      float width, float height, int size, boolean withCoordinates, float pixelsPerUnit) {
    float edge = withCoordinates ? EDGE_WITH_COORDINATES : EDGE;
    float pixels = Math.min(width, height) * pixelsPerUnit;
    float cellPixels = Math.max(1, (float) Math.floor(pixels / (size - 1 + 2 * edge)));
    float span = (size - 1) * cellPixels;
    float leftPixels = Math.round((width * pixelsPerUnit - span) / 2);
    float topPixels = Math.round((height * pixelsPerUnit + span) / 2);
    return new BoardGeometry(
        size,
        cellPixels / pixelsPerUnit,
        leftPixels / pixelsPerUnit,
        topPixels / pixelsPerUnit,
        edge * cellPixels / pixelsPerUnit);
  }

  /** Points along the edge. */
  public int size() {
    return size;
  }

  /** The distance between two lines. */
  public float cell() {
    return cell;
  }

  /** From the outermost line to the edge of the wood. */
  public float edge() {
    return edge;
  }

  /** The x of a column, from 0 at the left. */
  public float columnX(int column) {
    return left + column * cell;
  }

  /** The y of a row, from 0 at the top. */
  public float rowY(int row) {
    return top - row * cell;
  }

  /** The x of a point. */
  public float x(int action) {
    return columnX(action % size);
  }

  /** The y of a point. */
  public float y(int action) {
    return rowY(action / size);
  }

  /** The point nearest to a place; -1 when the place is off the board. */
  public int actionAt(float x, float y) {
    int column = Math.round((x - left) / cell);
    int row = Math.round((top - y) / cell);
    boolean isOn = column >= 0 && column < size && row >= 0 && row < size;
    return isOn ? row * size + column : -1;
  }

  /** The point beside one, one step on; the same at the edge of the board. */
  public int neighbour(int action, int columns, int rows) {
    int column = Math.max(0, Math.min(size - 1, action % size + columns));
    int row = Math.max(0, Math.min(size - 1, action / size + rows));
    return row * size + column;
  }

  /** The points with a dot on them. */
  public static int[] stars(int size) {
    if (size < 5) {
      return new int[0];
    }
    int middle = size / 2;
    if (size < 7) {
      return new int[] {middle * size + middle};
    }
    int line = size < 12 ? 2 : 3;
    int far = size - 1 - line;
    boolean hasMiddle = size % 2 == 1;
    boolean hasSides = hasMiddle && size > 13;
    int[] stars = new int[hasSides ? 9 : hasMiddle ? 5 : 4];
    int count = 0;
    for (int row : new int[] {line, far}) {
      for (int column : new int[] {line, far}) {
        stars[count++] = row * size + column;
      }
    }
    if (hasMiddle) {
      stars[count++] = middle * size + middle;
    }
    if (hasSides) {
      stars[count++] = line * size + middle;
      stars[count++] = far * size + middle;
      stars[count++] = middle * size + line;
      stars[count] = middle * size + far;
    }
    return stars;
  }
}
