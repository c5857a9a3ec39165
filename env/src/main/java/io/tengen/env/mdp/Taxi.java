package io.tengen.env.mdp;

import io.tengen.env.FiniteMdp;
import java.util.List;

/**
 * Driving a passenger from one of four stands to another (Dietterich, "Hierarchical Reinforcement
 * Learning with the MAXQ Value Function Decomposition", 2000; Gymnasium's Taxi).
 *
 * <p>Each step pays -1, a delivery 20 and the end of the episode, a pick-up or drop-off in the
 * wrong place -10. A state is {@code ((row * 5 + column) * 5 + passenger) * 4 + destination}, where
 * the passenger is at stand 0 to 3 or, as 4, in the taxi; 500 in all, of which an episode starts in
 * the 300 where the passenger waits at a stand that is not the destination. Actions are 0 south, 1
 * north, 2 east, 3 west, 4 pick up, 5 drop off. The usual step limit is 200.
 */
public final class Taxi implements FiniteMdp {
  private static final int SIDE = 5;
  private static final int STANDS = 4;
  private static final int IN_TAXI = 4;

  /** Five rows of five cells; {@code |} between two of them is a wall, {@code :} is not. */
  private static final List<String> MAP =
      List.of("|R: | : :G|", "| : | : : |", "| : : : : |", "| | : | : |", "|Y| : |B: |");

  private static final String STAND_LETTERS = "RGYB";
  private static final int[] STAND_CELLS = {0, 4, 20, 23};
  private static final List<String> ACTIONS =
      List.of("south", "north", "east", "west", "pickup", "dropoff");

  private static final double STEP_REWARD = -1;
  private static final double DELIVERY_REWARD = 20;
  private static final double WRONG_PLACE_REWARD = -10;

  @Override
  public int stateCount() {
    return SIDE * SIDE * (STANDS + 1) * STANDS;
  }

  @Override
  public int actionCount() {
    return ACTIONS.size();
  }

  /** The number of a state. */
  static int encode(int cell, int passenger, int destination) {
    return (cell * (STANDS + 1) + passenger) * STANDS + destination;
  }

  private static int cell(int state) {
    return state / (STANDS * (STANDS + 1));
  }

  private static int passenger(int state) {
    return state / STANDS % (STANDS + 1);
  }

  private static int destination(int state) {
    return state % STANDS;
  }

  @Override
  public void outcomes(int state, int action, OutcomeConsumer consumer) {
    int cell = cell(state);
    int passenger = passenger(state);
    int destination = destination(state);
    switch (action) {
      case 4 -> {
        if (passenger != IN_TAXI && cell == STAND_CELLS[passenger]) {
          consumer.accept(1, encode(cell, IN_TAXI, destination), STEP_REWARD, false);
        } else {
          consumer.accept(1, state, WRONG_PLACE_REWARD, false);
        }
      }
      case 5 -> {
        int stand = standAt(cell);
        if (passenger != IN_TAXI || stand < 0) {
          consumer.accept(1, state, WRONG_PLACE_REWARD, false);
        } else {
          boolean delivered = stand == destination;
          double reward = delivered ? DELIVERY_REWARD : STEP_REWARD;
          consumer.accept(1, encode(cell, stand, destination), reward, delivered);
        }
      }
      default ->
          consumer.accept(
              1, encode(drive(cell, action), passenger, destination), STEP_REWARD, false);
    }
  }

  private static int drive(int cell, int action) {
    int row = cell / SIDE;
    int column = cell % SIDE;
    return switch (action) {
      case 0 -> Math.min(row + 1, SIDE - 1) * SIDE + column;
      case 1 -> Math.max(row - 1, 0) * SIDE + column;
      case 2 -> MAP.get(row).charAt(2 * column + 2) == ':' ? cell + 1 : cell;
      case 3 -> MAP.get(row).charAt(2 * column) == ':' ? cell - 1 : cell;
      default -> throw new IllegalArgumentException("action " + action + " is no drive");
    };
  }

  private static int standAt(int cell) {
    for (int stand = 0; stand < STANDS; stand++) {
      if (STAND_CELLS[stand] == cell) {
        return stand;
      }
    }
    return -1;
  }

  @Override
  public double startProbability(int state) {
    int passenger = passenger(state);
    return passenger != IN_TAXI && passenger != destination(state) ? 1.0 / 300 : 0;
  }

  @Override
  public String stateName(int state) {
    int passenger = passenger(state);
    String place = passenger == IN_TAXI ? "taxi" : standName(passenger);
    return "taxi at row "
        + cell(state) / SIDE
        + ", column "
        + cell(state) % SIDE
        + "; passenger "
        + (passenger == IN_TAXI ? "in " : "at ")
        + place
        + " to "
        + standName(destination(state));
  }

  private static String standName(int stand) {
    return STAND_LETTERS.substring(stand, stand + 1);
  }

  @Override
  public String actionName(int action) {
    return ACTIONS.get(action);
  }

  /** The map; {@code t} is the empty taxi, {@code T} the taxi with the passenger. */
  @Override
  public String render(int state) {
    StringBuilder picture = new StringBuilder("+---------+\n");
    for (int row = 0; row < SIDE; row++) {
      StringBuilder line = new StringBuilder(MAP.get(row));
      if (cell(state) / SIDE == row) {
        line.setCharAt(2 * (cell(state) % SIDE) + 1, passenger(state) == IN_TAXI ? 'T' : 't');
      }
      picture.append(line).append('\n');
    }
    int passenger = passenger(state);
    String place = passenger == IN_TAXI ? "in the taxi" : "at " + standName(passenger);
    return picture
        .append("+---------+\npassenger ")
        .append(place)
        .append(", going to ")
        .append(standName(destination(state)))
        .toString();
  }
}
