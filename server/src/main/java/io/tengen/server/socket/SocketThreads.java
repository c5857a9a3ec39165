package io.tengen.server.socket;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that do for sessions what may wait. A session waits for them once at most, so their
 * queues are no longer than there are sessions.
 *
 * @param work for what waits for the disk
 * @param passwords for what takes a core long enough to keep others waiting
 * @param eachSecond has something done each second from now on, whatever becomes of it
 * @param end takes nothing more; what is being done goes on to its end
 */
record SocketThreads(
    Executor work, Executor passwords, Consumer<Runnable> eachSecond, Runnable end) {
  /**
   * They wait for commits, which are the fewer the more wait for them: what this many players do
   * while the disk is busy is durable with the next commit.
   */
  private static final int THREADS = 512;

  /** After which a thread that has nothing to do ends. */
  private static final long IDLE_SECONDS = 60;

  private static final Logger LOG = LoggerFactory.getLogger(SocketThreads.class);

  /**
   * For a server.
   *
   * @param checksAtOnce how many passwords are checked at the same time
   */
  @SuppressWarnings("FutureReturnValueIgnored") // It ends with the timer.
  static SocketThreads usual(int checksAtOnce) {
    ThreadPoolExecutor work =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            named("socket-work"));
    work.allowCoreThreadTimeOut(true);
    ExecutorService passwords =
        Executors.newFixedThreadPool(checksAtOnce, named("socket-password"));
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(named("socket-timer"));
    return new SocketThreads(
        work,
        passwords,
        task -> timer.scheduleWithFixedDelay(() -> runAndLog(task), 1, 1, TimeUnit.SECONDS),
        () -> {
          timer.shutdown();
          work.shutdown();
          passwords.shutdown();
        });
  }

  private static ThreadFactory named(String name) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  private static void runAndLog(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.error("what is done each second failed", e);
    }
  }
}
