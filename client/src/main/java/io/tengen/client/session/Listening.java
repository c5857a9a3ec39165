package io.tengen.client.session;

/** A listener's place. */
@FunctionalInterface
public interface Listening extends AutoCloseable {
  /** The listener is told nothing more, once a call that is under way has returned. */
  @Override
  void close();
}
