package io.tengen.go;

import io.tengen.env.RandomStream;
import java.util.Arrays;
import java.util.Locale;

/**
 * The numbers of the points of a square board, and the one place that converts between them.
 *
 * <p>Inside the module a point is an index into arrays with a border, so that the neighbours of
 * {@code p} are {@code p-1, p+1, p-stride, p+stride} without a test for the edge: row and column
 * (from 0, at the top left) lie at {@code (row+1) * stride + column+1}, and a stride of size+1 lets
 * one column be the border on both sides. Outside a point is a dense action: {@code row * size +
 * column}, then pass. People say {@code A1} for the bottom left corner; there is no column I.
 *
 * <p>Also here, because they go with the numbering: the Zobrist keys. The key of a point depends on
 * row and column alone, so a position has the same hash on every run.
 *
 * <p>Immutable; one instance a size.
 */
public final class Points {
  public static final int MAX_SIZE = 25;

  /** The point that stands for a pass; a border point, so no stone is ever on it. */
  public static final int PASS = 0;

  /** No point at all, such as the ko point when there is no ko. */
  public static final int NONE = -1;

  private static final String COLUMNS = "ABCDEFGHJKLMNOPQRSTUVWXYZ";
  private static final long ZOBRIST_SEED = 0x7465_6E67_656EL;
  private static final Points[] BY_SIZE = new Points[MAX_SIZE + 1];

  static {
    for (int size = 1; size <= MAX_SIZE; size++) {
      BY_SIZE[size] = new Points(size);
    }
  }

  private final int size;
  private final int stride;
  private final int[] pointOfAction;
  private final int[] actionOfPoint;
  private final long[] keys;

  private Points(int size) {
    this.size = size;
    this.stride = size + 1;
    this.pointOfAction = new int[size * size + 1];
    this.actionOfPoint = new int[arrayLength()];
    this.keys = new long[2 * arrayLength()];
    Arrays.fill(actionOfPoint, -1);
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        int action = row * size + column;
        int point = at(row, column);
        pointOfAction[action] = point;
        actionOfPoint[point] = action;
        for (int colour = 0; colour < 2; colour++) {
          int number = (row * MAX_SIZE + column) * 2 + colour;
          keys[2 * point + colour] = RandomStream.derive(ZOBRIST_SEED, number);
        }
      }
    }
    pointOfAction[size * size] = PASS;
    actionOfPoint[PASS] = size * size;
  }

  /**
   * The points of a board of size x size.
   *
   * @throws IllegalArgumentException unless the size is 1 to 25
   */
  public static Points ofSize(int size) {
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException(
          "board size is " + size + ", but must be 1 to " + MAX_SIZE);
    }
    return BY_SIZE[size];
  }

  /** Points along an edge. */
  public int size() {
    return size;
  }

  /** Points on the board: the square of the size. */
  public int count() {
    return size * size;
  }

  /** The distance from a point to the one below it. */
  public int stride() {
    return stride;
  }

  /** How long an array indexed by point is, border included. */
  public int arrayLength() {
    return (size + 2) * (size + 1) + 1;
  }

  /** How many words a set of points has, as bits numbered by point. */
  public int wordsOfSet() {
    return (arrayLength() + Long.SIZE - 1) / Long.SIZE;
  }

  /** The dense action of a point on the board; unchecked. */
  int actionOnBoard(int point) {
    return actionOfPoint[point];
  }

  /** The point of a row and a column, from 0 at the top left; unchecked. */
  public int at(int row, int column) {
    return (row + 1) * stride + column + 1;
  }

  /** The row of a point, from 0 at the top. */
  public int row(int point) {
    return point / stride - 1;
  }

  /** The column of a point, from 0 at the left. */
  public int column(int point) {
    return point % stride - 1;
  }

  /** Whether the point lies on the board; true for no border point, pass included. */
  public boolean isOnBoard(int point) {
    return point > PASS && point < actionOfPoint.length && actionOfPoint[point] >= 0;
  }

  /**
   * The point of a dense action; {@link #PASS} for the last one.
   *
   * @throws IllegalArgumentException when the action is out of range
   */
  public int pointOf(int action) {
    if (action < 0 || action >= pointOfAction.length) {
      throw new IllegalArgumentException(
          "action is " + action + ", but must be 0 to " + (pointOfAction.length - 1));
    }
    return pointOfAction[action];
  }

  /**
   * The dense action of a point or of {@link #PASS}.
   *
   * @throws IllegalArgumentException when the point is off the board
   */
  public int actionOf(int point) {
    if (point != PASS && !isOnBoard(point)) {
      throw new IllegalArgumentException("point " + point + " is off the board");
    }
    return actionOfPoint[point];
  }

  /** The Zobrist key of a stone of the colour on the point. */
  long key(int point, int colour) {
    return keys[2 * point + colour];
  }

  /** Such as {@code D4}, or {@code pass}. */
  public String name(int point) {
    if (actionOf(point) == count()) {
      return "pass";
    }
    return COLUMNS.charAt(column(point)) + Integer.toString(size - row(point));
  }

  /**
   * The point of a name such as {@code D4}, {@code d4} or {@code pass}.
   *
   * @throws IllegalArgumentException when it names no point of this board
   */
  public int parse(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    if (upper.equals("PASS")) {
      return PASS;
    }
    int column = upper.isEmpty() ? -1 : COLUMNS.indexOf(upper.charAt(0));
    if (column >= 0 && column < size && upper.matches(".[1-9][0-9]?")) {
      int row = size - Integer.parseInt(upper.substring(1));
      if (row >= 0) {
        return at(row, column);
      }
    }
    throw new IllegalArgumentException(
        "no point is called " + shortened(name) + " on a board of " + size + "x" + size);
  }

  private static String shortened(String name) {
    return name.length() <= 20 ? "'" + name + "'" : "'" + name.substring(0, 20) + "...'";
  }
}
