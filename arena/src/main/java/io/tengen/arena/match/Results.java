package io.tengen.arena.match;

import io.tengen.env.State;
import io.tengen.go.Colour;
import io.tengen.go.GoState;
import io.tengen.go.Scoring;
import io.tengen.go.sgf.GameResult;
import io.tengen.go.sgf.GameResult.Reason;
import java.util.BitSet;

/** What a finished game is worth, in words. */
public final class Results {
  /** In Go, how many passes in a row end a game by its rules. */
  private static final int LAST_PASSES = 2;

  private Results() {}

  /** Why a game is over that goes no further on the board. */
  public static EndReason endOnTheBoard(State state) {
    boolean isOut =
        !state.isTerminal()
            || (state instanceof GoState go && go.consecutivePasses() < LAST_PASSES);
    return isOut ? EndReason.MOVE_LIMIT : EndReason.PLAYED_OUT;
  }

  /**
   * Whether somebody has to say which stones are dead before a game can be counted that is over on
   * the board.
   */
  public static boolean needsRuling(EndScoring scoring, State state) {
    return scoring == EndScoring.ESTIMATE
        && state instanceof GoState
        && endOnTheBoard(state) == EndReason.PLAYED_OUT;
  }

  /**
   * The end that the board decides.
   *
   * @param dead in Go, the points of dead stones
   */
  public static GameEnd counted(State state, BitSet dead, String detail) {
    EndReason reason = endOnTheBoard(state);
    if (!(state instanceof GoState go)) {
      int winner = winner(state.returnFor(0));
      return new GameEnd(reason, -1, winner, points(winner), detail);
    }
    double margin = Scoring.score(go, dead).margin();
    int winner = winner(margin);
    return new GameEnd(
        reason, -1, winner, goResult(winner, Reason.SCORE, Math.abs(margin)), detail);
  }

  /**
   * The end that a player has lost by.
   *
   * @param culprit who has, 0 or 1
   * @param detail in one line, mostly empty
   */
  public static GameEnd lost(State state, EndReason reason, int culprit, String detail) {
    return won(state, reason, culprit, 1 - culprit, detail);
  }

  /** The end that both players agree on. */
  static GameEnd adjudicated(State state, int winner, String detail) {
    return won(state, EndReason.ADJUDICATION, -1, winner, detail);
  }

  private static GameEnd won(
      State state, EndReason reason, int culprit, int winner, String detail) {
    String result =
        state instanceof GoState ? goResult(winner, sgfReason(reason), 0) : points(winner);
    return new GameEnd(reason, culprit, winner, result, detail);
  }

  /** The end of a game in which the two play by different rules. */
  static GameEnd disagreement(int culprit, String detail) {
    return new GameEnd(EndReason.DISAGREEMENT, culprit, -1, goResult(-1, Reason.VOID, 0), detail);
  }

  /**
   * The end of a game that was called off.
   *
   * @param why in one line
   */
  public static GameEnd aborted(String why) {
    return new GameEnd(EndReason.ABORTED, -1, -1, goResult(-1, Reason.VOID, 0), why);
  }

  /** The end by a move that was {@code used} nanoseconds long, which was too long. */
  public static GameEnd timedOut(State state, int culprit, int number, long used) {
    String detail = "move " + number + " took " + used / 1_000_000 + " ms";
    return lost(state, EndReason.TIME, culprit, detail);
  }

  private static Reason sgfReason(EndReason reason) {
    return switch (reason) {
      case PLAYED_OUT, MOVE_LIMIT -> Reason.SCORE;
      case RESIGNATION -> Reason.RESIGNATION;
      case TIME -> Reason.TIME;
      case ADJUDICATION -> Reason.UNTOLD;
      case ILLEGAL_MOVE, FAILURE, DISAGREEMENT, ABORTED -> Reason.FORFEIT;
    };
  }

  /** Who has won, 0 or 1, by what the first mover has; -1 of a draw. */
  private static int winner(double value) {
    return value == 0 ? -1 : value > 0 ? 0 : 1;
  }

  private static String points(int winner) {
    return winner < 0 ? "1/2-1/2" : winner == 0 ? "1-0" : "0-1";
  }

  private static String goResult(int winner, Reason reason, double margin) {
    return new GameResult(winner < 0 ? Colour.EMPTY : winner, reason, margin).toString();
  }
}
