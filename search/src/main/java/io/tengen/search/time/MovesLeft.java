package io.tengen.search.time;

import io.tengen.env.State;

/** Guesses how many moves the player to move still has to make. */
@FunctionalInterface
public interface MovesLeft {
  /**
   * Never fewer than this: a guess that comes near 1 spends all the time on a game that then goes
   * on.
   */
  int FEWEST = 12;

  /**
   * Two in five of the legal actions. In Go those are the free points, of which players fill some
   * four fifths by turns: 145 moves of each side's at the start on 19x19, 33 on 9x9. Games that
   * offer few actions at a time get {@link #FEWEST}.
   */
  MovesLeft BY_LEGAL_ACTIONS =
      state -> {
        int legal = state.legalActions(new int[state.game().actionCount()]);
        return Math.max(FEWEST, 2 * legal / 5);
      };

  /** The guess for a position that is not terminal; at least 1. */
  int of(State state);
}
