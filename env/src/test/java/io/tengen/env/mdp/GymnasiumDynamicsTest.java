package io.tengen.env.mdp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tengen.env.FiniteMdp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Transitions that Gymnasium documents, written as its transition tables are: the outcomes of a
 * state and an action as (probability, next state, reward, terminated).
 */
class GymnasiumDynamicsTest {
  private static final double THIRD = 1.0 / 3;

  private record Outcome(double probability, int next, double reward, boolean terminated) {}

  private static List<Outcome> outcomes(FiniteMdp mdp, int state, int action) {
    List<Outcome> outcomes = new ArrayList<>();
    mdp.outcomes(
        state, action, (p, next, reward, end) -> outcomes.add(new Outcome(p, next, reward, end)));
    return outcomes;
  }

  @Test
  void slipperyIceGoesLeftStraightOrRight() {
    FrozenLake lake = FrozenLake.small(true);
    assertEquals(
        List.of(
            new Outcome(THIRD, 0, 0, false),
            new Outcome(THIRD, 0, 0, false),
            new Outcome(THIRD, 4, 0, false)),
        outcomes(lake, 0, 0));
    assertEquals(
        List.of(
            new Outcome(THIRD, 13, 0, false),
            new Outcome(THIRD, 14, 0, false),
            new Outcome(THIRD, 15, 1, true)),
        outcomes(lake, 14, 1),
        "down beside the goal");
    assertEquals(List.of(new Outcome(1, 5, 0, true)), outcomes(lake, 5, 2), "a hole");
  }

  @Test
  void theLargeLakeHasTenHolesAndItsGoalInTheCorner() {
    FrozenLake lake = FrozenLake.large(false);
    assertEquals(11, IntStream.range(0, 64).filter(lake::isEnd).count());
    assertEquals(List.of(new Outcome(1, 63, 1, true)), outcomes(lake, 62, 2));
  }

  @ParameterizedTest(name = "cliff: state {0}, action {1}")
  @CsvSource({
    "36, 1, 36, -100, false", // right from the start, off the cliff
    "36, 0, 24, -1, false",
    "24, 2, 36, -1, false",
    "30, 2, 36, -100, false",
    "35, 2, 47, -1, true",
    "0, 3, 0, -1, false",
    "11, 1, 11, -1, false"
  })
  void cliff(int state, int action, int next, double reward, boolean terminated) {
    assertEquals(
        List.of(new Outcome(1, next, reward, terminated)),
        outcomes(new CliffWalking(), state, action));
  }

  @ParameterizedTest(name = "taxi: row {0}, column {1}, passenger {2} to {3}, action {4}")
  @CsvSource({
    // The documented example state 328: row 3, column 1, passenger at Y, going to R.
    "3, 1, 2, 0, 0, 428, -1, false",
    "3, 1, 2, 0, 1, 228, -1, false",
    "3, 1, 2, 0, 2, 348, -1, false",
    "3, 1, 2, 0, 3, 328, -1, false", // a wall to the west
    "3, 1, 2, 0, 4, 328, -10, false",
    "3, 1, 2, 0, 5, 328, -10, false",
    "4, 0, 2, 0, 4, 416, -1, false", // picked up at Y
    "0, 0, 4, 0, 5, 0, 20, true", // delivered at R
    "0, 4, 4, 0, 5, 84, -1, false", // put down at G, not the destination
    "0, 4, 4, 0, 4, 96, -10, false",
    "2, 2, 4, 0, 5, 256, -10, false" // no stand here
  })
  void taxi(
      int row,
      int column,
      int passenger,
      int destination,
      int action,
      int next,
      double reward,
      boolean terminated) {
    int state = ((row * 5 + column) * 5 + passenger) * 4 + destination;
    assertEquals(
        List.of(new Outcome(1, next, reward, terminated)), outcomes(new Taxi(), state, action));
  }

  @Test
  void aTaxiEpisodeStartsInThreeHundredStates() {
    Taxi taxi = new Taxi();
    int starts = 0;
    for (int state = 0; state < taxi.stateCount(); state++) {
      starts += taxi.startProbability(state) > 0 ? 1 : 0;
    }
    assertEquals(500, taxi.stateCount());
    assertEquals(300, starts);
  }

  @Test
  void theTaxiPictureShowsWhoSitsWhere() {
    assertEquals(
        """
        +---------+
        |R: | : :G|
        | : | : : |
        | : : : : |
        | |t: | : |
        |Y| : |B: |
        +---------+
        passenger at Y, going to R""",
        new Taxi().render(328));
  }
}
