package io.tengen.env.mdp;

import io.tengen.env.FiniteMdp;
import io.tengen.env.GridLayout;
import io.tengen.env.mdp.GridMap.Cell;
import java.util.Arrays;

/**
 * A grid of rewards with walls (Russell and Norvig, "Artificial Intelligence", 3rd edition, chapter
 * 17).
 *
 * <p>A move goes where it is meant with probability {@code 1 - 2 slip} and to each side with
 * probability {@code slip}; who bumps into a wall or the edge stays. A cell's reward R(s) is paid
 * on leaving it, so that values are the book's utilities: U(s) = R(s) + gamma max_a sum P(s'|s,a)
 * U(s'). In an end cell the only thing that happens, whatever the action, is that its reward is
 * paid and the episode ends.
 *
 * <p>States are the cells that are not walls, row by row from the bottom left, named by (x,y) with
 * x to the right and y up, both from 0.
 */
public final class GridWorld implements FiniteMdp, GridLayout {
  private static final String CLASSIC =
      """
      reward = -0.04
      slip = 0.1
      ...+
      .#.-
      S...
      """;

  private static final int LONGEST_OPEN_SIDE = (int) Math.sqrt(GridMapParser.MAX_CELLS);

  private static final Direction[] DIRECTIONS = Direction.values();

  private final GridMap map;
  private final int[] stateOfCell;
  private final int[] cellOfState;
  private final double startProbability;
  private final Cell startKind;

  private GridWorld(GridMap map) {
    this.map = map;
    int cells = map.columns() * map.rows();
    stateOfCell = new int[cells];
    int[] cellsByState = new int[cells];
    int states = 0;
    int starts = 0;
    int openCells = 0;
    for (int row = map.rows() - 1; row >= 0; row--) {
      for (int column = 0; column < map.columns(); column++) {
        int cell = row * map.columns() + column;
        Cell kind = map.kind(cell);
        stateOfCell[cell] = kind == Cell.WALL ? -1 : states;
        if (kind != Cell.WALL) {
          cellsByState[states] = cell;
          states++;
        }
        starts += kind == Cell.START ? 1 : 0;
        openCells += kind == Cell.OPEN ? 1 : 0;
      }
    }
    cellOfState = Arrays.copyOf(cellsByState, states);
    startKind = starts > 0 ? Cell.START : Cell.OPEN;
    startProbability = 1.0 / (starts > 0 ? starts : openCells);
  }

  /** The 4x3 world of the textbook, with its published solution. */
  public static GridWorld classic() {
    return parse(CLASSIC);
  }

  /**
   * Reads a text map: settings such as {@code reward = -0.04} and {@code slip = 0.1}, then a line a
   * row of {@code .} open, {@code #} wall, {@code S} start, {@code +} and {@code -} ends.
   *
   * @throws MapFormatException when the text is not such a map, with line and column
   */
  public static GridWorld parse(String text) {
    return new GridWorld(GridMapParser.parse(text));
  }

  /**
   * An open square with one end of reward 1 in the upper right corner and the start in the lower
   * left: a map for measuring.
   *
   * @param side cells a side, 2 to 2000
   */
  public static GridWorld open(int side) {
    if (side < 2 || side > LONGEST_OPEN_SIDE) {
      throw new IllegalArgumentException(
          "side is " + side + ", but must be 2 to " + LONGEST_OPEN_SIDE);
    }
    String row = ".".repeat(side);
    String middle = (row + "\n").repeat(side - 2);
    return parse(row.substring(1) + "+\n" + middle + "S" + row.substring(1) + "\n");
  }

  @Override
  public int stateCount() {
    return cellOfState.length;
  }

  @Override
  public int actionCount() {
    return 4;
  }

  @Override
  public void outcomes(int state, int action, OutcomeConsumer consumer) {
    int cell = cellOfState[state];
    double reward = map.reward(cell);
    if (map.kind(cell) == Cell.END) {
      consumer.accept(1, state, reward, true);
      return;
    }
    Direction meant = DIRECTIONS[action];
    double slip = map.slip();
    if (slip < 0.5) {
      consumer.accept(1 - 2 * slip, move(cell, meant), reward, false);
    }
    if (slip > 0) {
      consumer.accept(slip, move(cell, meant.counterclockwise()), reward, false);
      consumer.accept(slip, move(cell, meant.clockwise()), reward, false);
    }
  }

  private int move(int cell, Direction direction) {
    int column = cell % map.columns() + direction.columnStep;
    int row = cell / map.columns() + direction.rowStep;
    boolean inside = column >= 0 && column < map.columns() && row >= 0 && row < map.rows();
    int next = inside ? stateOfCell[row * map.columns() + column] : -1;
    return next >= 0 ? next : stateOfCell[cell];
  }

  @Override
  public double startProbability(int state) {
    return map.kind(cellOfState[state]) == startKind ? startProbability : 0;
  }

  @Override
  public String stateName(int state) {
    int cell = cellOfState[state];
    return "(" + cell % map.columns() + "," + (map.rows() - 1 - cell / map.columns()) + ")";
  }

  @Override
  public String actionName(int action) {
    return DIRECTIONS[action].word();
  }

  @Override
  public int columns() {
    return map.columns();
  }

  @Override
  public int rows() {
    return map.rows();
  }

  @Override
  public int stateAt(int column, int row) {
    return stateOfCell[row * map.columns() + column];
  }

  @Override
  public boolean isEnd(int state) {
    return map.kind(cellOfState[state]) == Cell.END;
  }

  /** The map with {@code @} at the state's cell; ends show the sign of their reward. */
  @Override
  public String render(int state) {
    StringBuilder picture = new StringBuilder();
    for (int cell = 0; cell < stateOfCell.length; cell++) {
      if (cell > 0 && cell % map.columns() == 0) {
        picture.append('\n');
      }
      picture.append(cell == cellOfState[state] ? '@' : symbol(cell));
    }
    return picture.toString();
  }

  private char symbol(int cell) {
    return switch (map.kind(cell)) {
      case WALL -> '#';
      case END -> map.reward(cell) < 0 ? '-' : '+';
      case START -> 'S';
      case OPEN -> '.';
    };
  }
}
