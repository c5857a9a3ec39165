package io.tengen.client.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** A loop on the thread of the test, in which time passes when that says so. */
final class FakeLoop implements Loop {
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final PriorityQueue<Timed> timed =
      new PriorityQueue<>(Comparator.comparingLong(Timed::at).thenComparingLong(Timed::number));
  private long now;
  private long count;
  private boolean isRunning;

  private record Timed(long at, long number, Runnable task) {}

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
    if (!isRunning) {
      isRunning = true;
      for (Runnable next = tasks.poll(); next != null; next = tasks.poll()) {
        next.run();
      }
      isRunning = false;
    }
  }

  @Override
  public void later(Duration delay, Runnable task) {
    count++;
    timed.add(new Timed(now + delay.toNanos(), count, task));
  }

  void pass(Duration time) {
    long end = now + time.toNanos();
    for (Timed next = timed.peek(); next != null && next.at() <= end; next = timed.peek()) {
      timed.remove(next);
      now = next.at();
      execute(next.task());
    }
    now = end;
  }

  @Override
  public long nanoTime() {
    return now;
  }

  @Override
  public void close() {
    timed.clear();
  }
}
