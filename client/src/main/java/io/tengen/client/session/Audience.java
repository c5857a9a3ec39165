package io.tengen.client.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Who is told of something, on the owner's executor. Thread-safe.
 *
 * @param <T> what is told
 */
final class Audience<T> {
  private final Executor owner;
  private final List<Place<T>> places = new CopyOnWriteArrayList<>();

  Audience(Executor owner) {
    this.owner = owner;
  }

  /** Two listeners that are equal have two places. */
  private static final class Place<T> {
    private final Consumer<T> listener;

    Place(Consumer<T> listener) {
      this.listener = listener;
    }
  }

  Listening add(Consumer<T> listener) {
    Place<T> place = new Place<>(listener);
    places.add(place);
    return () -> places.remove(place);
  }

  /** Tells all who listen when their turn comes. */
  void tell(T news) {
    if (!places.isEmpty()) {
      owner.execute(() -> places.forEach(place -> place.listener.accept(news)));
    }
  }

  /** Nobody listens any more. */
  void dismiss() {
    places.clear();
  }
}
