package io.tengen.arena.live;

/** Hears what happens in a game. */
@FunctionalInterface
public interface LiveListener {
  /**
   * Something happened. Called in the order of the versions, one at a time, on the thread that
   * acted, while the game is kept from going on: must not block, and leaves what takes long, or
   * acts on games, to another thread. What it throws is told to {@link LiveGames}' owner, and ends
   * its subscription.
   */
  void happened(LiveGame game, LiveEvent event);
}
