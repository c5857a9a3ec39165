package io.tengen.arena.lobby;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that do not keep the program from ending. */
final class DaemonThreads {
  /** How long is waited for tasks that were told to end; a program has 5 seconds to stop. */
  private static final int PATIENCE_SECONDS = 2;

  private DaemonThreads() {}

  /** So many threads, with a queue that their users keep bounded. */
  static ExecutorService fixed(String name, int threads) {
    return Executors.newFixedThreadPool(threads, factory(name));
  }

  /** As many threads, which give way to others. */
  @SuppressWarnings("ThreadPriorityCheck") // Nothing but speed depends on it.
  static ExecutorService background(String name, int threads) {
    ThreadFactory usual = factory(name);
    return Executors.newFixedThreadPool(
        threads,
        task -> {
          Thread thread = usual.newThread(task);
          thread.setPriority(Thread.MIN_PRIORITY);
          return thread;
        });
  }

  /** The same threads, but that tasks are dropped once they have been told to end. */
  static Executor dropping(ExecutorService threads) {
    return task -> {
      try {
        threads.execute(task);
      } catch (RejectedExecutionException e) {
        // Whoever asks does not know yet that nobody is there any more.
      }
    };
  }

  /** Makes threads with this name and a number. */
  static ThreadFactory factory(String name) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /**
   * Takes no more tasks and waits a while for those that are there.
   *
   * @return whether all of them have ended
   */
  static boolean end(ExecutorService threads) {
    threads.shutdown();
    try {
      return threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
