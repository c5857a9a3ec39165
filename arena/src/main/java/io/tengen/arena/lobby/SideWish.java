package io.tengen.arena.lobby;

/** Who is to move first, as a player would like it. */
public enum SideWish {
  /** The player who wishes; black in Go, even with a handicap. */
  FIRST,
  /** The opponent. */
  SECOND,
  /** Either; a draw decides. */
  ANY;

  /**
   * The side of who wishes, 0 for who moves first, or 1.
   *
   * @param draw decides where there is no wish
   */
  int side(boolean draw) {
    return switch (this) {
      case FIRST -> 0;
      case SECOND -> 1;
      case ANY -> draw ? 0 : 1;
    };
  }
}
