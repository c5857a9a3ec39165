package io.tengen.go.playout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.RandomStream;
import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.Points;
import io.tengen.go.Rules;
import io.tengen.go.Ruleset;
import io.tengen.go.Scoring;
import io.tengen.go.analysis.Eyes;
import io.tengen.go.testkit.TextBoard;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Heavy playouts and their tactics against the exact board. */
class HeavyPlayoutTest {
  private static final Rules AREA_WITHOUT_KOMI = Ruleset.TROMP_TAYLOR.rules().withKomi(0);

  @ParameterizedTest
  @CsvSource({"2, 100", "3, 200", "5, 200", "9, 100", "19, 10"})
  void everyPlayoutIsAGameOfTheExactBoardScoredByArea(int size, int games) {
    PlayoutBoard playout = new PlayoutBoard(size);
    RandomStream random = new RandomStream(size);
    for (int i = 0; i < games; i++) {
      playout.clear();
      int margin = playout.playOutHeavily(i % 2, Points.NONE, random);
      Board board = new Board(size);
      for (int ply = 0; ply < playout.moveCount(); ply++) {
        int colour = (i + ply) % 2;
        int move = playout.move(ply);
        if (move == Points.PASS) {
          board.clearKo();
        } else {
          assertTrue(board.isLegal(move, colour, false), () -> "move " + move + " in\n" + board);
          assertFalse(Eyes.isSimpleEye(board, move, colour), () -> "eye " + move + " in\n" + board);
          board.playUnchecked(move, colour);
        }
      }
      assertEquals(TextBoard.draw(board), TextBoard.draw(playout.toBoard()));
      double expected = Scoring.score(board, AREA_WITHOUT_KOMI, 0, new BitSet()).margin();
      assertEquals(expected, margin, () -> "margin of\n" + board);
    }
  }

  /** Also where points are left that nobody dares to play, next to each other. */
  @Test
  void ownershipAddsUpToTheMargin() {
    int open = 0;
    for (int size : new int[] {3, 5, 9}) {
      PlayoutBoard playout = new PlayoutBoard(size);
      RandomStream random = new RandomStream(size);
      for (int game = 0; game < 300; game++) {
        playout.clear();
        int margin = playout.playOutHeavily(game % 2, Points.NONE, random);
        int[] owners = new int[size * size];
        playout.addOwnership(owners);
        Board board = playout.toBoard();
        int[] expected = Scoring.ownership(board, new BitSet());
        int sum = 0;
        for (int action = 0; action < owners.length; action++) {
          int whose = expected[action];
          int sign = whose == Colour.BLACK ? 1 : whose == Colour.WHITE ? -1 : 0;
          assertEquals(sign, owners[action], () -> "ownership of\n" + board);
          sum += owners[action];
        }
        assertEquals(margin, sum, () -> "margin of\n" + board);
        open += hasEmptyNeighbours(board) ? 1 : 0;
      }
    }
    assertTrue(open > 0, "no game ended with open points");
  }

