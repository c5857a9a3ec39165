package io.tengen.arena.match;

/** The two players of a match, in the order in which they were named. */
public enum Side {
  A,
  B;

  /** The opponent. */
  public Side other() {
    return this == A ? B : A;
  }

  /**
   * Who is a player of a game: A moves first in the games with an odd number.
   *
   * @param player 0 or 1
   */
  static Side of(int game, int player) {
    return (game % 2 == 1) == (player == 0) ? A : B;
  }

  /** Which player, 0 or 1, this side is in a game. */
  int playerIn(int game) {
    return of(game, 0) == this ? 0 : 1;
  }
}
