package io.tengen.server.cgos;

import io.tengen.arena.match.EndReason;
import io.tengen.arena.match.GameEnd;
import io.tengen.arena.review.ArchivedGame;
import io.tengen.arena.tournament.model.Outcome;

/** Results in the words of the protocol: {@code B+12.5 W+Resign B+Time W+Illegal Draw Abort}. */
final class CgosResult {
  private static final String DRAW = "Draw";
  private static final String ABORT = "Abort";

  private CgosResult() {}

  /** How a game ended. */
  static String of(GameEnd end) {
    return end.counts() ? word(end.winner(), end.reason(), end.result()) : ABORT;
  }

  /** How a game of the archive ended. */
  static String of(ArchivedGame.End end) {
    Outcome outcome = end.result().outcome();
    int winner = outcome == Outcome.FIRST_WINS ? 0 : outcome == Outcome.SECOND_WINS ? 1 : -1;
    return outcome.counts() ? word(winner, end.result().reason(), end.score()) : ABORT;
  }

  private static String word(int winner, EndReason reason, String result) {
    if (winner < 0) {
      return DRAW;
    }
    String colour = winner == 0 ? "B+" : "W+";
    return switch (reason) {
      case PLAYED_OUT, MOVE_LIMIT, ADJUDICATION -> result;
      case RESIGNATION -> colour + "Resign";
      case TIME -> colour + "Time";
      // The protocol has no word for a program that breaks down; the game is lost by its doing.
      case ILLEGAL_MOVE, FAILURE -> colour + "Illegal";
      case DISAGREEMENT, ABORTED -> ABORT;
    };
  }
}