  private static boolean hasEmptyNeighbours(Board board) {
    for (int action = 0; action < board.points().count(); action++) {
      int point = board.points().pointOf(action);
      if (board.isEmpty(point)) {
        for (int neighbour : neighbours(board, point)) {
          if (board.points().isOnBoard(neighbour) && board.isEmpty(neighbour)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  @Test
  void atariAndSelfAtariAreThoseOfTheExactBoard() {
    int[] seen = new int[3];
    RandomStream random = new RandomStream(1);
    for (int game = 0; game < 150; game++) {
      PlayoutBoard playout = new PlayoutBoard(7);
      playout.playOut(0, random);
      Board board = new Board(7);
      int plies = random.nextInt(playout.moveCount());
      for (int ply = 0; ply < plies; ply++) {
        if (playout.move(ply) != Points.PASS) {
          board.playUnchecked(playout.move(ply), ply % 2);
        }
      }
      playout.copyFrom(board);
      for (int action = 0; action < board.points().count(); action++) {
        int point = board.points().pointOf(action);
        if (Colour.isStone(board.colourAt(point))) {
          Set<Integer> liberties = liberties(board, point);
          int expected = liberties.size() == 1 ? liberties.iterator().next() : Points.PASS;
          assertEquals(expected, playout.tactics().atariLiberty(point), () -> "in\n" + board);
          seen[0] += liberties.size() == 1 ? 1 : 0;
        } else {
          for (int colour = 0; colour < 2; colour++) {
            boolean expected = isSelfAtari(board, point, colour, 3);
            assertEquals(
                expected,
                playout.tactics().isSelfAtari(point, 1 << colour, 3),
                () -> "point " + point + " in\n" + board);
            seen[expected ? 1 : 2]++;
          }
        }
      }
    }
    assertTrue(seen[0] > 100 && seen[1] > 100 && seen[2] > 100, "all cases are met");
  }

  /** By playing it; a suicide has no liberty, so it is one too. */
  private static boolean isSelfAtari(Board before, int point, int colour, int size) {
    Board board = before.copy();
    int stones = stones(board);
    if (board.isLegal(point, colour, false)) {
      board.playUnchecked(point, colour);
      return stones(board) == stones + 1
          && liberties(board, point).size() == 1
          && chain(board, point).size() >= size;
    }
    if (board.koPoint() == point) {
      return false;
    }
    Set<Integer> joined = new HashSet<>();
    for (int neighbour : neighbours(board, point)) {
      if (board.colourAt(neighbour) == colour) {
        joined.addAll(chain(board, neighbour));
      }
    }
    return joined.size() + 1 >= size;
  }

  private static int stones(Board board) {
    int count = 0;
    for (int action = 0; action < board.points().count(); action++) {
      count += Colour.isStone(board.colourAt(board.points().pointOf(action))) ? 1 : 0;
    }
    return count;
  }

  private static int[] neighbours(Board board, int point) {
    int stride = board.points().stride();
    return new int[] {point - 1, point + 1, point - stride, point + stride};
  }

  private static Set<Integer> chain(Board board, int stone) {
    Set<Integer> stones = new HashSet<>();
    collect(board, stone, stones);
    return stones;
  }

  private static void collect(Board board, int stone, Set<Integer> stones) {
    if (stones.add(stone)) {
      for (int neighbour : neighbours(board, stone)) {
        if (board.points().isOnBoard(neighbour)
            && board.colourAt(neighbour) == board.colourAt(stone)) {
          collect(board, neighbour, stones);
        }
      }
    }
  }

  private static Set<Integer> liberties(Board board, int stone) {
    Set<Integer> liberties = new HashSet<>();
    for (int each : chain(board, stone)) {
      for (int neighbour : neighbours(board, each)) {
        if (board.points().isOnBoard(neighbour) && board.colourAt(neighbour) == Colour.EMPTY) {
          liberties.add(neighbour);
        }
      }
    }
    return liberties;
  }

  @Test
  void anAtariIsMostlyAnswered() {
    TextBoard position =
        TextBoard.of(
            """
            . . . . .
            . X X . .
            X O a b .
            . X X . .
            . . . . .
            """);
    Board start = position.board();
    PlayoutBoard playout = new PlayoutBoard(5);
    RandomStream random = new RandomStream(4);
    int captured = 0;
    for (int i = 0; i < 300; i++) {
      playout.copyFrom(start);
      playout.playOutHeavily(Colour.BLACK, Points.NONE, random);
      captured += playout.move(0) == position.point('b') ? 1 : 0;
    }
    int times = captured;
    assertTrue(captured < 150, () -> "there was no atari, yet b came " + times + " times");
    captured = 0;
    Board answered = start.copy();
    answered.play(position.point('a'), Colour.WHITE, false);
    for (int i = 0; i < 300; i++) {
      playout.copyFrom(answered);
      playout.playOutHeavily(Colour.BLACK, position.point('a'), random);
      captured += playout.move(0) == position.point('b') ? 1 : 0;
    }
    int timesAnswered = captured;
    assertTrue(captured > 250, () -> "captured " + timesAnswered + " times of 300");
  }
}
