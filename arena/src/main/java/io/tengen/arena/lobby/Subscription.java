package io.tengen.arena.lobby;

/** A listener's, to what happens in a lobby. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
  /** Ends it. */
  @Override
  void close();
}
