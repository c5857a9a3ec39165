package io.tengen.client.analysis;

import io.tengen.env.State;
import io.tengen.go.GoState;

/** What of a position needs no search. */
final class Positions {
  private Positions() {}

  /**
   * Whether the rules say who has won. Two passes in Go decide nothing as long as there may be dead
   * stones on the board; a search can go on there.
   */
  static boolean isDecided(State position) {
    return position.isTerminal()
        && !(position instanceof GoState go && go.moveCount() < go.game().maxGameLength());
  }

  /** The chance to win of who moved first, at a position that is decided: 0, 0.5 or 1. */
  static double winRateOfFirst(State position) {
    return (position.returnFor(0) + 1) / 2;
  }
}
