package io.tengen.arena.watch;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Has players called on threads that can be given up, so that one that never comes back takes a
 * thread along, but not the game, the match or the program.
 *
 * <p>Java cannot end a thread from outside. So a whole task, such as a game, runs on another thread
 * than the one that waits for it, and it is the waiting that ends when a player hangs. A switch of
 * threads at each call of a player would do the same, at tens of microseconds a move; this way it
 * is two a task. The thread that was given up ends when the player comes back, if ever; it does not
 * keep the program from ending.
 *
 * <p>Thread-safe: many tasks may run at once.
 */
public final class Watchdog implements AutoCloseable {
  /** How often is looked; a hang is noticed so much later at most. */
  public static final Duration TICK = Duration.ofMillis(250);

  private final LongSupplier nanoTime;
  private final Duration tick;
  private final Duration end;
  private final ExecutorService threads;

  /** What is done with players under watch. */
  @FunctionalInterface
  public interface Task<T> {
    /** Does it. */
    T run(Watch watch);
  }

  /**
   * A watchdog.
   *
   * @param limits how long is waited after a player is told to end
   */
  public Watchdog(HangLimits limits) {
    this(limits, System::nanoTime, TICK);
  }

  /**
   * A watchdog with a clock of one's own.
   *
   * @param nanoTime the time in nanoseconds, from any point on; asked by several threads
   * @param tick how often is looked, in real time
   */
  public Watchdog(HangLimits limits, LongSupplier nanoTime, Duration tick) {
    this.nanoTime = nanoTime;
    this.tick = tick;
    this.end = limits.end();
    AtomicLong count = new AtomicLong();
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "players-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Runs a task on a thread of its own and waits for it. Whatever it throws is thrown here. An
   * interrupt of the thread that waits is passed on to the task, which then must end soon.
   *
   * @throws HungException when a player did not come back
   */
  public <T> T run(Task<T> task) {
    Watch watch = new Watch(nanoTime, end);
    FutureTask<T> future = new FutureTask<>(() -> watch.run(task));
    threads.execute(future);
    boolean wasInterrupted = false;
    try {
      while (true) {
        try {
          return future.get(tick.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
          watch.look();
        } catch (InterruptedException e) {
          wasInterrupted = true;
          watch.hurry();
        }
      }
    } catch (ExecutionException e) {
      throw unchecked(e);
    } finally {
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Tasks throw nothing that is checked. */
  private static RuntimeException unchecked(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
  }

  /** Takes no more tasks. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
