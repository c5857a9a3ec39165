package io.tengen.go;

/**
 * Where fixed handicap stones go, as the Go Text Protocol version 2 has it (section 4.1.1): on the
 * third line of boards below 13, on the fourth of larger ones.
 */
public final class Handicap {
  private static final int SMALLEST_SIZE = 7;
  private static final int SMALLEST_SIZE_FOR_NINE = 9;
  private static final int SMALLEST_SIZE_FOR_FOURTH_LINE = 13;
  private static final int FEWEST = 2;

  private Handicap() {}

  /**
   * The most fixed handicap stones of a board: none below 7x7, four on even boards and on 7x7, else
   * nine.
   */
  public static int maximumFixed(int size) {
    Points.ofSize(size);
    if (size < SMALLEST_SIZE) {
      return 0;
    }
    return size % 2 == 0 || size < SMALLEST_SIZE_FOR_NINE ? 4 : 9;
  }

  /**
   * The points of the stones, in the order of the standard.
   *
   * @throws IllegalArgumentException unless the number is 2 to {@link #maximumFixed}
   */
  public static int[] fixed(int size, int stones) {
    int most = maximumFixed(size);
    if (stones < FEWEST || stones > most) {
      throw new IllegalArgumentException(
          stones
              + " fixed handicap stones on "
              + size
              + "x"
              + size
              + (most == 0 ? ", where there are none" : ", but must be 2 to " + most));
    }
    Points points = Points.ofSize(size);
    int near = size < SMALLEST_SIZE_FOR_FOURTH_LINE ? 2 : 3;
    int far = size - 1 - near;
    int middle = size / 2;
    int[] placed = new int[stones];
    int[][] corners = {{far, near}, {near, far}, {near, near}, {far, far}};
    int count = 0;
    for (int i = 0; i < Math.min(stones, corners.length); i++) {
      placed[count++] = points.at(corners[i][0], corners[i][1]);
    }
    if (stones >= 6) {
      placed[count++] = points.at(middle, near);
      placed[count++] = points.at(middle, far);
    }
    if (stones >= 8) {
      placed[count++] = points.at(far, middle);
      placed[count++] = points.at(near, middle);
    }
    if (stones >= 5 && stones % 2 == 1) {
      placed[count] = points.at(middle, middle);
    }
    return placed;
  }
}
