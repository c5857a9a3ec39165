package io.tengen.arena.match;

import io.tengen.arena.player.GoKnowledge;
import io.tengen.arena.player.PlayerException;
import io.tengen.env.Game;
import io.tengen.search.player.Player;
import io.tengen.search.player.PlayerSpec;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Has a player ready for each game: a new one, or the last one if its kind is kept. One that breaks
 * down between two games loses none by it: that is told, and a new one may do better.
 */
final class Seat implements AutoCloseable {
  private final PlayerSpec spec;
  private final Game game;
  private final Consumer<RuntimeException> breakdowns;
  private @Nullable Player player;

  /**
   * An empty seat.
   *
   * @param breakdowns told what went wrong between games, the end of the last one included
   */
  Seat(PlayerSpec spec, Game game, Consumer<RuntimeException> breakdowns) {
    this.spec = spec;
    this.game = game;
    this.breakdowns = breakdowns;
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
        breakdowns.accept(e);
      }
    }
    close();
    Player made = spec.newPlayer(game, new GoKnowledge(), seed);
    player = made;
    return made;
  }

  /** Gives the player up. */
  @Override
  public void close() {
    Player current = player;
    player = null;
    if (current == null) {
      return;
    }
    try {
      current.close();
    } catch (RuntimeException e) {
      breakdowns.accept(e);
    }
  }
}
