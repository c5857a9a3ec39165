package io.tengen.server.socket;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that do for sessions what may wait. A session waits for them once at most, so their
 * queues are no longer than there are sessions.
 *
 * @param work for what waits for the disk
 * @param passwords for what takes a core long enough to keep others waiting
 * @param timer for what is done each second
 */
record SocketThreads(Executor work, Executor passwords, ScheduledExecutorService timer) {
  /** They wait for commits, which are the fewer the more wait for them. */
  private static final int THREADS = 64;

  private static final int PASSWORDS = 2;
  private static final Logger LOG = LoggerFactory.getLogger(SocketThreads.class);

  /** For a server. */
  static SocketThreads usual() {
    return new SocketThreads(
        Executors.newFixedThreadPool(THREADS, named("socket-work")),
        Executors.newFixedThreadPool(PASSWORDS, named("socket-password")),
        Executors.newSingleThreadScheduledExecutor(named("socket-timer")));
  }

  private static ThreadFactory named(String name) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Does something each second, whatever becomes of it. */
  void eachSecond(Runnable task) {
    timer.scheduleWithFixedDelay(
        () -> {
          try {
            task.run();
          } catch (RuntimeException e) {
            LOG.error("what is done each second failed", e);
          }
        },
        1,
        1,
        TimeUnit.SECONDS);
  }

  /** Takes nothing more; what is being done goes on to its end. */
  void close() {
    timer.shutdown();
    for (Executor each : new Executor[] {work, passwords}) {
      if (each instanceof ExecutorService service) {
        service.shutdown();
      }
    }
  }
}
