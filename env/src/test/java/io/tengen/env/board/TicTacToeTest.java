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
import org.junit.jupiter.params.provider.ValueSource;

class TicTacToeTest {
  private final TicTacToe game = new TicTacToe();

  @TestFactory
  Stream<DynamicTest> laws() {
    return GameLaws.of(game);
  }

  @Test
  void picture() {
    assertEquals(
        """
        3 . . .
        2 . . .
        1 . . .
          a b c
        x to move""",
        game.newInitialState().toString());
    assertEquals(
        """
        3 x . .
        2 . o .
        1 . . x
          a b c
        o to move""",
        Positions.after(game, "a3 b2 c1").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        oo.
        ...
        xxx
        """,
        """
        o.x
        o.x
        ..x
        """,
        """
        xo.
        ox.
        ..x
        """,
        """
        .ox
        ox.
        x..
        """
      })
  void lineOfTheFirstPlayerWins(String diagram) {
    State state = Positions.fromDiagram(game, diagram);
    assertTrue(state.isTerminal());
    assertEquals(1, state.returnFor(0));
    assertEquals(-1, state.returnFor(1));
    assertTrue(state.toString().endsWith("x wins"), state.toString());
  }

  @Test
  void lineOfTheSecondPlayerWins() {
    State state =
        Positions.fromDiagram(
            game,
            """
            x.o
            xo.
            ox.
            """);
    assertEquals(-1, state.returnFor(0));
    assertTrue(state.toString().endsWith("o wins"), state.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        ..x
        xx.
        .oo
        """,
        """
        .xx
        x..
        o.o
        """
      })
  void linesDoNotRunOnInTheNextRow(String diagram) {
    assertFalse(Positions.fromDiagram(game, diagram).isTerminal());
  }

  @Test
  void fullBoardWithoutLineIsDraw() {
    State state =
        Positions.fromDiagram(
            game,
            """
            xox
            xoo
            oxx
            """);
    assertTrue(state.isTerminal());
    assertEquals(0, state.returnFor(0));
    assertTrue(state.toString().endsWith("draw"), state.toString());
  }

  @Test
  void refusalsSayWhy() {
    State state = Positions.after(game, "b2");
    assertRefused(state, 4, "action 4 (b2) is illegal: the square is occupied");
    assertRefused(state, 9, "action 9 of tic-tac-toe is out of range 0..8");
    Positions.play(state, "a3 b3 a2 b1");
    assertRefused(state, 8, "action 8 (c1) is illegal: the game is over");
    assertThrows(IllegalArgumentException.class, () -> game.actionName(9));
  }
}
