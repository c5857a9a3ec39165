package io.tengen.env.render;

import io.tengen.env.FiniteMdp;
import io.tengen.env.GridLayout;
import java.util.Locale;
import java.util.Map;

/** Values and policies of a grid as text tables, laid out like the grid. */
public final class GridText {
  private static final Map<String, String> ARROWS =
      Map.of("up", "^", "right", ">", "down", "v", "left", "<");

  private GridText() {}

  /**
   * The value of each state, to three decimals, in columns of equal width; walls are blank.
   *
   * @param values the value of each state
   */
  public static String values(GridLayout grid, double[] values) {
    int width = 0;
    for (double value : values) {
      width = Math.max(width, format(value).length());
    }
    StringBuilder table = new StringBuilder();
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        int state = grid.stateAt(column, row);
        String cell = state < 0 ? "" : format(values[state]);
        table
            .append(column == 0 ? "" : "  ")
            .append(" ".repeat(width - cell.length()))
            .append(cell);
      }
      endRow(table, row, grid);
    }
    return table.toString();
  }

  private static String format(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /**
   * The action of each state as an arrow ({@code > ^ < v}, or the first letter of its name), {@code
   * .} where episodes end, {@code #} where there is no state.
   *
   * @param mdp the model, whose actions are named up, right, down and left
   * @param grid its layout; mostly the same object
   * @param policy the action of each state
   */
  public static String policy(FiniteMdp mdp, GridLayout grid, int[] policy) {
    StringBuilder table = new StringBuilder();
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        int state = grid.stateAt(column, row);
        table.append(column == 0 ? "" : " ");
        table.append(state < 0 ? "#" : arrow(mdp, grid, state, policy[state]));
      }
      endRow(table, row, grid);
    }
    return table.toString();
  }

  /** The arrow of an action in a state, {@code .} where episodes end. */
  public static String arrow(FiniteMdp mdp, GridLayout grid, int state, int action) {
    if (grid.isEnd(state)) {
      return ".";
    }
    String name = mdp.actionName(action);
    return ARROWS.getOrDefault(name, name.substring(0, 1));
  }

  private static void endRow(StringBuilder table, int row, GridLayout grid) {
    int end = table.length();
    while (end > 0 && table.charAt(end - 1) == ' ') {
      end--;
    }
    table.setLength(end);
    table.append(row + 1 < grid.rows() ? "\n" : "");
  }
}
