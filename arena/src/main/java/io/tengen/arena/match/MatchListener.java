package io.tengen.arena.match;

import io.tengen.search.player.Player;
import java.io.IOException;

/** Hears how a match goes, a call at a time, but not always on the same thread. */
public interface MatchListener {

  /**
   * A player begins to think.
   *
   * @param game the number of the game
   * @param plies how many moves it has
   * @param side who thinks
   * @param player may be asked for its progress, from any thread, until the next call
   */
  default void thinking(int game, int plies, Side side, Player player) {}

  /**
   * A player broke down while no game went on: it loses none by that, and the next game has a new
   * one in its place.
   *
   * @param cause what went wrong
   */
  void brokeDown(Side side, RuntimeException cause);

  /**
   * A game is over.
   *
   * @throws IOException which ends the match
   */
  void finished(PlayedGame game) throws IOException;
}
