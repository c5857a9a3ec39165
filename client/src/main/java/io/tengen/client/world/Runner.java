package io.tengen.client.world;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the steps of a {@link Stepper} on a thread of its own, at a speed, and shows what it looks
 * like. Thread-safe.
 *
 * @param <S> what goes on
 * @param <F> what it looks like
 */
final class Runner<S extends Stepper<F>, F> implements AutoCloseable {
  /** A picture is made this often at least: well above the window's 60 a second. */
  private static final long LONGEST_BATCH = 8_000_000;

  /** Steps between two looks at the time. */
  private static final int GRAIN = 16;

  private final S stepper;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile F frame;
  private volatile @Nullable String failure;

  // ---- Guarded by the lock ----

  private final Queue<Consumer<S>> orders = new ArrayDeque<>();
  private Speed speed;
  private boolean isRunning;
  private boolean isClosed;
  private boolean isRestarted;

  /**
   * At rest.
   *
   * @param stepper from now on of the runner's thread alone
   */
  Runner(String name, S stepper, Speed speed) {
    this.stepper = stepper;
    this.speed = speed;
    frame = stepper.frame();
    Thread thread = new Thread(this::work, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** What it looks like. */
  F frame() {
    return frame;
  }

  /** Why it has stopped for good, if it has. */
  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  boolean isRunning() {
    lock.lock();
    try {
      return isRunning;
    } finally {
      lock.unlock();
    }
  }

  /** Goes on by itself, or not. */
  void run(boolean goesOn) {
    change(() -> isRunning = goesOn);
  }

  Speed speed() {
    lock.lock();
    try {
      return speed;
    } finally {
      lock.unlock();
    }
  }

  void speed(Speed speed) {
    change(() -> this.speed = speed);
  }

  /** Takes one step by hand and stops there. */
  void step() {
    change(
        () -> {
          isRunning = false;
          orders.add(Stepper::step);
        });
  }

  /** Changes something between two steps. */
  void tell(Consumer<S> order) {
    change(() -> orders.add(order));
  }

  @Override
  public void close() {
    change(() -> isClosed = true);
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      isRestarted = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void work() {
    Beat beat = new Beat(speed(), System.nanoTime());
    try {
      for (Consumer<S> order = await(beat); order != null; order = await(beat)) {
        order.accept(stepper);
        frame = stepper.frame();
      }
    } catch (RuntimeException e) {
      failure = String.valueOf(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until there is something to do, and answers what; null when it is closed. */
  private @Nullable Consumer<S> await(Beat beat) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!isClosed) {
        long now = System.nanoTime();
        if (isRestarted) {
          beat.restart(speed, now);
          isRestarted = false;
        }
        Consumer<S> order = orders.poll();
        if (order != null) {
          return order;
        }
        if (!isRunning) {
          changed.await();
        } else if (beat.due(now) > 0) {
          return ignored -> takeSteps(beat);
        } else {
          changed.awaitNanos(beat.untilNext(now));
        }
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  private void takeSteps(Beat beat) {
    long start = System.nanoTime();
    long due = beat.due(start);
    long taken = 0;
    while (taken < due && System.nanoTime() - start < LONGEST_BATCH) {
      long grain = Math.min(GRAIN, due - taken);
      for (int i = 0; i < grain; i++) {
        stepper.step();
      }
      taken += grain;
    }
    beat.took(taken);
  }
}
