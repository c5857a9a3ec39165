package io.tengen.search.player;

import io.tengen.search.Cancellation;
import io.tengen.search.MctsSearch;
import io.tengen.search.SearchException;
import io.tengen.search.SearchLimits;
import io.tengen.search.WorkerThreads;
import org.jspecify.annotations.Nullable;

/**
 * Goes on with a search in a thread of its own, until it is told to stop or the root is proven. The
 * tree's bound on memory holds: a full tree is searched on, but grows no more.
 *
 * <p>Belongs to one thread, which leaves the search alone between {@link #start} and {@link #stop}.
 */
final class Pondering {
  private @Nullable Thread thread;
  private Cancellation cancellation = new Cancellation();

  /** Written by the thread, read when it has ended. */
  private @Nullable Throwable failure;

  /** Starts; the game must not be over at the root. */
  void start(MctsSearch search) {
    Cancellation end = new Cancellation();
    Thread started = new Thread(() -> run(search, end), "ponder");
    started.setDaemon(true);
    cancellation = end;
    thread = started;
    started.start();
  }

  private void run(MctsSearch search, Cancellation end) {
    try {
      search.search(SearchLimits.ofVisits(SearchLimits.NO_LIMIT), end);
    } catch (RuntimeException | Error e) {
      failure = e;
    }
  }

  /**
   * Ends the thread and waits for that; without one, does nothing.
   *
   * @throws SearchException when the search failed meanwhile
   */
  void stop() {
    Thread running = thread;
    if (running == null) {
      return;
    }
    cancellation.cancel();
    WorkerThreads.join(running);
    thread = null;
    Throwable cause = failure;
    failure = null;
    if (cause != null) {
      throw new SearchException(
          "the search on the opponent's time failed: " + cause.getMessage(), cause);
    }
  }
}
