package io.tengen.go.sgf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Points and moves as SGF writes them: two letters, column and row from the top left, {@code a} to
 * {@code z}, then {@code A} to {@code Z}. Here a point is the dense action {@code row * size +
 * column}, and a pass {@code size * size}.
 */
public final class SgfPoints {
  private static final String OLD_PASS = "tt";

  private static final int LARGEST_SIZE_WITH_OLD_PASS = 19;

  private SgfPoints() {}

  /**
   * The action of a move: of the value of B or W.
   *
   * @throws IllegalArgumentException when it is no point of the board, and no pass
   */
  public static int move(String value, int size) {
    String move = value.length() == 2 ? value : value.strip();
    return move.isEmpty() || isOldPass(move, size) ? size * size : point(move, size);
  }

  /** Whether a move is a pass as FF[3] wrote it: the point beyond a board of 19 lines. */
  public static boolean isOldPass(String value, int size) {
    return size <= LARGEST_SIZE_WITH_OLD_PASS && value.equals(OLD_PASS);
  }

  /**
   * The action of a point.
   *
   * @throws IllegalArgumentException when it is no point of the board
   */
  public static int point(String value, int size) {
    if (value.length() == 2) {
      int column = coordinate(value.charAt(0));
      int row = coordinate(value.charAt(1));
      if (column >= 0 && column < size && row >= 0 && row < size) {
        return row * size + column;
      }
    }
    throw new IllegalArgumentException(
        "'" + SgfText.shown(value) + "' is no point of a board of " + size + "x" + size);
  }

  private static int coordinate(char letter) {
    if (letter >= 'a' && letter <= 'z') {
      return letter - 'a';
    }
    return letter >= 'A' && letter <= 'Z' ? letter - 'A' + 26 : -1;
  }

  /** The value of a move: two letters, or nothing for a pass. */
  public static String valueOf(int action, int size) {
    if (action == size * size) {
      return "";
    }
    if (action < 0 || action > size * size) {
      throw new IllegalArgumentException(
          "action is " + action + ", but must be 0 to " + size * size);
    }
    return letters(action % size, action / size);
  }

  private static String letters(int column, int row) {
    return new String(new char[] {letter(column), letter(row)});
  }

  private static char letter(int coordinate) {
    return (char) (coordinate < 26 ? 'a' + coordinate : 'A' + coordinate - 26);
  }

  /**
   * The actions of a list of points, rectangles such as {@code aa:cc} (upper left and lower right
   * corner) written out; ascending, each once.
   *
   * @throws IllegalArgumentException when a value is no point and no rectangle of the board
   */
  public static int[] points(List<String> values, int size) {
    boolean[] listed = new boolean[size * size];
    for (String value : values) {
      String trimmed = value.length() == 2 ? value : value.strip();
      int colon = trimmed.indexOf(':');
      if (!trimmed.isEmpty()) {
        int first = point(colon < 0 ? trimmed : trimmed.substring(0, colon), size);
        int last = colon < 0 ? first : point(trimmed.substring(colon + 1), size);
        mark(listed, first, last, size);
      }
    }
    int[] actions = new int[listed.length];
    int count = 0;
    for (int action = 0; action < listed.length; action++) {
      if (listed[action]) {
        actions[count++] = action;
      }
    }
    return Arrays.copyOf(actions, count);
  }

  /** Marks a rectangle; real files name any two opposite corners. */
  private static void mark(boolean[] listed, int first, int last, int size) {
    int left = Math.min(first % size, last % size);
    int right = Math.max(first % size, last % size);
    int top = Math.min(first / size, last / size);
    int bottom = Math.max(first / size, last / size);
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        listed[row * size + column] = true;
      }
    }
  }

  /** The values of a list of points, one each. */
  public static List<String> valuesOf(int[] actions, int size) {
    List<String> values = new ArrayList<>(actions.length);
    for (int action : actions) {
      values.add(valueOf(action, size));
    }
    return values;
  }

  /**
   * The values of a list of points with rectangles where they save some: each takes the widest row
   * from its first point on, then as many such rows as there are.
   */
  public static List<String> compress(int[] actions, int size) {
    boolean[] left = new boolean[size * size];
    for (int action : actions) {
      left[action] = true;
    }
    List<String> values = new ArrayList<>();
    for (int action = 0; action < left.length; action++) {
      if (!left[action]) {
        continue;
      }
      int width = 1;
      while (action % size + width < size && left[action + width]) {
        width++;
      }
      int height = 1;
      while (isFull(left, action + height * size, width)) {
        height++;
      }
      int last = action + (height - 1) * size + width - 1;
      for (int point = action; point <= last; point += size) {
        Arrays.fill(left, point, point + width, false);
      }
      String corner = valueOf(action, size);
      values.add(last == action ? corner : corner + ":" + valueOf(last, size));
    }
    return values;
  }

  private static boolean isFull(boolean[] marked, int start, int width) {
    for (int i = start; i < start + width; i++) {
      if (i >= marked.length || !marked[i]) {
        return false;
      }
    }
    return true;
  }
}
