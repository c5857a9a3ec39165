package io.tengen.arena.live;

/** What a player may not do; the game is as it was. The message says why, in a line for people. */
public final class RefusedActionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Code code;

  /** Why something is refused, for programs. */
  public enum Code {
    /** The game has ended, perhaps just now. */
    GAME_OVER,
    /** It is the opponent's turn. */
    NOT_YOUR_TURN,
    /** The move is for a position that is no more, or not yet. */
    WRONG_PLY,
    /** The move is against the rules. */
    ILLEGAL,
    /** Two passes were made: dead stones are to be agreed on, or play resumed. */
    SCORING,
    /** Dead stones are not being agreed on. */
    NOT_SCORING,
    /** There is no stone where one was named. */
    NO_STONE,
    /** Play has been resumed as often as it may be. */
    RESUMED_TOO_OFTEN,
    /** The game is played without taking back. */
    NO_UNDO_HERE,
    /** The player has no move that could be taken back. */
    NOTHING_TO_UNDO,
    /** A request to take back waits for its answer. */
    UNDO_IS_ASKED,
    /** The opponent has not asked to take back. */
    UNDO_NOT_ASKED,
    /** The game has too many moves to be called off by a player. */
    TOO_LATE,
    /** Events so old are not kept, or not there yet. */
    NOT_KEPT
  }

  RefusedActionException(Code code, String message) {
    super(message);
    this.code = code;
  }

  /** Why. */
  public Code code() {
    return code;
  }
}
