package io.tengen.env.board;

import static io.tengen.env.board.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.State;
import io.tengen.env.testkit.GameLaws;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OthelloTest {
  private static final int BLACK = 0;
  private static final int WHITE = 1;

  private final Othello game = new Othello();

  @TestFactory
  Stream<DynamicTest> laws() {
    return GameLaws.of(game);
  }

  @Test
  void firstPosition() {
    State state = game.newInitialState();
    assertEquals(
        """
          a b c d e f g h
        1 . . . . . . . .
        2 . . . . . . . .
        3 . . . . . . . .
        4 . . . O X . . .
        5 . . . X O . . .
        6 . . . . . . . .
        7 . . . . . . . .
        8 . . . . . . . .
        X to move, 2-2""",
        state.toString());
    assertEquals("d3 c4 f5 e6", Positions.legalNames(state));
  }

  @Test
  void placementFlipsInAllDirectionsUpToTheEdges() {
    OthelloState state =
        position(
            BLACK,
            """
            x..x..x.
            .o.o.o..
            ..ooo...
            xoo.ooox
            ..ooo...
            .o.o.o..
            x..x..xo
            ........
            """);
    Positions.play(state, "d4");
    assertEquals(
        """
          a b c d e f g h
        1 X . . X . . X .
        2 . X . X . X . .
        3 . . X X X . . .
        4 X X X X X X X X
        5 . . X X X . . .
        6 . X . X . X . .
        7 X . . X . . X O
        8 . . . . . . . .
        O to move, 26-1""",
        state.toString());
  }

  @Test
  void longestRunsAreFlipped() {
    OthelloState state =
        position(
            BLACK,
            """
            .oooooox
            oo......
            o.o.....
            o..o....
            o...o...
            o....o..
            o.....o.
            x......x
            """);
    Positions.play(state, "a1");
    assertTrue(state.toString().endsWith("X wins, 22-0"), state.toString());
  }

  @Test
  void runThatNothingEnclosesIsNotFlipped() {
    OthelloState state =
        position(
            WHITE,
            """
            xxx.....
            xxx.....
            oxxx....
            ........
            ........
            ........
            ........
            ........
            """);
    Positions.play(state, "e3");
    assertEquals(
        """
          a b c d e f g h
        1 X X X . . . . .
        2 X X X . . . . .
        3 O O O O O . . .
        4 . . . . . . . .
        5 . . . . . . . .
        6 . . . . . . . .
        7 . . . . . . . .
        8 . . . . . . . .
        X to move, 6-5""",
        state.toString());
  }

  /** Black on one side of an edge column and white on it: a line that ran on would go to a move. */
  @ParameterizedTest
  @CsvSource({
    // Along a row, left and right.
    "g1, h1",
    "b8, a8",
    // Along the diagonals, downwards and upwards.
    "g1, h2",
    "g8, h7",
    "b1, a2",
    "b8, a7"
  })
  void linesDoNotRunOnAcrossTheSides(String black, String white) {
    assertEquals(0, OthelloBitboard.placements(square(black), square(white)));
  }

  private long square(String name) {
    return 1L << Positions.actionCalled(game, name);
  }

  @Test
  void playerWhoCanFlipNothingMustPass() {
    OthelloState state =
        position(
            BLACK,
            """
            .xo.....
            ........
            ........
            ........
            ........
            ........
            ........
            o.......
            """);
    assertEquals("d1", Positions.legalNames(state));
    assertRefused(
        state, Othello.PASS, "action 64 (pass) is illegal: a player who can place must not pass");

    OthelloState stuck = position(WHITE, "xxo.....\n" + "........\n".repeat(7));
    assertEquals("pass", Positions.legalNames(stuck));
    assertRefused(stuck, 3, "action 3 (d1) is illegal: it flips no disc of the opponent");
    Positions.play(stuck, "pass");
    assertEquals(BLACK, stuck.currentPlayer());
    assertEquals("d1", Positions.legalNames(stuck));
    assertTrue(stuck.toString().endsWith("X to move, 2-1"), stuck.toString());
  }

  @Test
  void gameEndsWhenNeitherPlayerCanPlace() {
    OthelloState state =
        position(
            BLACK,
            """
            xo......
            ........
            ........
            ........
            ........
            ........
            ........
            .......o
            """);
    Positions.play(state, "c1");
    assertTrue(state.isTerminal());
    assertEquals("", Positions.legalNames(state));
    assertEquals(1, state.returnFor(BLACK));
    assertEquals(-1, state.returnFor(WHITE));
    assertTrue(state.toString().endsWith("X wins, 3-1"), state.toString());
    assertRefused(state, Othello.PASS, "action 64 (pass) is illegal: the game is over");
  }

  @Test
  void returnIsThatOfTheMajorityWhoeverMovedLast() {
    OthelloState state =
        position(
            BLACK,
            """
            xo......
            ........
            ........
            ........
            ........
            ........
            oooooooo
            oooooooo
            """);
    Positions.play(state, "c1");
    assertTrue(state.isTerminal());
    assertEquals(-1, state.returnFor(BLACK));
    assertTrue(state.toString().endsWith("O wins, 3-16"), state.toString());
  }

  @Test
  void equalNumbersOfDiscsAreDraw() {
    OthelloState state =
        position(
            BLACK,
            """
            xo......
            ........
            ........
            ........
            ........
            ........
            ........
            .....ooo
            """);
    Positions.play(state, "c1");
    assertTrue(state.isTerminal());
    assertEquals(0, state.returnFor(BLACK));
    assertTrue(state.toString().endsWith("draw, 3-3"), state.toString());
  }

  /** The shortest game there is: after nine plies white has no disc left. */
  @Test
  void wipeOutEndsTheGame() {
    State state = Positions.after(game, "e6 f4 e3 f6 g5 d6 e7 f5 c5");
    assertEquals(
        """
          a b c d e f g h
        1 . . . . . . . .
        2 . . . . . . . .
        3 . . . . X . . .
        4 . . . X X X . .
        5 . . X X X X X .
        6 . . . X X X . .
        7 . . . . X . . .
        8 . . . . . . . .
        X wins, 13-0""",
        state.toString());
    assertTrue(state.isTerminal());
    assertEquals(1, state.returnFor(BLACK));
  }

  @Test
  void refusalsSayWhy() {
    State state = game.newInitialState();
    assertRefused(state, 27, "action 27 (d4) is illegal: the square is occupied");
    assertRefused(state, 0, "action 0 (a1) is illegal: it flips no disc of the opponent");
    assertRefused(state, 65, "action 65 of othello is out of range 0..64");
    assertRefused(state, -1, "action -1 of othello is out of range 0..64");
  }

  /** The position that a diagram shows, with {@code x} for black. */
  private OthelloState position(int player, String diagram) {
    long black = discs('x', diagram);
    long white = discs('o', diagram);
    return player == BLACK
        ? new OthelloState(game, black, white, BLACK)
        : new OthelloState(game, white, black, WHITE);
  }

  private static long discs(char stone, String diagram) {
    long discs = 0;
    for (int square : Positions.squaresOf(stone, diagram)) {
      discs |= 1L << square;
    }
    return discs;
  }
}
