package io.tengen.go.analysis;

import io.tengen.go.Board;
import io.tengen.go.Colour;

/** The definition of a ladder and nothing else: every move is tried out on a copy of the board. */
final class ReferenceLadder {
  private ReferenceLadder() {}

  static boolean isCapture(Board board, int move, int attacker) {
    if (!board.isLegal(move, attacker, false)) {
      return false;
    }
    for (int action = 0; action < board.points().count(); action++) {
      int target = board.points().pointOf(action);
      if (isTarget(board, target, Colour.opponent(attacker), 2)) {
        Board after = board.copy();
        after.playUnchecked(move, attacker);
        if (!after.isEmpty(target) && after.liberties(target) == 1 && isLost(after, target)) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean isEscape(Board board, int move, int defender) {
    if (!board.isLegal(move, defender, false)) {
      return false;
    }
    for (int action = 0; action < board.points().count(); action++) {
      int target = board.points().pointOf(action);
      if (isTarget(board, target, defender, 1) && isSaved(board, move, target)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTarget(Board board, int point, int colour, int liberties) {
    return board.colourAt(point) == colour && board.liberties(point) == liberties;
  }

  private static boolean isSaved(Board board, int move, int target) {
    Board after = board.copy();
    after.playUnchecked(move, board.colourAt(target));
    int liberties = after.liberties(target);
    return liberties >= 3 || (liberties == 2 && !isCapturable(after, target));
  }

  /** Its owner to move. Only what touches the chain or captures beside it can raise liberties. */
  private static boolean isLost(Board board, int target) {
    int defender = board.colourAt(target);
    for (int action = 0; action < board.points().count(); action++) {
      int move = board.points().pointOf(action);
      if (board.isLegal(move, defender, false) && isSaved(board, move, target)) {
        return false;
      }
    }
    return true;
  }

  /** The attacker to move. */
  private static boolean isCapturable(Board board, int target) {
    int attacker = Colour.opponent(board.colourAt(target));
    for (int action = 0; action < board.points().count(); action++) {
      int move = board.points().pointOf(action);
      if (board.isLegal(move, attacker, false)) {
        Board after = board.copy();
        after.playUnchecked(move, attacker);
        if (after.liberties(target) == 1 && isLost(after, target)) {
          return true;
        }
      }
    }
    return false;
  }
}
