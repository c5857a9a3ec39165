package io.tengen.go;

/** What white receives, beside komi, for the stones that black placed before the first move. */
public enum HandicapCompensation {
  NONE,
  /** A point for each handicap stone. */
  EACH_STONE,
  /** A point for each handicap stone but one, so that the first stone counts as black's move. */
  EACH_STONE_BUT_ONE;

  /** The points for this many handicap stones. */
  public int points(int handicapStones) {
    return switch (this) {
      case NONE -> 0;
      case EACH_STONE -> handicapStones;
      case EACH_STONE_BUT_ONE -> Math.max(0, handicapStones - 1);
    };
  }
}
