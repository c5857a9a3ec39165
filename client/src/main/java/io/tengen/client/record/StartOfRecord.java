package io.tengen.client.record;

import io.tengen.go.Board;
import io.tengen.go.Colour;
import io.tengen.go.GoGame;
import io.tengen.go.GoState;
import io.tengen.go.Handicap;
import io.tengen.go.sgf.MainLine;
import io.tengen.go.sgf.Setup;
import io.tengen.go.sgf.SgfException;
import io.tengen.go.sgf.SgfGame;
import io.tengen.go.sgf.SgfNode;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * What a file says at its root about the game as a whole.
 *
 * @param game size, rules, komi; the handicap if its stones are the fixed ones
 * @param position before the root: an empty board and who has the turn
 */
record StartOfRecord(GoGame game, GoState position) {

  /**
   * Reads a root.
   *
   * @throws SgfException when it is not Go, something on the main line is no point of the board, or
   *     the stones at the start have no liberties
   */
  static StartOfRecord of(SgfGame sgf) throws SgfException {
    MainLine line = MainLine.of(sgf);
    int size = line.settings().size();
    Board board = new Board(size);
    if (Setup.isIn(sgf.root())) {
      Setup.of(sgf.root(), size).apply(board);
    }
    GoGame plain = new GoGame(size, line.rules());
    int longest = longestLine(sgf.root());
    GoGame game =
        longest < plain.maxGameLength()
            ? plain
            : new GoGame(size, line.rules(), longest + plain.maxGameLength());
    int handicap = Math.min(line.settings().handicap(), size * size);
    if (handicap >= 2
        && handicap <= Handicap.maximumFixed(size)
        && Arrays.equals(Replay.colours(board), colours(size, Handicap.fixed(size, handicap)))) {
      game = game.withHandicap(handicap);
    }
    GoState position = game.newState(new Board(size), line.firstPlayer(), handicap);
    return new StartOfRecord(game, position);
  }

  private static int[] colours(int size, int[] black) {
    Board board = new Board(size);
    for (int point : black) {
      board.playUnchecked(point, Colour.BLACK);
    }
    return Replay.colours(board);
  }

  /** How many nodes the longest line has. */
  private static int longestLine(SgfNode root) {
    int longest = 0;
    Deque<SgfNode> line = new ArrayDeque<>();
    Deque<Integer> depths = new ArrayDeque<>();
    line.push(root);
    depths.push(1);
    while (!line.isEmpty()) {
      int depth = depths.pop();
      longest = Math.max(longest, depth);
      for (SgfNode child : line.pop().children()) {
        line.push(child);
        depths.push(depth + 1);
      }
    }
    return longest;
  }
}
