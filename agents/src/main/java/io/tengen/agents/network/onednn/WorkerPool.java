package io.tengen.agents.network.onednn;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Threads that train at once, each on a task of its own. */
final class WorkerPool implements AutoCloseable {
  private final ExecutorService executor;

  WorkerPool(int workers) {
    AtomicInteger threads = new AtomicInteger();
    executor =
        Executors.newFixedThreadPool(
            workers,
            task -> {
              Thread thread = new Thread(task, "training-" + threads.getAndIncrement());
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Runs tasks to their ends, even when interrupted or when one fails: they write to memory that
   * lives on.
   *
   * @return their results, in their order
   * @throws IllegalStateException when one fails, with its cause; an {@link Error}, such as being
   *     out of memory, is thrown as it is
   */
  <T> List<T> runAll(List<Callable<T>> tasks) {
    List<Future<T>> futures = tasks.stream().map(executor::submit).toList();
    List<T> results = new ArrayList<>();
    @Nullable Throwable failure = null;
    boolean isInterrupted = false;
    for (Future<T> future : futures) {
      while (true) {
        try {
          results.add(future.get());
          break;
        } catch (ExecutionException e) {
          failure = failure == null ? e.getCause() : failure;
          break;
        } catch (InterruptedException e) {
          isInterrupted = true;
        }
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw new IllegalStateException("A training worker failed: " + failure, failure);
    }
    return results;
  }

  /** No more tasks. */
  @Override
  public void close() {
    executor.shutdown();
  }
}
