package io.tengen.arena.lobby;

/** Hears what happens in a lobby. */
@FunctionalInterface
public interface LobbyListener {
  /**
   * Something happened. Called by several threads, but not by two at once; must not block, and
   * leaves what takes long to another thread.
   */
  void happened(LobbyEvent event);
}
