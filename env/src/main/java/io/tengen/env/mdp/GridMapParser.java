package io.tengen.env.mdp;

import io.tengen.env.mdp.GridMap.Cell;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the text form of a gridworld: settings, then the cells.
 *
 * <pre>
 * // the 4x3 world
 * reward = -0.04
 * slip = 0.1
 * end + = 1
 * end - = -1
 * ...+
 * .#.-
 * S...
 * </pre>
 *
 * <p>Lines with {@code =} are settings and come first: {@code reward} is R(s) of the open cells,
 * {@code slip} the probability of each perpendicular slip, {@code cell X} makes the letter X an
 * open cell with a reward of its own, {@code end X} makes it a cell where episodes end. The values
 * above are the defaults. Then a line a row: {@code .} open, {@code #} wall, {@code S} a start
 * (without one, an episode starts at any open cell), and the letters that settings name. {@code //}
 * starts a comment line.
 */
final class GridMapParser {
  /** Keeps a solution within about a gigabyte. */
  static final int MAX_CELLS = 4_000_000;

  /** Sums of larger rewards could leave the range of a double, and planning would not end. */
  private static final double LARGEST_NUMBER = 1e100;

  private static final double DEFAULT_REWARD = -0.04;
  private static final double DEFAULT_SLIP = 0.1;

  private final List<String> lines;
  private final Map<Character, CellType> types = new TreeMap<>();
  private double slip = DEFAULT_SLIP;

  private record CellType(Cell kind, double reward) {}

  private GridMapParser(String text) {
    // Some editors begin a file with a byte order mark.
    String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    this.lines = marked.lines().map(String::stripTrailing).toList();
    types.put('#', new CellType(Cell.WALL, 0));
    types.put('+', new CellType(Cell.END, 1));
    types.put('-', new CellType(Cell.END, -1));
    setOpenReward(DEFAULT_REWARD);
  }

  /**
   * Reads a map.
   *
   * @throws MapFormatException when the text is not a map
   */
  static GridMap parse(String text) {
    return new GridMapParser(text).parse();
  }

  private GridMap parse() {
    int line = 0;
    while (line < lines.size() && isPreamble(lines.get(line))) {
      readSetting(line, lines.get(line));
      line++;
    }
    int end = lines.size();
    while (end > line && isSkipped(lines.get(end - 1))) {
      end--;
    }
    if (line == end) {
      throw new MapFormatException(lines.size() + 1, 1, "no cells; a row looks like  ..#+");
    }
    return readCells(line, end);
  }

  private static boolean isSkipped(String line) {
    return line.isBlank() || line.startsWith("//");
  }

  private static boolean isPreamble(String line) {
    return isSkipped(line) || line.contains("=");
  }

  private void readSetting(int index, String line) {
    if (isSkipped(line)) {
      return;
    }
    int equals = line.indexOf('=');
    String key = line.substring(0, equals).strip();
    double value = readNumber(index, equals + 1, line.substring(equals + 1).strip());
    if (key.equals("reward")) {
      setOpenReward(value);
    } else if (key.equals("slip")) {
      if (value < 0 || value > 0.5) {
        throw error(index, equals + 1, "slip is " + value + ", but must be in [0, 0.5]");
      }
      slip = value;
    } else if (key.matches("(cell|end)\\s+\\S")) {
      char letter = key.charAt(key.length() - 1);
      // A row that began with two slashes would be taken for a comment.
      if (letter == '.' || letter == '#' || letter == 'S' || letter == '/') {
        throw error(index, key.length() - 1, "'" + letter + "' has a fixed meaning");
      }
      Cell kind = key.startsWith("end") ? Cell.END : Cell.OPEN;
      types.put(letter, new CellType(kind, value));
    } else {
      throw error(
          index, 0, "unknown setting '" + key + "'; known are reward, slip, cell X and end X");
    }
  }

  private void setOpenReward(double reward) {
    types.put('.', new CellType(Cell.OPEN, reward));
    types.put('S', new CellType(Cell.START, reward));
  }

  private static double readNumber(int index, int column, String text) {
    try {
      double value = Double.parseDouble(text);
      if (Math.abs(value) <= LARGEST_NUMBER) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new MapFormatException(index + 1, column + 1, "'" + text + "' is not a number");
    }
    throw error(index, column, "'" + text + "' is not between -1e100 and 1e100");
  }

  private GridMap readCells(int first, int end) {
    int columns = lines.get(first).length();
    int rows = end - first;
    if ((long) columns * rows > MAX_CELLS) {
      throw error(
          first, 0, columns + " x " + rows + " cells, but " + MAX_CELLS + " are the most allowed");
    }
    Cell[] kinds = new Cell[columns * rows];
    double[] rewards = new double[columns * rows];
    boolean hasEnd = false;
    boolean hasOpen = false;
    for (int row = 0; row < rows; row++) {
      String line = lines.get(first + row);
      requireWidth(first + row, line, columns, first);
      for (int column = 0; column < columns; column++) {
        CellType type = types.get(line.charAt(column));
        if (type == null) {
          throw error(
              first + row,
              column,
              "unknown cell '" + line.charAt(column) + "'; known are " + knownLetters());
        }
        kinds[row * columns + column] = type.kind();
        rewards[row * columns + column] = type.reward();
        hasEnd |= type.kind() == Cell.END;
        hasOpen |= type.kind() == Cell.OPEN || type.kind() == Cell.START;
      }
    }
    if (!hasEnd) {
      throw error(first, 0, "no terminal cell, so no episode could end; mark one with + or -");
    }
    if (!hasOpen) {
      throw error(first, 0, "no open cell to start from");
    }
    return new GridMap(columns, rows, slip, kinds, rewards);
  }

  private static void requireWidth(int index, String line, int columns, int first) {
    if (line.length() != columns) {
      throw error(
          index,
          Math.min(line.length(), columns),
          line.length() + " cells, but the row in line " + (first + 1) + " has " + columns);
    }
  }

  private String knownLetters() {
    StringBuilder letters = new StringBuilder();
    for (char letter : types.keySet()) {
      letters.append(letters.isEmpty() ? "" : " ").append(letter);
    }
    return letters.toString();
  }

  private static MapFormatException error(int index, int column, String problem) {
    return new MapFormatException(index + 1, column + 1, problem);
  }
}
