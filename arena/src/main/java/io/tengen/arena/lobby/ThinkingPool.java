package io.tengen.arena.lobby;

import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A few threads on which agents think, the urgent first, and who came first among the equally
 * urgent. The queue is as long as there are agents at most, since each waits at one place in it.
 */
final class ThinkingPool implements Thinkers, AutoCloseable {
  private final AtomicLong count = new AtomicLong();
  private final ThreadPoolExecutor threads;

  /** A pool with so many threads. */
  ThinkingPool(int threads) {
    this.threads =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new PriorityBlockingQueue<>(),
            DaemonThreads.factory("agents"));
  }

  /** A task in the queue. */
  private record Queued(Urgency urgency, long number, Runnable task)
      implements Runnable, Comparable<Queued> {
    @Override
    public void run() {
      task.run();
    }

    @Override
    public int compareTo(Queued other) {
      int byUrgency = urgency.compareTo(other.urgency);
      return byUrgency != 0 ? byUrgency : Long.compare(number, other.number);
    }
  }

  /** No effect once the pool was closed. */
  @Override
  public void submit(Urgency urgency, Runnable task) {
    synchronized (threads) {
      if (!threads.isShutdown()) {
        threads.execute(new Queued(urgency, count.getAndIncrement(), task));
      }
    }
  }

  /** Waits a while for what is in the queue. */
  @Override
  public void close() {
    synchronized (threads) {
      threads.shutdown();
    }
    DaemonThreads.end(threads);
  }
}
