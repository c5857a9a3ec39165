package io.tengen.env.mdp;

/** The cells of a gridworld, as its text map gives them, numbered row by row from the top left. */
final class GridMap {

  /** What a cell is. */
  enum Cell {
    OPEN,
    START,
    END,
    WALL
  }

  private final int columns;
  private final int rows;
  private final double slip;
  private final Cell[] kinds;
  private final double[] rewards;

  /**
   * A map, which takes over both arrays.
   *
   * @param columns cells from left to right
   * @param rows cells from top to bottom
   * @param slip the probability of each of the two perpendicular slips, in [0, 0.5]
   * @param kinds what each cell is
   * @param rewards R(s) of each cell; of a wall, 0
   */
  GridMap(int columns, int rows, double slip, Cell[] kinds, double[] rewards) {
    this.columns = columns;
    this.rows = rows;
    this.slip = slip;
    this.kinds = kinds;
    this.rewards = rewards;
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  double slip() {
    return slip;
  }

  Cell kind(int cell) {
    return kinds[cell];
  }

  double reward(int cell) {
    return rewards[cell];
  }
}
