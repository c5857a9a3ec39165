package io.tengen.client.world;

import io.tengen.env.mdp.GridWorld;
import java.util.ArrayList;
import java.util.List;

/**
 * The text map of a gridworld, to be drawn on. Settings before the cells, and letters with rewards
 * of their own, are kept. Immutable; always a map that {@link GridWorld#parse} reads.
 */
final class GridSketch {
  /** Larger maps have cells that cannot be told apart in a window. */
  static final int LONGEST_SIDE = 40;

  /** Smaller ones have no room for a start and a goal apart. */
  static final int SHORTEST_SIDE = 2;

  private static final String USUAL =
      """
      reward = -0.04
      slip = 0.1
      ......+
      .##.#.-
      .#.....
      ...#.#.
      S#.....
      """;

  private final List<String> settings;
  private final List<String> rows;
  private final GridWorld world;

  private GridSketch(List<String> settings, List<String> rows) {
    this.settings = settings;
    this.rows = rows;
    this.world = GridWorld.parse(text());
    if (columns() > LONGEST_SIDE || rows() > LONGEST_SIDE) {
      throw new IllegalArgumentException(
          "the map has %d by %d cells, but at most %d by %d are shown"
              .formatted(columns(), rows(), LONGEST_SIDE, LONGEST_SIDE));
    }
  }

  /** What a cell can be made. */
  enum Brush {
    FREE('.'),
    WALL('#'),
    START('S'),
    GOAL('+'),
    PIT('-');

    private final char letter;

    Brush(char letter) {
      this.letter = letter;
    }
  }

  /** A small maze with a goal and a pit. */
  static GridSketch usual() {
    return parse(USUAL);
  }

  /**
   * Reads a text map.
   *
   * @throws io.tengen.env.mdp.MapFormatException when it is none, with line and column
   * @throws IllegalArgumentException when it is too large to be shown
   */
  static GridSketch parse(String text) {
    // Tells what is wrong by the lines of the text as it came.
    GridWorld.parse(text);
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<String> lines = unmarked.lines().map(String::stripTrailing).toList();
    int first = 0;
    while (isSkipped(lines.get(first)) || lines.get(first).contains("=")) {
      first++;
    }
    int end = lines.size();
    while (isSkipped(lines.get(end - 1))) {
      end--;
    }
    return new GridSketch(lines.subList(0, first), lines.subList(first, end));
  }

  private static boolean isSkipped(String line) {
    return line.isBlank() || line.startsWith("//");
  }

  /** The map as text, as {@link #parse} reads it. */
  String text() {
    StringBuilder text = new StringBuilder();
    settings.forEach(line -> text.append(line).append('\n'));
    rows.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /** What it is the map of. */
  GridWorld world() {
    return world;
  }

  int columns() {
    return rows.get(0).length();
  }

  int rows() {
    return rows.size();
  }

  /** The letter of a cell, row by row from the top left. */
  char letter(int cell) {
    return rows.get(cell / columns()).charAt(cell % columns());
  }

  boolean isWall(int cell) {
    return letter(cell) == Brush.WALL.letter;
  }

  boolean isStart(int cell) {
    return letter(cell) == Brush.START.letter;
  }

  /** The number of a cell's state; -1 of a wall. */
  int state(int cell) {
    return world.stateAt(cell % columns(), cell / columns());
  }

  /** Whether episodes end there. */
  boolean isEnd(int cell) {
    int state = state(cell);
    return state >= 0 && world.isEnd(state);
  }

  /** What is paid on leaving a cell; 0 of a wall. */
  double reward(int cell) {
    int state = state(cell);
    if (state < 0) {
      return 0;
    }
    double[] paid = new double[1];
    world.outcomes(state, 0, (probability, next, reward, terminated) -> paid[0] = reward);
    return paid[0];
  }

  /**
   * The map with a cell made something else. There is one start: what was one before becomes free.
   *
   * @throws IllegalArgumentException when no episode could end or begin then
   */
  GridSketch with(int cell, Brush brush) {
    List<String> painted = new ArrayList<>();
    for (int row = 0; row < rows(); row++) {
      StringBuilder line = new StringBuilder(rows.get(row));
      for (int column = 0; column < columns(); column++) {
        if (row * columns() + column == cell) {
          line.setCharAt(column, brush.letter);
        } else if (brush == Brush.START && line.charAt(column) == Brush.START.letter) {
          line.setCharAt(column, Brush.FREE.letter);
        }
      }
      painted.add(line.toString());
    }
    return new GridSketch(settings, painted);
  }

  /**
   * The map with more free cells at the right and below, or fewer.
   *
   * @param columns 2 to 40
   * @param rows likewise
   * @throws IllegalArgumentException when no episode could end or begin then
   */
  GridSketch resized(int columns, int rows) {
    requireSide("columns", columns);
    requireSide("rows", rows);
    List<String> sized = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      String line = row < rows() ? this.rows.get(row) : "";
      String padded = line + String.valueOf(Brush.FREE.letter).repeat(columns);
      sized.add(padded.substring(0, columns));
    }
    return new GridSketch(settings, sized);
  }

  private static void requireSide(String name, int value) {
    if (value < SHORTEST_SIDE || value > LONGEST_SIDE) {
      throw new IllegalArgumentException(
          "%s is %d, but must be %d to %d".formatted(name, value, SHORTEST_SIDE, LONGEST_SIDE));
    }
  }
}
