package io.tengen.env.mdp;

import io.tengen.env.FiniteMdp;
import io.tengen.env.GridLayout;
import java.util.List;

/**
 * Crossing a frozen lake: reach the goal, fall into no hole (Gymnasium's FrozenLake-v1).
 *
 * <p>On slippery ice a move goes where it is meant or to either side, each with probability 1/3.
 * Reaching the goal pays 1 and ends the episode; falling into a hole pays 0 and ends it. States are
 * the cells, row by row from the top left; actions are 0 left, 1 down, 2 right, 3 up. The usual
 * step limits are 100 for the small lake and 200 for the large one.
 */
public final class FrozenLake implements FiniteMdp, GridLayout {
  private static final List<Direction> ACTIONS =
      List.of(Direction.LEFT, Direction.DOWN, Direction.RIGHT, Direction.UP);

  private final String cells;
  private final int side;
  private final boolean slippery;

  private FrozenLake(String cells, int side, boolean slippery) {
    this.cells = cells;
    this.side = side;
    this.slippery = slippery;
  }

  /** The 4x4 lake. */
  public static FrozenLake small(boolean slippery) {
    return new FrozenLake("SFFF" + "FHFH" + "FFFH" + "HFFG", 4, slippery);
  }

  /** The 8x8 lake. */
  public static FrozenLake large(boolean slippery) {
    String cells =
        "SFFFFFFF"
            + "FFFFFFFF"
            + "FFFHFFFF"
            + "FFFFFHFF"
            + "FFFHFFFF"
            + "FHHFFFHF"
            + "FHFFHFHF"
            + "FFFHFFFG";
    return new FrozenLake(cells, 8, slippery);
  }

  @Override
  public int stateCount() {
    return cells.length();
  }

  @Override
  public int actionCount() {
    return ACTIONS.size();
  }

  @Override
  public void outcomes(int state, int action, OutcomeConsumer consumer) {
    if (isEnd(state)) {
      consumer.accept(1, state, 0, true);
      return;
    }
    Direction meant = ACTIONS.get(action);
    if (!slippery) {
      slide(state, meant, 1, consumer);
      return;
    }
    slide(state, meant.clockwise(), 1.0 / 3, consumer);
    slide(state, meant, 1.0 / 3, consumer);
    slide(state, meant.counterclockwise(), 1.0 / 3, consumer);
  }

  private void slide(int state, Direction direction, double probability, OutcomeConsumer consumer) {
    int column = clamp(state % side + direction.columnStep);
    int row = clamp(state / side + direction.rowStep);
    int next = row * side + column;
    consumer.accept(probability, next, cells.charAt(next) == 'G' ? 1 : 0, isEnd(next));
  }

  private int clamp(int coordinate) {
    return Math.max(0, Math.min(side - 1, coordinate));
  }

  @Override
  public double startProbability(int state) {
    return cells.charAt(state) == 'S' ? 1 : 0;
  }

  @Override
  public String stateName(int state) {
    return "row " + state / side + ", column " + state % side;
  }

  @Override
  public String actionName(int action) {
    return ACTIONS.get(action).word();
  }

  @Override
  public int columns() {
    return side;
  }

  @Override
  public int rows() {
    return side;
  }

  @Override
  public int stateAt(int column, int row) {
    return row * side + column;
  }

  @Override
  public boolean isEnd(int state) {
    char cell = cells.charAt(state);
    return cell == 'H' || cell == 'G';
  }

  /** The lake's letters (S start, F frozen, H hole, G goal) with {@code @} at the state's cell. */
  @Override
  public String render(int state) {
    StringBuilder picture = new StringBuilder(cells);
    picture.setCharAt(state, '@');
    for (int row = side - 1; row > 0; row--) {
      picture.insert(row * side, '\n');
    }
    return picture.toString();
  }
}
