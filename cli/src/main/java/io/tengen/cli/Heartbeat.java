package io.tengen.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Does something again and again, on a thread of its own, while this one is busy. */
final class Heartbeat implements AutoCloseable {
  private final CountDownLatch isOver = new CountDownLatch(1);
  private final Thread thread;

  private Heartbeat(String name, Duration interval, Runnable beat) {
    thread = new Thread(() -> run(interval, beat), name);
    thread.setDaemon(true);
  }

  /**
   * Begins; the first beat comes after one interval.
   *
   * @param name of the thread
   */
  static Heartbeat start(String name, Duration interval, Runnable beat) {
    Heartbeat heartbeat = new Heartbeat(name, interval, beat);
    heartbeat.thread.start();
    return heartbeat;
  }

  private void run(Duration interval, Runnable beat) {
    try {
      while (!isOver.await(interval.toNanos(), TimeUnit.NANOSECONDS)) {
        beat.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends; no beat begins afterwards. */
  @Override
  public void close() {
    isOver.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
