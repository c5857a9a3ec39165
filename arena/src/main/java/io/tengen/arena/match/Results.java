package io.tengen.arena.match;

import io.tengen.env.State;
import io.tengen.go.Colour;
import io.tengen.go.GoState;
import io.tengen.go.Scoring;
import io.tengen.go.sgf.GameResult;
import io.tengen.go.sgf.GameResult.Reason;

/** What a finished game is worth, in words. */
final class Results {
  /** In Go, how many passes in a row end a game by its rules. */
  private static final int LAST_PASSES = 2;

  private Results() {}

  /** Why a game is over whose state is terminal. */
  static EndReason endOnTheBoard(State state) {
    boolean isOut = state instanceof GoState go && go.consecutivePasses() < LAST_PASSES;
    return isOut ? EndReason.MOVE_LIMIT : EndReason.PLAYED_OUT;
  }

  /** The winner, 0 or 1, or -1 where there is none. */
  static int winner(State state, GameRunner.End end) {
    if (end.reason() == EndReason.DISAGREEMENT) {
      return -1;
    }
    if (end.culprit() >= 0) {
      return 1 - end.culprit();
    }
    double value = state.returnFor(0);
    return value == 0 ? -1 : value > 0 ? 0 : 1;
  }

  /** The result as {@link PlayedGame#result} has it. */
  static String text(State state, GameRunner.End end) {
    if (end.reason() == EndReason.DISAGREEMENT) {
      return new GameResult(Colour.EMPTY, Reason.VOID, 0).toString();
    }
    int winner = winner(state, end);
    if (!(state instanceof GoState go)) {
      return winner < 0 ? "1/2-1/2" : winner == 0 ? "1-0" : "0-1";
    }
    Reason reason =
        switch (end.reason()) {
          case PLAYED_OUT, MOVE_LIMIT -> Reason.SCORE;
          case RESIGNATION -> Reason.RESIGNATION;
          case TIME -> Reason.TIME;
          case ILLEGAL_MOVE, FAILURE, DISAGREEMENT -> Reason.FORFEIT;
        };
    double margin = reason == Reason.SCORE ? Math.abs(Scoring.score(go).margin()) : 0;
    return new GameResult(winner < 0 ? Colour.EMPTY : winner, reason, margin).toString();
  }
}
