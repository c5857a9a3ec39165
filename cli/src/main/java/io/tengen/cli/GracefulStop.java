package io.tengen.cli;

import io.tengen.agents.run.StopSignal;
import java.util.concurrent.CountDownLatch;

/**
 * Ctrl-C (or kill) as a request: the run is asked to stop, and the process stays until it has saved
 * and said so.
 */
final class GracefulStop implements AutoCloseable {
  private final StopSignal signal = new StopSignal();
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook;

  private GracefulStop(Output output, Runnable onStop) {
    hook =
        new Thread(
            () -> {
              signal.raise();
              onStop.run();
              try {
                finished.await();
                output.out().flush();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "stop on Ctrl-C");
  }

  /** From now until {@link #close}, Ctrl-C raises the signal. */
  static GracefulStop install(Output output) {
    return install(output, () -> {});
  }

  /**
   * From now until {@link #close}, Ctrl-C raises the signal.
   *
   * @param onStop run after that, on another thread
   */
  static GracefulStop install(Output output, Runnable onStop) {
    GracefulStop stop = new GracefulStop(output, onStop);
    Runtime.getRuntime().addShutdownHook(stop.hook);
    return stop;
  }

  /** Raised by Ctrl-C. */
  StopSignal signal() {
    return signal;
  }

  /** The run has ended, one way or the other. */
  @Override
  public void close() {
    finished.countDown();
    if (!signal.isRaised()) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // Ctrl-C came this very moment: the hook is running, and has nothing left to wait for.
        finished.countDown();
      }
    }
  }
}
