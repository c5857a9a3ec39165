package io.tengen.env.mdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.MdpEnvironment;
import io.tengen.env.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GridWorldTest {
  private static final int UP = 0;
  private static final int RIGHT = 1;

  @Test
  void statesAreNamedFromTheBottomLeftWithoutTheWall() {
    GridWorld world = GridWorld.classic();
    List<String> names = new ArrayList<>();
    for (int state = 0; state < world.stateCount(); state++) {
      names.add(world.stateName(state));
    }
    assertEquals(
        List.of(
            "(0,0)", "(1,0)", "(2,0)", "(3,0)", "(0,1)", "(2,1)", "(3,1)", "(0,2)", "(1,2)",
            "(2,2)", "(3,2)"),
        names);
    assertEquals(1, world.startProbability(0));
    assertEquals(-1, world.stateAt(1, 1), "the wall has no state");
  }

  @Test
  void aMoveSlipsToBothSidesAndBumpingStays() {
    GridWorld world = GridWorld.classic();
    assertEquals(
        List.of("0.8 (0,1) -0.04", "0.1 (0,0) -0.04", "0.1 (1,0) -0.04"),
        outcomes(world, 0, UP),
        "up from the lower left corner: the slip to the left bumps into the edge");
    int besideWall = world.stateAt(0, 1);
    assertEquals(
        List.of("0.8 (0,1) -0.04", "0.1 (0,2) -0.04", "0.1 (0,0) -0.04"),
        outcomes(world, besideWall, RIGHT),
        "right from (0,1) bumps into the wall");
  }

  @Test
  void anEndPaysItsRewardAndEndsWhateverTheAction() {
    GridWorld world = GridWorld.classic();
    int goal = world.stateAt(3, 0);
    assertTrue(world.isEnd(goal));
    for (int action = 0; action < 4; action++) {
      assertEquals(List.of("1.0 (3,2) 1.0 end"), outcomes(world, goal, action));
    }
  }

  private static List<String> outcomes(GridWorld world, int state, int action) {
    List<String> outcomes = new ArrayList<>();
    world.outcomes(
        state,
        action,
        (probability, next, reward, terminated) ->
            outcomes.add(
                probability
                    + " "
                    + world.stateName(next)
                    + " "
                    + reward
                    + (terminated ? " end" : "")));
    return outcomes;
  }

  @Test
  void settingsGiveLettersARewardOfTheirOwn() {
    GridWorld world = GridWorld.parse("// a comment\nreward = 0\ncell m = -5\nend G = 7\n\nm.G\n");
    assertEquals(
        List.of("0.8 (1,0) -5.0", "0.1 (0,0) -5.0", "0.1 (0,0) -5.0"), outcomes(world, 0, RIGHT));
    assertEquals(List.of("1.0 (2,0) 7.0 end"), outcomes(world, 2, RIGHT));
    assertEquals(0.5, world.startProbability(0), "without S, every open cell is a start");
  }

  @Test
  void renderShowsTheMapAndTheState() {
    assertEquals("...+\n.#.-\n@...", GridWorld.classic().render(0));
  }

  @Test
  void withoutSlipAnEpisodeWalksStraightToTheEnd() {
    MdpEnvironment environment = new MdpEnvironment(GridWorld.parse("slip = 0\nS.+\n"));
    environment.reset(3);
    assertEquals(new Step<>(1, -0.04, false, false), environment.step(RIGHT));
    assertEquals(new Step<>(2, -0.04, false, false), environment.step(RIGHT));
    assertEquals(new Step<>(2, 1.0, true, false), environment.step(RIGHT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"S..+\\n..x.\\n\" | 2 | 3 | unknown cell 'x'",
        "\"S..+\\n..\\n\" | 2 | 3 | 2 cells, but the row in line 1 has 4",
        "\"S..+\\n.....\\n\" | 2 | 5 | 5 cells, but the row in line 1 has 4",
        "\"S...\\n\" | 1 | 1 | no terminal cell",
        "\"#+#\\n\" | 1 | 1 | no open cell",
        "\"\" | 1 | 1 | no cells",
        "\"slip = 0.7\\nS+\" | 1 | 7 | slip is 0.7, but must be in [0, 0.5]",
        "\"slip = many\\nS+\" | 1 | 7 | 'many' is not a number",
        "\"reward = NaN\\nS+\" | 1 | 9 | 'NaN' is not between",
        "\"reward = -1e308\\nS+\" | 1 | 9 | '-1e308' is not between -1e100 and 1e100",
        "\"rewards = 1\\nS+\" | 1 | 1 | unknown setting 'rewards'",
        "\"end # = 1\\nS+\" | 1 | 5 | '#' has a fixed meaning",
        "\"cell / = 1\\nS//+\" | 1 | 6 | '/' has a fixed meaning",
      })
  void aMalformedMapIsRefusedWithLineAndColumn(String text, int line, int column, String problem) {
    MapFormatException error =
        assertThrows(MapFormatException.class, () -> GridWorld.parse(text.replace("\\n", "\n")));
    assertTrue(error.toString().contains(problem), error.toString());
    assertEquals(line + ":" + column, error.line() + ":" + error.column(), error.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 2_001})
  void anOpenGridNeedsASensibleSide(int side) {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> GridWorld.open(side));
    assertEquals("side is " + side + ", but must be 2 to 2000", error.getMessage());
  }

  @Test
  void aMapOfTooManyCellsIsRefused() {
    String row = ".".repeat(3_000) + "\n";
    MapFormatException error =
        assertThrows(MapFormatException.class, () -> GridWorld.parse(row.repeat(3_000)));
    assertTrue(error.toString().contains("3000 x 3000 cells"), error.toString());
  }
}
