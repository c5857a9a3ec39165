package io.tengen.search.player;

import io.tengen.env.Game;

/**
 * What a player is, as the one text says it on the command line and in configurations: a kind, and
 * options after a colon, such as {@code uct:playouts=10000,threads=2}. {@link PlayerKinds} reads
 * it.
 */
public interface PlayerSpec {

  /**
   * A new player, at the first position of a game.
   *
   * @param knowledge of the game, for a player that has use for it
   * @param fallbackSeed of all randomness, where the text names none
   */
  Player newPlayer(Game game, GameKnowledge knowledge, long fallbackSeed);

  /**
   * The same player, which gives up as told unless its text says when; for some it means nothing.
   */
  default PlayerSpec orResigning(Resignation usual) {
    return this;
  }

  /**
   * Whether a player is worth keeping from game to game, with {@link Player#setPosition} in
   * between, because it takes long to start. One that is not is made anew for each game, from the
   * seed of that game alone.
   */
  default boolean isKeptBetweenGames() {
    return false;
  }
}
