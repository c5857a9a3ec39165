package io.tengen.env.render;

import io.tengen.env.Game;
import io.tengen.env.State;
import java.util.Arrays;

/** Two players fill a board of two rows and three columns; it always ends drawn. For pictures. */
final class FillGame implements Game {
  static final int COLUMNS = 3;
  private static final int CELLS = 6;

  @Override
  public String name() {
    return "fill";
  }

  @Override
  public int actionCount() {
    return CELLS;
  }

  @Override
  public String actionName(int action) {
    return "cell " + action;
  }

  @Override
  public int[] observationShape() {
    return new int[] {3, CELLS / COLUMNS, COLUMNS};
  }

  @Override
  public int maxGameLength() {
    return CELLS;
  }

  @Override
  public State newInitialState() {
    return new Position(new int[CELLS], 0);
  }

  /** Holds 1 + the owner of each cell, 0 where it is empty. */
  private final class Position implements State {
    private final int[] owners;
    private int moves;

    Position(int[] owners, int moves) {
      this.owners = owners;
      this.moves = moves;
    }

    @Override
    public Game game() {
      return FillGame.this;
    }

    @Override
    public int currentPlayer() {
      return moves % 2;
    }

    @Override
    public int legalActions(int[] out) {
      int count = 0;
      for (int cell = 0; cell < CELLS; cell++) {
        if (owners[cell] == 0) {
          out[count++] = cell;
        }
      }
      return count;
    }

    @Override
    public void apply(int action) {
      if (action < 0 || action >= CELLS || owners[action] != 0) {
        throw new IllegalArgumentException("action is " + action + ", but no such cell is empty");
      }
      owners[action] = 1 + currentPlayer();
      moves++;
    }

    @Override
    public boolean isTerminal() {
      return moves == CELLS;
    }

    @Override
    public double returnFor(int player) {
      return 0;
    }

    @Override
    public State copy() {
      return new Position(owners.clone(), moves);
    }

    @Override
    public void copyFrom(State other) {
      Position position = (Position) other;
      System.arraycopy(position.owners, 0, owners, 0, CELLS);
      moves = position.moves;
    }

    @Override
    public void writeObservation(float[] out, int offset) {
      for (int cell = 0; cell < CELLS; cell++) {
        out[offset + cell] = owners[cell] == 1 + currentPlayer() ? 1 : 0;
        out[offset + CELLS + cell] = owners[cell] == 2 - currentPlayer() ? 1 : 0;
        out[offset + 2 * CELLS + cell] = 1 - currentPlayer();
      }
    }

    @Override
    public String toString() {
      return Arrays.toString(owners);
    }
  }
}
