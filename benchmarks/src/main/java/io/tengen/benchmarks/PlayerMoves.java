package io.tengen.benchmarks;

import io.tengen.env.State;
import io.tengen.search.Cancellation;
import io.tengen.search.player.Decision;
import io.tengen.search.player.Player;
import io.tengen.search.time.Clock;

/** Moves of players that are to play, whatever the time. */
final class PlayerMoves {
  private PlayerMoves() {}

  /**
   * The player's move.
   *
   * @param position where it is to move, for the message
   * @throws IllegalStateException when it does something else than play
   */
  static int choose(Player player, State position) {
    Decision decision = player.choose(Clock.UNLIMITED, new Cancellation());
    if (decision instanceof Decision.Play play) {
      return play.action();
    }
    throw new IllegalStateException("the player answered " + decision + " in\n" + position);
  }
}
