package io.tengen.arena.match;

import io.tengen.arena.player.GoRolloutEvaluator;
import io.tengen.arena.player.PlayerException;
import io.tengen.env.Game;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerSpec;
import org.jspecify.annotations.Nullable;

/** Has a player ready for each game: a new one, or the last one if its kind is kept. */
final class Seat implements AutoCloseable {
  private final PlayerSpec spec;
  private final Game game;
  private @Nullable Player player;

  Seat(PlayerSpec spec, Game game) {
    this.spec = spec;
    this.game = game;
  }

  /**
   * A player at the first position.
   *
   * @param seed of this game
   * @throws PlayerException when there is none to be had
   */
  Player begin(long seed) {
    Player kept = player;
    if (kept != null && spec.isKeptBetweenGames()) {
      try {
        kept.setPosition(game.newInitialState());
        return kept;
      } catch (PlayerException e) {
        // It broke down between two games, where it loses none; a new one may do better.
        close();
      }
    }
    close();
    Player made = spec.newPlayer(game, GoRolloutEvaluator::of, seed);
    player = made;
    return made;
  }

  /** Gives the player up. */
  @Override
  public void close() {
    Player current = player;
    player = null;
    if (current != null) {
      current.close();
    }
  }
}
