package io.tengen.arena.engine;

import io.tengen.search.Cancellation;
import io.tengen.search.WorkerThreads;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A search on a thread of its own while this one writes what it has found out so far. */
final class LiveSearch {
  /** How long an interruption may go unnoticed. */
  private static final long PATIENCE_NANOS = 5_000_000;

  private LiveSearch() {}

  /** What goes on beside the search. */
  interface Observer {
    /** Writes what is known; called at each interval. */
    void report() throws IOException;

    /** Whether to end the search now. */
    boolean isInterrupted() throws IOException;
  }

  /**
   * Runs a search until it ends or is interrupted; it has ended on return. What it throws comes out
   * as it is.
   *
   * @param cancellation ends the search
   * @param intervalNanos how often to report, positive
   * @return what the search returned, empty when it was interrupted
   * @throws IOException that of the observer
   */
  static <T> Optional<T> run(
      Callable<T> search, Cancellation cancellation, long intervalNanos, Observer observer)
      throws IOException {
    FutureTask<T> task = new FutureTask<>(search);
    Thread thread = new Thread(task, "analysis");
    thread.setDaemon(true);
    thread.start();
    try {
      return watch(task, intervalNanos, observer);
    } finally {
      cancellation.cancel();
      WorkerThreads.join(thread);
    }
  }

  private static <T> Optional<T> watch(FutureTask<T> task, long intervalNanos, Observer observer)
      throws IOException {
    long next = System.nanoTime() + intervalNanos;
    while (!observer.isInterrupted()) {
      long left = Math.max(0, next - System.nanoTime());
      try {
        return Optional.of(task.get(Math.min(left, PATIENCE_NANOS), TimeUnit.NANOSECONDS));
      } catch (TimeoutException e) {
        if (System.nanoTime() - next >= 0) {
          observer.report();
          next = System.nanoTime() + intervalNanos;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      } catch (ExecutionException e) {
        throw unchecked(e);
      }
    }
    return Optional.empty();
  }

  /** Waits for an interruption when there is nothing left to search. */
  static void await(Observer observer) throws IOException {
    while (!observer.isInterrupted()) {
      try {
        TimeUnit.NANOSECONDS.sleep(PATIENCE_NANOS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static RuntimeException unchecked(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
  }
}
