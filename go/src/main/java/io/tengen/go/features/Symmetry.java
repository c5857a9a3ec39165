package io.tengen.go.features;

/**
 * The eight symmetries of the square: an optional transposition (rows become columns), then
 * optional flips. They act on planes, policies and actions of boards of any size; pass stays pass.
 * The ordinal is the number that {@link io.tengen.env.Symmetries} of the game has for it.
 */
public enum Symmetry {
  IDENTITY(false, false, false),
  /** Left and right change places. */
  FLIP_COLUMNS(false, false, true),
  /** Top and bottom change places. */
  FLIP_ROWS(false, true, false),
  /** Half a turn. */
  ROTATE_180(false, true, true),
  /** Along the diagonal from the top left. */
  TRANSPOSE(true, false, false),
  /** A quarter turn clockwise. */
  ROTATE_90(true, false, true),
  /** A quarter turn counter-clockwise. */
  ROTATE_270(true, true, false),
  /** Along the diagonal from the top right. */
  TRANSPOSE_OTHER(true, true, true);

  private final boolean transpose;
  private final boolean flipRows;
  private final boolean flipColumns;

  Symmetry(boolean transpose, boolean flipRows, boolean flipColumns) {
    this.transpose = transpose;
    this.flipRows = flipRows;
    this.flipColumns = flipColumns;
  }

  private static Symmetry of(boolean transpose, boolean flipRows, boolean flipColumns) {
    return values()[(transpose ? 4 : 0) + (flipRows ? 2 : 0) + (flipColumns ? 1 : 0)];
  }

  /** The symmetry that undoes this one. */
  public Symmetry inverse() {
    return transpose ? of(true, flipColumns, flipRows) : this;
  }

  /** This symmetry, then the other. */
  public Symmetry then(Symmetry other) {
    // A transposition after flips is the same as before them, with the flips exchanged.
    boolean rows = other.transpose ? flipColumns : flipRows;
    boolean columns = other.transpose ? flipRows : flipColumns;
    return of(transpose ^ other.transpose, rows ^ other.flipRows, columns ^ other.flipColumns);
  }

  /**
   * Where the action goes: a point by dense action, or pass.
   *
   * @throws IllegalArgumentException when the action is out of range
   */
  public int apply(int action, int size) {
    if (action < 0 || action > size * size) {
      throw new IllegalArgumentException(
          "action is " + action + ", but must be 0 to " + size * size);
    }
    return action == size * size ? action : destination(action / size, action % size, size);
  }

  private int destination(int row, int column, int size) {
    int movedRow = transpose ? column : row;
    int movedColumn = transpose ? row : column;
    return (flipRows ? size - 1 - movedRow : movedRow) * size
        + (flipColumns ? size - 1 - movedColumn : movedColumn);
  }

  /**
   * Moves planes: what was on a point is then where the point goes.
   *
   * @param from the planes from {@code fromOffset} on, each {@code size * size}
   * @param to another array, or another part of the same; as many elements are overwritten
   */
  public void applyToPlanes(
      float[] from, int fromOffset, float[] to, int toOffset, int planes, int size) {
    int area = size * size;
    int origin = destination(0, 0, size);
    int rowStep = transpose ? (flipColumns ? -1 : 1) : (flipRows ? -size : size);
    int columnStep = transpose ? (flipRows ? -size : size) : (flipColumns ? -1 : 1);
    int source = fromOffset;
    for (int plane = 0; plane < planes; plane++) {
      int start = toOffset + plane * area + origin;
      for (int row = 0; row < size; row++) {
        int target = start + row * rowStep;
        for (int column = 0; column < size; column++) {
          to[target] = from[source++];
          target += columnStep;
        }
      }
    }
  }

  /**
   * Moves a policy: a number for each point, then one for pass.
   *
   * @param from {@code size * size + 1} elements from {@code fromOffset} on
   * @param to another array, or another part of the same; as many elements are overwritten
   */
  public void applyToPolicy(float[] from, int fromOffset, float[] to, int toOffset, int size) {
    applyToPlanes(from, fromOffset, to, toOffset, 1, size);
    to[toOffset + size * size] = from[fromOffset + size * size];
  }
}
