package io.tengen.arena.match;

import java.util.OptionalDouble;

/**
 * Follows what the players of a game think of it, until they agree as {@link Adjudication} says.
 */
final class ValueAgreement {
  private final Adjudication adjudication;

  /** The plies in a row that name the same winner, and who has spoken in them, as two bits. */
  private int plies;

  private int heard;
  private int favourite;

  ValueAgreement(Adjudication adjudication) {
    this.adjudication = adjudication;
  }

  /**
   * What a player thought of the position that it has moved in.
   *
   * @param player 0 or 1
   * @param value from its view; empty, or no number in [-1, 1], when it has not told
   */
  void add(int player, OptionalDouble value) {
    double told = value.orElse(0);
    boolean isSure = Math.abs(told) >= adjudication.value() && Math.abs(told) <= 1;
    int winner = told > 0 ? player : 1 - player;
    if (!isSure || winner != favourite) {
      plies = 0;
      heard = 0;
      favourite = winner;
    }
    if (isSure) {
      plies++;
      heard |= 1 << player;
    }
  }

  /** Whether both have named the same winner for long enough. */
  boolean isReached() {
    return plies >= adjudication.plies() && heard == 3;
  }

  /** Whom they hold for the winner, 0 or 1. */
  int winner() {
    return favourite;
  }

  /** What they agree on, in words. */
  String detail() {
    return "both players held it for decided for " + plies + " plies";
  }
}
