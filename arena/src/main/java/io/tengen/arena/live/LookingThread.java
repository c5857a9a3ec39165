package io.tengen.arena.live;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Looks at all games every few moments. A flag so falls by that much later than it should, but by
 * the right time; and no move has to tell anybody when the next flag falls.
 */
final class LookingThread implements AutoCloseable {
  private static final long PAUSE_MILLIS = 20;

  /** When something went wrong, such as on a full disk, it will for a while. */
  private static final long LONG_PAUSE_MILLIS = 1_000;

  private final BooleanSupplier look;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  /**
   * A thread that is to be started.
   *
   * @param look answers whether nothing went wrong
   */
  LookingThread(BooleanSupplier look) {
    this.look = look;
    thread = new Thread(this::run, "live-clocks");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      long pause = 0;
      while (!closed.await(pause, TimeUnit.MILLISECONDS)) {
        pause = look.getAsBoolean() ? PAUSE_MILLIS : LONG_PAUSE_MILLIS;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns when no look is under way. */
  @Override
  public void close() {
    closed.countDown();
    boolean wasInterrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        wasInterrupted = true;
      }
    }
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
