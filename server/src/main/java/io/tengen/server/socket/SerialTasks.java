package io.tengen.server.socket;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a session has to do, one after the other, on threads that it shares with others: it waits in
 * the queue of an executor once at most. Thread-safe.
 */
final class SerialTasks {
  private static final Logger LOG = LoggerFactory.getLogger(SerialTasks.class);

  private final int most;

  // ---- Guarded by this ----

  private final ArrayDeque<Task> waiting = new ArrayDeque<>();
  private boolean isRunning;

  /**
   * Nothing to do.
   *
   * @param most tasks that {@link #offer} lets wait
   */
  SerialTasks(int most) {
    this.most = most;
  }

  private record Task(Executor executor, Runnable work) {}

  /** Adds a task, unless too many wait already. */
  boolean offer(Executor executor, Runnable work) {
    synchronized (this) {
      if (waiting.size() >= most) {
        return false;
      }
    }
    add(executor, work);
    return true;
  }

  /** Adds a task of the server's own, of which there are never many. */
  void add(Executor executor, Runnable work) {
    synchronized (this) {
      waiting.addLast(new Task(executor, work));
      if (isRunning) {
        return;
      }
      isRunning = true;
    }
    runNext();
  }

  private void runNext() {
    Task task;
    synchronized (this) {
      task = waiting.pollFirst();
      if (task == null) {
        isRunning = false;
        return;
      }
    }
    try {
      task.executor().execute(() -> run(task));
    } catch (RejectedExecutionException e) {
      // The server ends: nobody waits for an answer any more.
      synchronized (this) {
        waiting.clear();
        isRunning = false;
      }
    }
  }

  private void run(Task task) {
    try {
      task.work().run();
    } catch (RuntimeException e) {
      LOG.error("a task of a session failed", e);
    } finally {
      runNext();
    }
  }
}
