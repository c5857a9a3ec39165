package io.tengen.client.session;

import java.time.Duration;
import java.util.concurrent.Executor;

/** One thread that does things one after the other, now or later. */
interface Loop extends Executor, AutoCloseable {

  /** Does something soon; nothing once it is closed. */
  @Override
  void execute(Runnable task);

  /** Does something after a while, unless it is closed before. */
  void later(Duration delay, Runnable task);

  /** The time, in nanoseconds from any point on. */
  long nanoTime();

  /** Does what it was told to do at once, and nothing more. */
  @Override
  void close();
}
