package io.tengen.env;

/**
 * Where the states of a {@link FiniteMdp} lie on a rectangular grid, so that values and policies
 * can be drawn as a table.
 */
public interface GridLayout {

  /** Cells from left to right. */
  int columns();

  /** Cells from top to bottom. */
  int rows();

  /** The state at a cell, column 0 at the left and row 0 at the top; -1 where there is none. */
  int stateAt(int column, int row);

  /** Whether the cell's state is one where episodes end, so that no action matters there. */
  boolean isEnd(int state);
}
