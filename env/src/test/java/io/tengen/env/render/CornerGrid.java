package io.tengen.env.render;

import io.tengen.env.FiniteMdp;
import io.tengen.env.GridLayout;

/**
 * Four cells, for pictures.
 *
 * <pre>
 *   start  goal
 *   pit    wall
 * </pre>
 */
final class CornerGrid implements FiniteMdp, GridLayout {
  static final int RIGHT = 0;
  static final int DOWN = 1;
  private static final int START = 0;

  @Override
  public int stateCount() {
    return 3;
  }

  @Override
  public int actionCount() {
    return 2;
  }

  @Override
  public void outcomes(int state, int action, OutcomeConsumer consumer) {
    if (state == START) {
      consumer.accept(1, 1 + action, action == RIGHT ? 1 : -1, true);
    } else {
      consumer.accept(1, state, 0, true);
    }
  }

  @Override
  public double startProbability(int state) {
    return state == START ? 1 : 0;
  }

  @Override
  public int columns() {
    return 2;
  }

  @Override
  public int rows() {
    return 2;
  }

  @Override
  public int stateAt(int column, int row) {
    int cell = 2 * row + column;
    return cell < stateCount() ? cell : -1;
  }

  @Override
  public boolean isEnd(int state) {
    return state != START;
  }

  @Override
  public String stateName(int state) {
    return "cell " + state;
  }

  @Override
  public String actionName(int action) {
    return action == RIGHT ? "right" : "down";
  }

  @Override
  public String render(int state) {
    return stateName(state);
  }
}
