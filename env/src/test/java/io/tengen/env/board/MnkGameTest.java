package io.tengen.env.board;

import static io.tengen.env.board.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.State;
import io.tengen.env.testkit.GameLaws;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MnkGameTest {
  private static final MnkGame SMALL = new MnkGame(5, 4, 3);

  @TestFactory
  Stream<DynamicTest> laws() {
    return Stream.of(MnkGame.gomoku(), SMALL, new MnkGame(3, 7, 4), new MnkGame(2, 2, 2))
        .flatMap(GameLaws::of);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        xxx..
        .....
        .....
        oo...
        """,
        """
        oo...
        .....
        .....
        ..xxx
        """,
        """
        ....x
        ....x
        .o..x
        .o...
        """,
        """
        ...o.
        x..o.
        x....
        x....
        """,
        """
        oox..
        ...x.
        ....x
        .....
        """,
        """
        .....
        ..x.o
        .x..o
        x....
        """
      })
  void threeInARowWin(String diagram) {
    State state = Positions.fromDiagram(SMALL, diagram);
    assertTrue(state.isTerminal());
    assertEquals(1, state.returnFor(0));
    assertTrue(state.toString().endsWith("X wins"), state.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        ...xx
        x....
        .....
        oo...
        """,
        """
        ...x.
        ....x
        .....
        x.oo.
        """,
        """
        .x...
        x....
        ....x
        oo...
        """,
        """
        xx.x.
        .....
        .....
        .oo..
        """
      })
  void linesNeitherRunOnAcrossTheSidesNorLeap(String diagram) {
    assertFalse(Positions.fromDiagram(SMALL, diagram).isTerminal());
  }

  /** The winning stone is one end of the line, the other end, and the middle. */
  @ParameterizedTest
  @ValueSource(strings = {"b2 a1 c3 e1 d4", "d4 a1 c3 e1 b2", "b2 a1 d4 e1 c3"})
  void anyStoneOfTheLineMayBeTheLast(String actions) {
    assertTrue(Positions.after(SMALL, actions).isTerminal());
  }

  @Test
  void moreThanFiveWinInFreestyleGomoku() {
    State state =
        Positions.fromDiagram(
            MnkGame.gomoku(),
            "...............\n".repeat(7)
                + """
                ....xxxx.xx....
                ...............
                o.o.o.o.o.o....
                """
                + "...............\n".repeat(5));
    assertFalse(state.isTerminal());
    Positions.play(state, "i8");
    assertEquals(
        """
        15 . . . . . . . . . . . . . . .
        14 . . . . . . . . . . . . . . .
        13 . . . . . . . . . . . . . . .
        12 . . . . . . . . . . . . . . .
        11 . . . . . . . . . . . . . . .
        10 . . . . . . . . . . . . . . .
         9 . . . . . . . . . . . . . . .
         8 . . . . X X X X X X X . . . .
         7 . . . . . . . . . . . . . . .
         6 O . O . O . O . O . O . . . .
         5 . . . . . . . . . . . . . . .
         4 . . . . . . . . . . . . . . .
         3 . . . . . . . . . . . . . . .
         2 . . . . . . . . . . . . . . .
         1 . . . . . . . . . . . . . . .
           a b c d e f g h i j k l m n o
        X wins""",
        state.toString());
  }

  /** No line is longer than two. */
  @Test
  void fullBoardWithoutLineIsDraw() {
    String twoRows = "xxooxxooxxooxxo\nooxxooxxooxxoox\n";
    String diagram = twoRows.repeat(7) + "xxooxxooxxooxxo\n";
    State state = Positions.fromDiagram(MnkGame.gomoku(), diagram);
    assertTrue(state.isTerminal());
    assertEquals(0, state.returnFor(0));
    assertTrue(state.toString().endsWith("draw"), state.toString());
  }

  @Test
  void names() {
    assertEquals("gomoku", MnkGame.gomoku().name());
    assertEquals("gomoku", new MnkGame(15, 15, 5).name());
    assertEquals("mnk(3,4,3)", new MnkGame(3, 4, 3).name());
    assertEquals("a15", MnkGame.gomoku().actionName(0));
    assertEquals("s1", new MnkGame(19, 19, 5).actionName(360));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 3 | 3 | columns is 1, but must be in 2..19",
        "20 | 3 | 3 | columns is 20, but must be in 2..19",
        "3 | -1 | 3 | rows is -1, but must be in 2..19",
        "3 | 20 | 3 | rows is 20, but must be in 2..19",
        "3 | 4 | 1 | k is 1, but must be in 2..4",
        "3 | 4 | 5 | k is 5, but must be in 2..4"
      })
  void sizesAreChecked(int columns, int rows, int k, String message) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> new MnkGame(columns, rows, k));
    assertEquals(message, refusal.getMessage());
  }

  @Test
  void positionCannotBecomeOneOfAnotherSize() {
    State state = SMALL.newInitialState();
    State other = new MnkGame(4, 5, 3).newInitialState();
    assertThrows(ClassCastException.class, () -> state.copyFrom(other));
  }

  @Test
  void refusalsSayWhy() {
    State state = Positions.after(SMALL, "a4");
    assertRefused(state, 0, "action 0 (a4) is illegal: the square is occupied");
    assertRefused(state, 20, "action 20 of mnk(5,4,3) is out of range 0..19");
    Positions.play(state, "a1 b4 b1 c4");
    assertRefused(state, 19, "action 19 (e1) is illegal: the game is over");
  }
}
