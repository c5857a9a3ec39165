package io.tengen.arena.lobby;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells listeners what happens, one event at a time. Thread-safe. */
final class LobbyEvents {
  private final List<LobbyListener> listeners = new CopyOnWriteArrayList<>();
  private final Consumer<RuntimeException> problems;

  /**
   * Nobody listens yet.
   *
   * @param problems told what listeners throw, who then hear no more
   */
  LobbyEvents(Consumer<RuntimeException> problems) {
    this.problems = problems;
  }

  Subscription subscribe(LobbyListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  synchronized void tell(LobbyEvent event) {
    for (LobbyListener listener : List.copyOf(listeners)) {
      try {
        listener.happened(event);
      } catch (RuntimeException e) {
        listeners.remove(listener);
        problems.accept(e);
      }
    }
  }
}
