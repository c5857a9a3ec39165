package io.tengen.client.session;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A {@link Loop} on a thread of its own. */
final class ThreadLoop implements Loop {
  private final Consumer<RuntimeException> problems;
  private final ScheduledThreadPoolExecutor thread;

  /**
   * A loop.
   *
   * @param problems told what tasks throw
   */
  ThreadLoop(Consumer<RuntimeException> problems) {
    this.problems = problems;
    thread =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread daemon = new Thread(task, "client-remote");
              daemon.setDaemon(true);
              return daemon;
            });
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    thread.setRemoveOnCancelPolicy(true);
  }

  @Override
  public void execute(Runnable task) {
    try {
      thread.execute(() -> run(task));
    } catch (RejectedExecutionException e) {
      // It is closed, and whoever waits for an answer has had it.
    }
  }

  @Override
  public void later(Duration delay, Runnable task) {
    try {
      Future<?> unused = thread.schedule(() -> run(task), delay.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      // It is closed, and whoever waits for an answer has had it.
    }
  }

  private void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      problems.accept(e);
    }
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
