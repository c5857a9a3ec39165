package io.tengen.arena.match;

import io.tengen.search.player.Player;

/**
 * Hears how a single game goes, on the thread that plays it. Whatever it throws ends the game
 * without a result.
 */
public interface GameListener {
  /** Hears nothing. */
  GameListener NONE = new GameListener() {};

  /**
   * A player begins to think.
   *
   * @param plies how many moves the game has
   * @param player 0 or 1
   * @param who may be asked for its progress, from any thread, until the next call
   */
  default void thinking(int plies, int player, Player who) {}

  /**
   * A player has made a move, of which neither player has been told: once this returns, it counts.
   */
  default void moved(PlayedMove move) {}
}
