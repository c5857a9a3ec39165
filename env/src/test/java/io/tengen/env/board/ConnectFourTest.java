package io.tengen.env.board;

import static io.tengen.env.board.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.State;
import io.tengen.env.testkit.GameLaws;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ConnectFourTest {
  private static final int LINES = 69;

  private final ConnectFour game = new ConnectFour();

  @TestFactory
  Stream<DynamicTest> laws() {
    return GameLaws.of(game);
  }

  @Test
  void columnAtTheLeftEdgeWins() {
    assertEquals(
        """
        6 x . . . . . .
        5 x . . . . . .
        4 x . . . . . .
        3 x . . . . . .
        2 o . . . o . .
        1 x . . . o . o
          1 2 3 4 5 6 7
        x wins""",
        Positions.after(game, "1 1 1 5 1 5 1 7 1").toString());
  }

  @Test
  void rowAtTheTopWins() {
    assertEquals(
        """
        6 . . . o o o o
        5 . . . x x x o
        4 . . . x o o x
        3 . . . o x x o
        2 . . . x o x o
        1 x . x o x x o
          1 2 3 4 5 6 7
        o wins""",
        Positions.after(game, "5 7 6 7 6 5 5 4 6 7 3 6 7 7 6 6 1 7 4 4 4 5 5 5 4 4").toString());
  }

  @Test
  void diagonalToTheTopRightWins() {
    assertEquals(
        """
        6 . . . . . . x
        5 . . . . o x x
        4 . . . . x o o
        3 . . . x o o x
        2 . . . o x o o
        1 . . . x o x x
          1 2 3 4 5 6 7
        x wins""",
        Positions.after(game, "7 5 6 7 7 7 7 6 4 4 5 5 7 6 5 6 4 5 6").toString());
  }

  @Test
  void diagonalFromTheLeftEdgeDownWins() {
    assertEquals(
        """
        6 . . . . . . .
        5 . . . . . . .
        4 o . . . . . .
        3 x o . . . . .
        2 x x o . . . .
        1 o x x o . . .
          1 2 3 4 5 6 7
        o wins""",
        Positions.after(game, "2 1 1 4 2 2 3 3 1 1").toString());
  }

  /** Every set of four squares of the board: it is a line exactly when geometry says so. */
  @Test
  void fourInARowAreExactlyTheLines() {
    Set<Long> lines = linesByGeometry();
    assertEquals(LINES, lines.size());
    long[] squares = new long[ConnectFour.SQUARES];
    for (int square = 0; square < squares.length; square++) {
      squares[square] = ConnectFourState.bit(square / ConnectFour.ROWS, square % ConnectFour.ROWS);
    }
    for (int a = 0; a < squares.length; a++) {
      for (int b = a + 1; b < squares.length; b++) {
        for (int c = b + 1; c < squares.length; c++) {
          for (int d = c + 1; d < squares.length; d++) {
            long stones = squares[a] | squares[b] | squares[c] | squares[d];
            assertEquals(lines.contains(stones), ConnectFourState.hasFour(stones));
          }
        }
      }
    }
  }

  private static Set<Long> linesByGeometry() {
    Set<Long> lines = new HashSet<>();
    int[][] directions = {{1, 0}, {0, 1}, {1, 1}, {1, -1}};
    for (int column = 0; column < ConnectFour.COLUMNS; column++) {
      for (int height = 0; height < ConnectFour.ROWS; height++) {
        for (int[] direction : directions) {
          int lastColumn = column + 3 * direction[0];
          int lastHeight = height + 3 * direction[1];
          if (lastColumn < ConnectFour.COLUMNS
              && lastHeight >= 0
              && lastHeight < ConnectFour.ROWS) {
            long line = 0;
            for (int i = 0; i < 4; i++) {
              line |= ConnectFourState.bit(column + i * direction[0], height + i * direction[1]);
            }
            lines.add(line);
          }
        }
      }
    }
    return lines;
  }

  @Test
  void columnDoesNotRunOnInTheNextOne() {
    assertEquals(
        """
        6 x . . . . . .
        5 x . . . . . .
        4 x . . . . . .
        3 o . . . . . .
        2 o . . . . . o
        1 x x . . . . o
          1 2 3 4 5 6 7
        o to move""",
        Positions.after(game, "1 1 2 1 1 7 1 7 1").toString());
  }

  @Test
  void fullBoardWithoutLineIsDraw() {
    State state =
        Positions.after(
            game,
            "1 4 1 1 2 2 4 5 3 4 4 5 3 7 3 7 6 3 6 6 1 3 7 4 2 6 6 5 5 6 2 1 1 4 7 3 5 7 2 2 5 7");
    assertEquals(
        """
        6 x o o o x o o
        5 o x o o x x o
        4 x x o x x o x
        3 o x x o o o x
        2 x o x x o x o
        1 x x x o o x o
          1 2 3 4 5 6 7
        draw""",
        state.toString());
    assertTrue(state.isTerminal());
    assertEquals(0, state.returnFor(0));
  }

  @Test
  void refusalsSayWhy() {
    State state = Positions.after(game, "3 3 3 3 3 3");
    assertFalse(Positions.legalNames(state).contains("3"));
    assertRefused(state, 2, "action 2 (3) is illegal: the column is full");
    assertRefused(state, 7, "action 7 of connect-four is out of range 0..6");
    Positions.play(state, "1 2 1 2 1 2 1");
    assertRefused(state, 1, "action 1 (2) is illegal: the game is over");
  }
}
