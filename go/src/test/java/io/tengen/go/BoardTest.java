package io.tengen.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.RandomStream;
import io.tengen.go.testkit.TextBoard;
import org.junit.jupiter.api.Test;

class BoardTest {
  @Test
  void aKoMayNotBeTakenBackAtOnce() {
    TextBoard text =
        TextBoard.of(
            """
            . X O . .
            X O a O .
            . X O . .
            . . . . .
            . . . . .
            """);
    Board board = text.board();
    int taken = board.points().parse("B4");
    board.play(text.point('a'), Colour.BLACK, false);
    assertEquals(taken, board.koPoint());
    assertFalse(board.isLegal(taken, Colour.WHITE, true));
    assertTrue(board.isLegal(taken, Colour.BLACK, true), "black may fill the ko");
    String refusal =
        assertThrows(IllegalArgumentException.class, () -> board.play(taken, Colour.WHITE, false))
            .toString();
    assertTrue(refusal.contains("white may not play B4: ko"), refusal);
    board.play(board.points().parse("E1"), Colour.WHITE, false);
    assertEquals(Points.NONE, board.koPoint());
    board.checkConsistency();
  }

  @Test
  void aSnapbackIsNoKo() {
    TextBoard text =
        TextBoard.of(
            """
            X O a O X
            X O b O X
            X X X X X
            . . . . .
            . . . . .
            """);
    Board board = text.board();
    board.play(text.point('a'), Colour.BLACK, false);
    board.play(text.point('b'), Colour.WHITE, false);
    assertEquals(1, board.prisoners(Colour.BLACK));
    assertEquals(Points.NONE, board.koPoint(), "one stone was taken, but by a chain of five");
    board.play(text.point('a'), Colour.BLACK, false);
    assertEquals(5, board.prisoners(Colour.WHITE));
    assertEquals(
        TextBoard.normalised(
            """
            X . X . X
            X . . . X
            X X X X X
            . . . . .
            . . . . .
            """),
        TextBoard.draw(board));
    board.checkConsistency();
  }

  @Test
  void suicideOfAChainIsARuleAndOfALoneStoneNeverLegal() {
    TextBoard text =
        TextBoard.of(
            """
            a O X b O
            X X X O .
            X X X O .
            X X X O .
            X X X O c
            """);
    Board board = text.board();
    assertTrue(board.isSuicide(text.point('a'), Colour.WHITE));
    assertFalse(board.isLegal(text.point('a'), Colour.WHITE, false));
    assertTrue(board.isLegal(text.point('a'), Colour.WHITE, true));
    board.play(text.point('a'), Colour.WHITE, true);
    assertEquals(2, board.capturedCount());
    assertEquals(2, board.prisoners(Colour.WHITE));
    board.checkConsistency();

    TextBoard lone =
        TextBoard.of(
            """
            a X .
            X X .
            . . .
            """);
    assertFalse(lone.board().isLegal(lone.point('a'), Colour.WHITE, true));
  }

  @Test
  void aCaptureIsNoSuicide() {
    TextBoard text =
        TextBoard.of(
            """
            a X O .
            X O O .
            O . . .
            . . . .
            """);
    Board board = text.board();
    assertFalse(board.isSuicide(text.point('a'), Colour.WHITE));
    board.play(text.point('a'), Colour.WHITE, false);
    assertEquals(2, board.prisoners(Colour.BLACK));
  }

  @Test
  void aSetUpWithoutLibertiesIsRefusedAndChangesNothing() {
    Board board = new Board(2);
    board.play(board.points().parse("A1"), Colour.BLACK, false);
    String before = TextBoard.draw(board);
    int[] full = {0, 0, 0, 0};
    assertThrows(IllegalArgumentException.class, () -> board.setUp(full));
    int[] breathless = {0, 1, 1, 2};
    String refusal =
        assertThrows(IllegalArgumentException.class, () -> board.setUp(breathless)).toString();
    assertTrue(refusal.contains("A2"), refusal);
    assertThrows(IllegalArgumentException.class, () -> board.setUp(new int[] {0, 1, 7, 2}));
    assertThrows(IllegalArgumentException.class, () -> board.setUp(new int[] {2, 2, 2}));
    assertEquals(before, TextBoard.draw(board));
    board.checkConsistency();
  }

  @Test
  void refusalsNameTheReasonAndChangeNothing() {
    Board board = new Board(9);
    int centre = board.points().parse("E5");
    board.play(centre, Colour.BLACK, false);
    for (int point : new int[] {centre, Points.PASS, Points.NONE, 10, 100_000}) {
      assertThrows(IllegalArgumentException.class, () -> board.play(point, Colour.WHITE, true));
    }
    assertThrows(IllegalArgumentException.class, () -> board.play(centre + 1, 2, true));
    assertEquals(1, board.chainLength(centre));
    board.checkConsistency();
  }

  @Test
  void aCopyOfAnotherSizeIsRefused() {
    Board board = new Board(9);
    Board other = new Board(13);
    assertThrows(IllegalArgumentException.class, () -> board.copyFrom(other));
  }

  @Test
  void theOpenWordsAreTheEmptyPointsBesideOthers() {
    for (int size : new int[] {1, 2, 5, 9, 19, 25}) {
      Board board = new Board(size);
      RandomStream random = new RandomStream(size);
      for (int i = 0; i < 2 * size * size; i++) {
        int point = board.points().pointOf(random.nextInt(size * size));
        int colour = random.nextInt(2);
        if (board.isLegal(point, colour, true)) {
          board.playUnchecked(point, colour);
        }
        int probe = board.points().pointOf(random.nextInt(size * size));
        boolean open = ((board.openWord(probe >> 6) >>> probe) & 1) != 0;
        assertEquals(board.isEmpty(probe) && board.hasEmptyNeighbour(probe), open);
      }
      board.checkConsistency();
    }
  }

  @Test
  void theHashDependsOnThePositionAlone() {
    Board there = new Board(9);
    Board back = new Board(9);
    Points points = there.points();
    int[] stones = {points.parse("A1"), points.parse("E5"), points.parse("J9")};
    for (int i = 0; i < stones.length; i++) {
      there.play(stones[i], i % 2, false);
      back.play(stones[stones.length - 1 - i], (stones.length - 1 - i) % 2, false);
    }
    assertEquals(there.hash(), back.hash());
    assertEquals(0, new Board(9).hash());
  }
}
