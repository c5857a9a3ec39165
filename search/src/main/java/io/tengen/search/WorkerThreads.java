package io.tengen.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/** Threads that work beside the caller's own; none of them outlives the work. */
public final class WorkerThreads {
  private WorkerThreads() {}

  /** Threads that do not keep the program from ending. */
  static Thread newDaemon(Runnable task) {
    Thread thread = new Thread(task, "search");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Runs tasks at the same time, the first one on this thread, and waits for all of them.
   *
   * @param tasks at least one
   * @param factory makes the threads of the others
   * @param failed told that a thread cannot be started, upon which the tasks must end soon; those
   *     that got no thread are not run
   */
  static void run(List<Runnable> tasks, ThreadFactory factory, Consumer<SearchException> failed) {
    List<Thread> threads = new ArrayList<>();
    try {
      for (Runnable task : tasks.subList(1, tasks.size())) {
        Thread thread = factory.newThread(task);
        thread.start();
        threads.add(thread);
      }
    } catch (RuntimeException | Error e) {
      failed.accept(
          new SearchException(
              "thread "
                  + (threads.size() + 2)
                  + " of "
                  + tasks.size()
                  + " cannot be started ("
                  + e.getMessage()
                  + "); search with fewer threads, or raise the limit of the system",
              e));
    }
    try {
      tasks.get(0).run();
    } finally {
      threads.forEach(WorkerThreads::join);
    }
  }

  /**
   * Waits until a thread has ended. An interrupt of the caller does not cut that short; it is kept
   * for whatever the caller does next.
   */
  public static void join(Thread thread) {
    boolean wasInterrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        wasInterrupted = true;
      }
    }
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
