package io.tengen.env.mdp;

import io.tengen.env.FiniteMdp;
import io.tengen.env.GridLayout;

/**
 * Walking along a cliff (Sutton and Barto, "Reinforcement Learning", example 6.6; Gymnasium's
 * CliffWalking).
 *
 * <p>Four rows of twelve cells; the start is the lower left corner, the goal the lower right one,
 * and the cells between them are the cliff. Each step pays -1; stepping off the cliff pays -100 and
 * puts the walker back at the start; reaching the goal ends the episode. States are the cells, row
 * by row from the top left; actions are 0 up, 1 right, 2 down, 3 left. The shortest safe way pays
 * -13.
 */
public final class CliffWalking implements FiniteMdp, GridLayout {
  private static final int COLUMNS = 12;
  private static final int ROWS = 4;
  private static final int START = (ROWS - 1) * COLUMNS;
  private static final int GOAL = ROWS * COLUMNS - 1;
  private static final double STEP_REWARD = -1;
  private static final double FALL_REWARD = -100;
  private static final Direction[] ACTIONS = Direction.values();

  @Override
  public int stateCount() {
    return ROWS * COLUMNS;
  }

  @Override
  public int actionCount() {
    return ACTIONS.length;
  }

  @Override
  public void outcomes(int state, int action, OutcomeConsumer consumer) {
    if (state == GOAL) {
      consumer.accept(1, state, 0, true);
      return;
    }
    Direction move = ACTIONS[action];
    int column = Math.max(0, Math.min(COLUMNS - 1, state % COLUMNS + move.columnStep));
    int row = Math.max(0, Math.min(ROWS - 1, state / COLUMNS + move.rowStep));
    int next = row * COLUMNS + column;
    if (isCliff(next)) {
      consumer.accept(1, START, FALL_REWARD, false);
    } else {
      consumer.accept(1, next, STEP_REWARD, next == GOAL);
    }
  }

  private static boolean isCliff(int state) {
    return state > START && state < GOAL;
  }

  @Override
  public double startProbability(int state) {
    return state == START ? 1 : 0;
  }

  @Override
  public String stateName(int state) {
    return "row " + state / COLUMNS + ", column " + state % COLUMNS;
  }

  @Override
  public String actionName(int action) {
    return ACTIONS[action].word();
  }

  @Override
  public int columns() {
    return COLUMNS;
  }

  @Override
  public int rows() {
    return ROWS;
  }

  /** The state at a cell; none on the cliff, where nobody ever stands. */
  @Override
  public int stateAt(int column, int row) {
    int state = row * COLUMNS + column;
    return isCliff(state) ? -1 : state;
  }

  @Override
  public boolean isEnd(int state) {
    return state == GOAL;
  }

  /** {@code S} start, {@code G} goal, {@code ~} the cliff, {@code @} the walker. */
  @Override
  public String render(int state) {
    StringBuilder picture = new StringBuilder();
    for (int cell = 0; cell < stateCount(); cell++) {
      if (cell > 0 && cell % COLUMNS == 0) {
        picture.append('\n');
      }
      picture.append(cell == state ? '@' : symbol(cell));
    }
    return picture.toString();
  }

  private static char symbol(int cell) {
    if (cell == START) {
      return 'S';
    }
    if (cell == GOAL) {
      return 'G';
    }
    return isCliff(cell) ? '~' : '.';
  }
}
