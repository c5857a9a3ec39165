package io.tengen.go.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.RandomStream;
import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.testkit.TextBoard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {
  /** Black plays a and white runs from b towards the lower right corner. */
  private static final String OPEN_BOARD =
      """
      . . . . . . . . .
      . . X X . . . . .
      . X O b . . . . .
      . . a . . . . . .
      . . . . . . . . .
      . . . . . . . . .
      . . . . . . c . .
      . . . . . . . . .
      . . . . . . . . .
      """;

  private static boolean captures(String drawing) {
    TextBoard text = TextBoard.of(drawing);
    return new Ladder(text.board().size()).isCapture(text.board(), text.point('a'), Colour.BLACK);
  }

  @Test
  void runsToTheEdge() {
    assertTrue(captures(OPEN_BOARD));
  }

  @Test
  void aStoneInItsWayBreaksIt() {
    assertFalse(captures(OPEN_BOARD.replace('c', 'O')));
    assertTrue(captures(OPEN_BOARD.replace('c', 'X')));
  }

  @Test
  void theOtherAtariLetsItOut() {
    TextBoard text = TextBoard.of(OPEN_BOARD);
    assertFalse(new Ladder(9).isCapture(text.board(), text.point('b'), Colour.BLACK));
  }

  @Test
  void runningEscapesOnlyWithABreaker() {
    TextBoard open = TextBoard.of(OPEN_BOARD);
    Board board = open.board();
    board.play(open.point('a'), Colour.BLACK, false);
    assertFalse(new Ladder(9).isEscape(board, open.point('b'), Colour.WHITE));
    board.playUnchecked(open.point('c'), Colour.WHITE);
    assertTrue(new Ladder(9).isEscape(board, open.point('b'), Colour.WHITE));
  }

  @Test
  void anExtensionThatCapturesBreaksIt() {
    assertFalse(
        captures(
            """
            . . O O . . . . .
            . O X X O . . . .
            . X O b . . . . .
            . . a . . . . . .
            . . . . . . . . .
            . . . . . . . . .
            . . . . . . . . .
            . . . . . . . . .
            . . . . . . . . .
            """));
  }

  @Test
  void aCaptureEscapesWhereAnExtensionCannot() {
    TextBoard text =
        TextBoard.of(
            """
            X . . . . . .
            b X . . . . .
            O X . . . . .
            X O . . . . .
            a . . . . . .
            . . . . . . .
            . . . . . . .
            """);
    Ladder ladder = new Ladder(7);
    assertTrue(ladder.isEscape(text.board(), text.point('a'), Colour.WHITE));
    assertFalse(ladder.isEscape(text.board(), text.point('b'), Colour.WHITE));
  }

  @ParameterizedTest
  @CsvSource({"4, 60", "5, 60", "6, 40", "7, 30", "9, 10"})
  void agreesWithTheDefinitionOnRandomPositions(int size, int games) {
    Ladder ladder = new Ladder(size);
    RandomStream random = new RandomStream(size);
    int captures = 0;
    int escapes = 0;
    for (int game = 0; game < games; game++) {
      Board board = new Board(size);
      for (int ply = 0; ply < size * size; ply++) {
        int point = board.points().pointOf(random.nextInt(size * size));
        if (board.isLegal(point, ply % 2, false)) {
          board.playUnchecked(point, ply % 2);
        }
        int probe = board.points().pointOf(random.nextInt(size * size));
        for (int colour = 0; colour < 2; colour++) {
          int mover = colour;
          boolean capture = ReferenceLadder.isCapture(board, probe, colour);
          assertEquals(
              capture,
              ladder.isCapture(board, probe, colour),
              () -> Colour.name(mover) + " at " + board.points().name(probe) + " in\n" + board);
          boolean escape = ReferenceLadder.isEscape(board, probe, colour);
          assertEquals(
              escape,
              ladder.isEscape(board, probe, colour),
              () -> Colour.name(mover) + " at " + board.points().name(probe) + " in\n" + board);
          captures += capture ? 1 : 0;
          escapes += escape ? 1 : 0;
        }
      }
    }
    assertTrue(captures > 10 && escapes > 10, captures + " captures, " + escapes + " escapes");
  }

  @Test
  void runsAcrossTheWholeBoard() {
    Board board = new Board(19);
    board.play(board.points().parse("C16"), Colour.WHITE, false);
    for (String stone : new String[] {"B16", "C17", "D17"}) {
      board.play(board.points().parse(stone), Colour.BLACK, false);
    }
    int atari = board.points().parse("C15");
    Ladder ladder = new Ladder(19);
    assertTrue(ladder.isCapture(board, atari, Colour.BLACK));
    Ladder impatient = new Ladder(19, 20);
    assertFalse(impatient.isCapture(board, atari, Colour.BLACK), "given up: nothing is captured");
    Board running = board.copy();
    running.play(atari, Colour.BLACK, false);
    int extension = board.points().parse("D16");
    assertFalse(ladder.isEscape(running, extension, Colour.WHITE));
    assertTrue(impatient.isEscape(running, extension, Colour.WHITE), "given up: it has escaped");
    board.play(board.points().parse("Q3"), Colour.WHITE, false);
    assertFalse(ladder.isCapture(board, atari, Colour.BLACK));
  }
}
