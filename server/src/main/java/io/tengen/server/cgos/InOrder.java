package io.tengen.server.cgos;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Runs what it is given one after another, in that order, on the threads of another executor. */
final class InOrder implements Executor {
  private final Executor threads;

  /** Guarded by this, as is the rest. */
  private final Queue<Runnable> waiting = new ArrayDeque<>();

  private boolean isRunning;

  /** Nothing to run yet. */
  InOrder(Executor threads) {
    this.threads = threads;
  }

  /**
   * {@inheritDoc}
   *
   * @param task must not throw
   * @throws java.util.concurrent.RejectedExecutionException when the other executor has ended
   */
  @Override
  public void execute(Runnable task) {
    synchronized (this) {
      waiting.add(task);
      if (isRunning) {
        return;
      }
      isRunning = true;
    }
    threads.execute(this::runAll);
  }

  private void runAll() {
    for (Runnable task = next(); task != null; task = next()) {
      task.run();
    }
  }

  private synchronized @Nullable Runnable next() {
    Runnable task = waiting.poll();
    isRunning = task != null;
    return task;
  }
}
