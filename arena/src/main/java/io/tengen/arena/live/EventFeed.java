package io.tengen.arena.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The events of a game, and who hears of them. Each listener has its own place in the sequence, so
 * that whatever is posted or subscribed while others are being told, everybody hears everything
 * once and in order. To be used under the lock of the game, but for ending subscriptions.
 */
final class EventFeed {
  /** How many events are kept for those who come later; a power of two. */
  static final int KEPT = 64;

  private final LiveGame game;
  private final Consumer<RuntimeException> problems;
  private final @Nullable LiveEvent[] kept = new LiveEvent[KEPT];
  private final List<Place> places = new CopyOnWriteArrayList<>();
  private final long oldest;
  private long version;
  private boolean isDelivering;

  /**
   * A feed that has nobody.
   *
   * @param version how many events there were before
   * @param problems told what listeners throw
   */
  EventFeed(LiveGame game, long version, Consumer<RuntimeException> problems) {
    this.game = game;
    this.oldest = version;
    this.version = version;
    this.problems = problems;
  }

  /** How far a listener has heard. */
  private final class Place implements LiveGame.Subscription {
    private final LiveListener listener;
    private long heard;
    private volatile boolean isOpen = true;

    Place(LiveListener listener, long heard) {
      this.listener = listener;
      this.heard = heard;
    }

    /** Tells the listener what it has not heard; answers whether there was anything. */
    boolean catchUp() {
      boolean wasBehind = isOpen && heard < version;
      while (isOpen && heard < version) {
        heard++;
        LiveEvent event = kept[index(heard)];
        if (event == null) {
          throw new IllegalStateException("event " + heard + " of game " + game.id() + " is gone");
        }
        try {
          listener.happened(game, event);
        } catch (RuntimeException e) {
          close();
          problems.accept(e);
        }
      }
      return wasBehind;
    }

    @Override
    public void close() {
      isOpen = false;
      places.remove(this);
    }
  }

  private static int index(long version) {
    return (int) (version & (KEPT - 1));
  }

  /** That of the last event. */
  long version() {
    return version;
  }

  /** Adds an event; nobody hears of it until {@link #deliver}. */
  void post(LongFunction<LiveEvent> event) {
    version++;
    kept[index(version)] = event.apply(version);
  }

  /** Tells everybody what is new. When a listener calls this, it is done once that returns. */
  void deliver() {
    if (isDelivering) {
      return;
    }
    isDelivering = true;
    try {
      boolean wasAnyBehind;
      do {
        wasAnyBehind = false;
        for (Place place : places) {
          wasAnyBehind |= place.catchUp();
        }
      } while (wasAnyBehind);
    } finally {
      isDelivering = false;
    }
  }

  /**
   * Adds a listener, and tells it what it has missed.
   *
   * @throws RefusedActionException when that is not kept, or not there yet
   */
  LiveGame.Subscription subscribe(LiveListener listener, long afterVersion) {
    if (afterVersion > version || afterVersion < Math.max(oldest, version - KEPT)) {
      throw new RefusedActionException(
          RefusedActionException.Code.NOT_KEPT,
          "the events after %d of game %d are not kept; there are those after %d to %d"
              .formatted(afterVersion, game.id(), Math.max(oldest, version - KEPT), version));
    }
    Place place = new Place(listener, afterVersion);
    places.add(place);
    deliver();
    return place;
  }
}
