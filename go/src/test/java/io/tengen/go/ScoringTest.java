package io.tengen.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.go.analysis.Eyes;
import io.tengen.go.testkit.TextBoard;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class ScoringTest {
  private static final Rules AREA =
      new Rules(KoRule.SIMPLE, ScoringMethod.AREA, false, 0.5, HandicapCompensation.NONE);
  private static final Rules TERRITORY = AREA.withScoring(ScoringMethod.TERRITORY);
  private static final BitSet NONE = new BitSet();

  /** Black has the left, white the right with a dead black stone in it, column C is neutral. */
  private static final TextBoard DIVIDED =
      TextBoard.of(
          """
          . X . O .
          . X . O .
          . X . O .
          . X . O X
          . X . O .
          """);

  private static BitSet points(TextBoard text, String... names) {
    BitSet set = new BitSet();
    for (String name : names) {
      set.set(text.board().points().parse(name));
    }
    return set;
  }

  @Test
  void areaCountsStonesAndWhatTheyAloneSurround() {
    assertEquals(new Score(11, 5.5), Scoring.score(DIVIDED.board(), AREA, 0, NONE));
    BitSet dead = points(DIVIDED, "E2");
    assertEquals(new Score(10, 10.5), Scoring.score(DIVIDED.board(), AREA, 0, dead));
  }

  @Test
  void territoryCountsEmptyPointsAndPrisoners() {
    BitSet dead = points(DIVIDED, "E2");
    assertEquals(new Score(5, 6.5), Scoring.score(DIVIDED.board(), TERRITORY, 0, dead));
    Board board = DIVIDED.board();
    board.play(board.points().parse("E1"), Colour.WHITE, false);
    board.play(board.points().parse("E3"), Colour.WHITE, false);
    assertEquals(new Score(5, 4.5), Scoring.score(board, TERRITORY, 0, NONE));
  }

  @Test
  void aDeadStoneTakesItsChainAlong() {
    TextBoard text =
        TextBoard.of(
            """
            . . O X .
            . . O X X
            . . O O O
            . . . . .
            . . . . .
            """);
    BitSet dead = points(text, "D5");
    assertEquals(new Score(0, 25.5), Scoring.score(text.board(), AREA, 0, dead));
    assertEquals(new Score(0, 23.5), Scoring.score(text.board(), TERRITORY, 0, dead));
  }

  @Test
  void sekiLeavesTheSharedLibertiesToNobody() {
    TextBoard seki =
        TextBoard.of(
            """
            . X O . X O .
            X X O . X O O
            O O O X X O .
            . . O X O O .
            O O O X O . .
            X X X X O O .
            . . . X O . .
            """);
    int[] owners = Scoring.ownership(seki.board(), NONE);
    Points points = seki.board().points();
    assertEquals(Colour.EMPTY, owners[points.actionOf(points.parse("D7"))]);
    assertEquals(Colour.EMPTY, owners[points.actionOf(points.parse("D6"))]);
    assertEquals(Colour.BLACK, owners[points.actionOf(points.parse("A7"))]);
    assertEquals(Colour.WHITE, owners[points.actionOf(points.parse("A4"))]);
  }

  /** Neither player wants to move in the corner; the rulesets say that white is dead. */
  private static final TextBoard BENT_FOUR =
      TextBoard.of(
          """
          X X a O X . .
          X O O O X . .
          b O X X X . .
          O O X . . . .
          X X X . . . .
          . . . . . . .
          . . . . . . .
          """);

  @Test
  void bentFourInTheCornerIsDeadByAgreement() {
    Board board = BENT_FOUR.board();
    assertEquals(new Score(40, 7.5), Scoring.score(board, AREA, 0, NONE));
    BitSet dead = points(BENT_FOUR, "B6");
    assertEquals(new Score(49, 0.5), Scoring.score(board, AREA, 0, dead));
    // 28 points of open board, 2 + 7 of the corner, and 7 prisoners.
    assertEquals(new Score(44, 0.5), Scoring.score(board, TERRITORY, 0, dead));
  }

  @Test
  void whoeverStartsInTheBentFourGivesSomethingUp() {
    Board board = BENT_FOUR.board();
    assertTrue(Eyes.losesSeki(board, BENT_FOUR.point('a'), Colour.WHITE));
    assertTrue(Eyes.losesSeki(board, BENT_FOUR.point('b'), Colour.WHITE));
    board.play(BENT_FOUR.point('a'), Colour.BLACK, false);
    board.play(BENT_FOUR.point('b'), Colour.WHITE, false);
    assertEquals(4, board.prisoners(Colour.BLACK));
    assertEquals(3, board.liberties(BENT_FOUR.point('b')), "and black may play on the vital one");
    assertTrue(board.isLegal(board.points().parse("B7"), Colour.BLACK, false));
  }

  @Test
  void deadStonesMustBeStones() {
    Board board = DIVIDED.board();
    BitSet empty = points(DIVIDED, "A1");
    assertThrows(IllegalArgumentException.class, () -> Scoring.score(board, AREA, 0, empty));
    BitSet border = new BitSet();
    border.set(0);
    assertThrows(IllegalArgumentException.class, () -> Scoring.score(board, AREA, 0, border));
  }

  @Test
  void anEmptyBoardIsNobodys() {
    assertEquals(new Score(0, 0.5), Scoring.score(new Board(9), AREA, 0, NONE));
  }

  @Test
  void scoresAreWrittenAsInGameRecords() {
    assertEquals("B+3.5", new Score(44, 40.5).toString());
    assertEquals("W+12", new Score(30, 42).toString());
    assertEquals("0", new Score(7, 7).toString());
  }
}
