package io.tengen.go.playout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.RandomStream;
import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Points;
import io.tengen.go.Rules;
import io.tengen.go.Ruleset;
import io.tengen.go.Scoring;
import io.tengen.go.analysis.Eyes;
import io.tengen.go.testkit.TextBoard;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlayoutBoardTest {
  private static final Rules AREA_WITHOUT_KOMI = Ruleset.TROMP_TAYLOR.rules().withKomi(0);

  @ParameterizedTest
  @CsvSource({"2, 300", "3, 500", "4, 500", "5, 500", "9, 200", "13, 30", "19, 20", "25, 5"})
  void everyPlayoutIsAGameOfTheExactBoard(int size, int games) {
    PlayoutBoard playout = new PlayoutBoard(size);
    RandomStream random = new RandomStream(size);
    for (int i = 0; i < games; i++) {
      playout.clear();
      int margin = playout.playOut(i % 2, random);
      Board board = new Board(size);
      replay(playout, board, i % 2);
      assertMargin(margin, board, playout);
    }
  }

  /** Plays the moves on the board, each checked: legal, no own eye, a pass only when forced. */
  private static void replay(PlayoutBoard playout, Board board, int firstPlayer) {
    for (int i = 0; i < playout.moveCount(); i++) {
      int colour = (firstPlayer + i) % 2;
      int move = playout.move(i);
      if (move == Points.PASS) {
        assertEquals(0, acceptable(board, colour).cardinality(), () -> "passed in\n" + board);
        board.clearKo();
      } else {
        assertTrue(isAcceptable(board, move, colour), () -> "move " + move + " in\n" + board);
        board.playUnchecked(move, colour);
      }
    }
  }

  private static boolean isAcceptable(Board board, int point, int colour) {
    return board.isLegal(point, colour, false) && !Eyes.isSimpleEye(board, point, colour);
  }

  private static BitSet acceptable(Board board, int colour) {
    BitSet moves = new BitSet();
    for (int action = 0; action < board.points().count(); action++) {
      int point = board.points().pointOf(action);
      if (isAcceptable(board, point, colour)) {
        moves.set(point);
      }
    }
    return moves;
  }

  private static void assertMargin(int margin, Board board, PlayoutBoard playout) {
    double expected = Scoring.score(board, AREA_WITHOUT_KOMI, 0, new BitSet()).margin();
    assertEquals(expected, margin, () -> "margin of\n" + board);
    assertEquals(TextBoard.draw(board), TextBoard.draw(playout.toBoard()));
  }

  @Test
  void someGamesAreCutOffAndScoredAllTheSame() {
    int size = 2;
    PlayoutBoard playout = new PlayoutBoard(size);
    RandomStream random = new RandomStream(1);
    int cutOff = 0;
    for (int i = 0; i < 200; i++) {
      playout.clear();
      int margin = playout.playOut(0, random);
      cutOff += playout.move(playout.moveCount() - 1) == Points.PASS ? 0 : 1;
      Board board = new Board(size);
      replay(playout, board, 0);
      assertMargin(margin, board, playout);
    }
    assertTrue(cutOff > 0, "2x2 goes in circles without superko");
  }

  @Test
  void startsFromAnyPositionWithItsKo() {
    TextBoard ko =
        TextBoard.of(
            """
            . X O . .
            X O a O .
            . X O . .
            . . . . .
            . . . . .
            """);
    Board start = ko.board();
    start.play(ko.point('a'), Colour.BLACK, false);
    PlayoutBoard loaded = new PlayoutBoard(5);
    loaded.copyFrom(start);
    PlayoutBoard playout = new PlayoutBoard(5);
    RandomStream random = new RandomStream(3);
    for (int i = 0; i < 300; i++) {
      playout.copyFrom(loaded);
      int margin = playout.playOut(Colour.WHITE, random);
      Board board = start.copy();
      assertFalse(playout.move(0) == start.koPoint());
      replay(playout, board, Colour.WHITE);
      assertMargin(margin, board, playout);
    }
    boolean filled = false;
    for (int i = 0; i < 300; i++) {
      playout.copyFrom(loaded);
      playout.playOut(Colour.BLACK, random);
      filled |= playout.move(0) == start.koPoint();
    }
    assertTrue(filled, "who took the ko may fill it");
  }

  @Test
  void playsOnFromPositionsOfOtherGames() {
    RandomStream random = new RandomStream(9);
    PlayoutBoard playout = new PlayoutBoard(7);
    for (int i = 0; i < 100; i++) {
      playout.clear();
      playout.playOut(0, random);
      Board board = new Board(7);
      for (int ply = 0; ply < Math.min(i, playout.moveCount() - 2); ply++) {
        if (playout.move(ply) != Points.PASS) {
          board.playUnchecked(playout.move(ply), ply % 2);
        }
      }
      playout.copyFrom(board);
      int margin = playout.playOut(i % 2, random);
      Board end = board.copy();
      replay(playout, end, i % 2);
      assertMargin(margin, end, playout);
    }
  }

  /**
   * Pearson's chi-square of the first move over its acceptable points; the limit is the 0.1% point
   * of the distribution with three degrees of freedom.
   */
  @ParameterizedTest
  @ValueSource(ints = {Colour.BLACK, Colour.WHITE})
  void everyAcceptableMoveIsAsLikely(int player) {
    TextBoard text =
        TextBoard.of(
            """
            . X . X O
            X X X X O
            O O X O .
            . O X O .
            O . X O .
            """);
    Board board = text.board();
    BitSet moves = acceptable(board, player);
    int trials = 40_000;
    int[] counts = new int[board.points().arrayLength()];
    PlayoutBoard start = new PlayoutBoard(5);
    start.copyFrom(board);
    PlayoutBoard playout = new PlayoutBoard(5);
    RandomStream random = new RandomStream(77);
    for (int i = 0; i < trials; i++) {
      playout.copyFrom(start);
      playout.playOut(player, random);
      counts[playout.move(0)]++;
    }
    double expected = (double) trials / moves.cardinality();
    double chiSquare = 0;
    for (int point = moves.nextSetBit(0); point >= 0; point = moves.nextSetBit(point + 1)) {
      chiSquare += (counts[point] - expected) * (counts[point] - expected) / expected;
    }
    assertEquals(4, moves.cardinality(), moves.toString());
    assertTrue(chiSquare < 16.27, "chi-square " + chiSquare + " over " + moves);
  }

  @Test
  void theSameSeedGivesTheSameGame() {
    PlayoutBoard first = new PlayoutBoard(9);
    PlayoutBoard second = new PlayoutBoard(9);
    assertEquals(first.playOut(0, new RandomStream(5)), second.playOut(0, new RandomStream(5)));
    assertEquals(first.moveCount(), second.moveCount());
    assertEquals(TextBoard.draw(first.toBoard()), TextBoard.draw(second.toBoard()));
  }

  @Test
  void otherSizesAreRefused() {
    PlayoutBoard playout = new PlayoutBoard(9);
    assertThrows(IllegalArgumentException.class, () -> playout.copyFrom(new Board(13)));
    assertThrows(IllegalArgumentException.class, () -> playout.copyFrom(new PlayoutBoard(13)));
    assertThrows(IllegalArgumentException.class, () -> new PlayoutBoard(26));
  }

  @Test
  void theGameOfAPlayoutEndsWithTheSameWinner() {
    GoState state = new GoGame(9, AREA_WITHOUT_KOMI).newInitialState();
    PlayoutBoard playout = new PlayoutBoard(9);
    int margin = playout.playOut(0, new RandomStream(11));
    boolean repeated = false;
    for (int i = 0; i < playout.moveCount() && !repeated; i++) {
      repeated = !state.isLegal(playout.move(i));
      if (!repeated) {
        state.play(playout.move(i));
      }
    }
    assertFalse(repeated);
    assertTrue(state.isTerminal());
    assertEquals(Math.signum(margin), state.returnFor(0));
  }
}
