package io.tengen.search;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A time in ns that passes when it is told to, and a little with every look at it. */
public final class FakeTime implements LongSupplier {
  /** So that playouts that evaluate nothing come to an end too. */
  private static final long LOOK = 10_000;

  // Near the end of the numbers, as the machine's may be.
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000_000);

  @Override
  public long getAsLong() {
    return now.addAndGet(LOOK);
  }

  /** Lets some ns pass. */
  public void pass(long nanos) {
    now.addAndGet(nanos);
  }

  /** An evaluator that takes so many ns for each position. */
  public Evaluator slow(Evaluator evaluator, long nanos) {
    return (states, out) -> {
      evaluator.evaluate(states, out);
      pass(nanos * states.size());
    };
  }
}
