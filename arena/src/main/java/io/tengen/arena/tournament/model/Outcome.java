package io.tengen.arena.tournament.model;

import io.tengen.arena.match.GameEnd;

/** What came of a game, as seen from nobody's side. */
public enum Outcome {
  /** Who moved first won. */
  FIRST_WINS,
  /** Nobody won; half a point for each. */
  DRAW,
  /** Who moved second won. */
  SECOND_WINS,
  /** It has no result and counts for nothing, such as when the two play by different rules. */
  VOID;

  /** What an end comes to. */
  public static Outcome of(GameEnd end) {
    if (!end.counts()) {
      return VOID;
    }
    return switch (end.winner()) {
      case 0 -> FIRST_WINS;
      case 1 -> SECOND_WINS;
      default -> DRAW;
    };
  }

  /** Whether the game has a result, if only a draw. */
  public boolean counts() {
    return this != VOID;
  }
}
