package io.tengen.agents.alphazero.replay;

/**
 * How a game of self-play ended.
 *
 * @param reason what ended it
 * @param outcome what it was worth to player 0, in [-1, 1]; 1 or -1 of a resignation
 * @param isPlayedOut whether it was among those that go on when a player would resign, to measure
 *     how often that would have been wrong
 * @param firstResignPly the first ply, from 0, before which player 0 would have resigned by the
 *     threshold then in force; -1 if never
 * @param secondResignPly the same of player 1
 */
public record GameEnd(
    Reason reason, float outcome, boolean isPlayedOut, int firstResignPly, int secondResignPly) {
  /** What ends a game. */
  public enum Reason {
    /** The rules. */
    RULES,
    /** The loser resigned. */
    RESIGNATION,
    /** It became too long. */
    MOVE_LIMIT
  }

  /** A ply that never came. */
  public static final int NEVER = -1;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when one is out of range
   */
  public GameEnd {
    boolean isDecided = Math.abs(outcome) == 1;
    if (!(Math.abs(outcome) <= 1) || (reason == Reason.RESIGNATION && !isDecided)) {
      throw new IllegalArgumentException(
          "the outcome of a game ended by %s is %s, but must be %s"
              .formatted(reason, outcome, reason == Reason.RESIGNATION ? "1 or -1" : "in [-1, 1]"));
    }
    if (reason == Reason.RESIGNATION && isPlayedOut) {
      throw new IllegalArgumentException("a game that is played out cannot end by RESIGNATION");
    }
    requireAtLeastNever("firstResignPly", firstResignPly);
    requireAtLeastNever("secondResignPly", secondResignPly);
  }

  /** The end of a game in which nobody thought of resigning. */
  public static GameEnd of(Reason reason, float outcome) {
    return new GameEnd(reason, outcome, false, NEVER, NEVER);
  }

  private static void requireAtLeastNever(String name, int ply) {
    if (ply < NEVER) {
      throw new IllegalArgumentException(
          name + " is " + ply + ", but must be a ply from 0 on, or -1 for never");
    }
  }

  /**
   * Refuses plies that a game does not have; somebody may resign before the next one.
   *
   * @throws IllegalArgumentException when there is one
   */
  void requireWithin(int plies) {
    if (firstResignPly > plies || secondResignPly > plies) {
      throw new IllegalArgumentException(
          "the players would have resigned before plies %d and %d, but the game has %d plies"
              .formatted(firstResignPly, secondResignPly, plies));
    }
  }

  /** The first ply before which a player (0 or 1) would have resigned; -1 if never. */
  public int resignPly(int player) {
    return player == 0 ? firstResignPly : secondResignPly;
  }

  /** Whether a player (0 or 1) would have resigned a game that it did not lose. */
  public boolean isFalsePositive(int player) {
    float own = player == 0 ? outcome : -outcome;
    return resignPly(player) != NEVER && own >= 0;
  }
}
