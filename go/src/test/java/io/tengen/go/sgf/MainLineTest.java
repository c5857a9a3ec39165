package io.tengen.go.sgf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.go.Board;
import io.tengen.go.BoardDiagram;
import io.tengen.go.Colour;
import io.tengen.go.GoState;
import io.tengen.go.Points;
import io.tengen.go.Rules;
import io.tengen.go.Ruleset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainLineTest {

  private static MainLine line(String text) throws SgfException {
    return MainLine.of(Sgf.game(text));
  }

  private static String boardAfter(MainLine line, int moves) throws SgfException {
    Board board = new Board(line.settings().size());
    line.replay(board, moves);
    return BoardDiagram.render(board, Points.NONE);
  }

  private static String problemOf(String text) throws SgfException {
    MainLine line = line(text);
    SgfException onBoard =
        assertThrows(SgfException.class, () -> boardAfter(line, line.moveCount()));
    SgfException onState =
        assertThrows(SgfException.class, () -> line.state(line.rules(), line.moveCount()));
    assertEquals(onBoard.line(), onState.line());
    assertEquals(onBoard.column(), onState.column());
    return onBoard.line() + ":" + onBoard.column() + " " + onBoard.problem();
  }

  @Test
  void readsTheSettings() throws SgfException {
    String text = new String(Sgf.resource("variations.sgf"), StandardCharsets.UTF_8);
    GameSettings settings = line(text).settings();
    GameResult result = new GameResult(Colour.BLACK, GameResult.Reason.RESIGNATION, 0);
    assertEquals(new GameSettings(9, 6.5, 0, Optional.of(Ruleset.CHINESE), result), settings);
    assertEquals(Ruleset.CHINESE.rules().withKomi(6.5), line(text).rules());
  }

  @ParameterizedTest
  @CsvSource({
    "6.5, 6.5",
    "'5,5', 5.5",
    "-7.5, -7.5",
    "0, 0",
    "'', 0",
    "six, 0",
    "., 0",
    "650, 6.5",
    "375, 7.5",
    "750, 7.5",
    "0.99, 0.99",
    "318, 318",
    "1e9, 0"
  })
  void readsWhatRealFilesHaveForKomi(String written, double komi) throws SgfException {
    assertEquals(komi, line("(;KM[" + written + "])").settings().komi());
  }

  @ParameterizedTest
  @CsvSource({"'', 19", "9, 9", "13:13, 13", "25, 25", "2, 2"})
  void readsTheSize(String written, int size) throws SgfException {
    assertEquals(size, line("(;SZ[" + written + "])").settings().size());
  }

  @ParameterizedTest
  @CsvSource({"(;SZ[26])", "(;SZ[1])", "(;SZ[9:13])", "(;SZ[x])", "(;GM[2])", "(;SZ[9];B[jj])"})
  void refusesWhatIsNotGoOnASquareBoard(String text) {
    assertThrows(SgfException.class, () -> line(text));
  }

  @Test
  void rulesTakeAKomiThatTheyKnow() throws SgfException {
    assertEquals(1, line("(;KM[0.99])").rules().komi());
    assertEquals(Rules.MAX_KOMI, line("(;KM[9999])").rules().komi());
  }

  @Test
  void replaysMovesAndCaptures() throws SgfException {
    MainLine line = line("(;SZ[3];B[ba];W[aa];B[ab];W[cc])");
    assertEquals(
        """
           A B C
         3 . X . 3
         2 X . . 2
         1 . . O 1
           A B C
        """,
        boardAfter(line, 4));
    assertEquals(
        """
           A B C
         3 O X . 3
         2 . . . 2
         1 . . . 1
           A B C
        """,
        boardAfter(line, 2));
    GoState state = line.state(line.rules(), 4);
    assertEquals(1, state.board().prisoners(Colour.WHITE));
    assertEquals(Colour.BLACK, state.currentPlayer());
    assertEquals(4, state.moveCount());
  }

  @Test
  void placesHandicapStonesAndLetsWhiteBegin() throws SgfException {
    MainLine line = line("(;SZ[9]HA[2]AB[gc][cg])");
    assertEquals(Colour.WHITE, line.firstPlayer());
    GoState state = line.state(Ruleset.CHINESE.rules(), 0);
    assertEquals(2, state.handicapStones());
    assertEquals(Colour.WHITE, state.currentPlayer());
    assertFalse(state.board().isEmpty(Points.ofSize(9).parse("G7")));
  }

  @Test
  void setsStonesUpInTheMiddle() throws SgfException {
    String text = "(;SZ[3];B[aa];W[bb];AE[aa]AW[ca]PL[W];W[cc])";
    String expected =
        """
           A B C
         3 . . O 3
         2 . O . 2
         1 . . O 1
           A B C
        """;
    MainLine line = line(text);
    assertEquals(expected, boardAfter(line, 3));
    GoState state = line.state(line.rules(), 3);
    assertEquals(expected, BoardDiagram.render(state.board(), Points.NONE));
    assertEquals(2, line.lastSetup(3));
    assertEquals(0, line.lastSetup(1));
  }

  @Test
  void tellsWhichMoveIsIllegalAndWhere() throws SgfException {
    assertEquals(
        "2:4 move 2, white A3, is illegal: there is a stone",
        problemOf("(;SZ[3];B[aa]\n   ;W[aa])"));
    assertEquals(
        "1:39 move 2, black A3, is illegal: it is suicide",
        problemOf("(;SZ[3]RU[Chinese]AW[ba][ab][cc];W[bb];B[aa])"));
    assertEquals(
        "1:46 move 2, white B3, is illegal: ko forbids it",
        problemOf("(;SZ[4]AB[ab][bc][ba]AW[ca][bb][cc][db];B[cb];W[bb])"));
  }

  @Test
  void aMoveThatIsMarkedAsForcedIsPlayed() throws SgfException {
    MainLine line = line("(;SZ[4]AB[ab][bc][ba]AW[ca][bb][cc][db];B[cb];W[bb]KO[])");
    Board board = new Board(4);
    line.replay(board, 2);
    assertEquals(Colour.WHITE, board.colourAt(Points.ofSize(4).parse("B3")));
  }

  @Test
  void refusesASetUpWithoutLiberties() throws SgfException {
    String problem = problemOf("(;SZ[2]AB[aa][ba][ab][bb])");
    assertTrue(problem.startsWith("1:2 the set-up is no position"), problem);
  }

  @Test
  void passesInTheMiddleDoNotEndTheReplay() throws SgfException {
    MainLine line = line("(;SZ[9];B[];W[tt];B[aa];B[bb];W[];B[])");
    GoState state = line.state(line.rules(), 6);
    assertTrue(state.isTerminal());
    assertEquals(6, state.moveCount());
    assertTrue(line.endsInPasses());
    assertFalse(line.state(line.rules(), 4).isTerminal());
  }

  @Test
  void theStateKeepsTheRulesSuperkoAndTheBoardDoesNot() throws SgfException {
    // The lone white stone is captured, captures three, and is alone again.
    MainLine line = line("(;SZ[2];W[ab];B[aa];W[];B[bb];W[];B[ba];W[ab])");
    boardAfter(line, line.moveCount());
    Rules superko = Ruleset.CHINESE.rules();
    assertThrows(SgfException.class, () -> line.state(superko, line.moveCount()));
  }

  @Test
  void refusesAMoveNumberThatIsNotThere() throws SgfException {
    MainLine line = line("(;B[aa])");
    assertThrows(IllegalArgumentException.class, () -> boardAfter(line, 2));
    assertThrows(IllegalArgumentException.class, () -> line.state(line.rules(), -1));
  }
}
