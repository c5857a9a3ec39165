package io.tengen.arena.match;

/** Why a game of a match was over. */
public enum EndReason {
  /** By the rules of the game, such as two passes. */
  PLAYED_OUT,
  /** It had as many moves as it may have; what is on the board then counts. */
  MOVE_LIMIT,
  /** Both players held the same one for the winner for long enough. */
  ADJUDICATION,
  /** The loser gave it up. */
  RESIGNATION,
  /** The loser's time ran out. */
  TIME,
  /** The loser chose a move that is against the rules. */
  ILLEGAL_MOVE,
  /** The loser broke down: it threw, died, hung, or answered nonsense. */
  FAILURE,
  /**
   * A player refused a legal move of its opponent: the two play by different rules. The game has no
   * winner and counts for nothing.
   */
  DISAGREEMENT,
  /** It was called off. It has no winner and counts for nothing. */
  ABORTED;

  /** Whether a game that ended so has a result, if only a draw. */
  public boolean counts() {
    return this != DISAGREEMENT && this != ABORTED;
  }
}
