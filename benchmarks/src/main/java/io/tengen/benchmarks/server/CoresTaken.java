package io.tengen.benchmarks.server;

import java.time.Duration;

/** How many cores the server and its load keep busy, from a moment on. */
final class CoresTaken {
  private static final double NANOS_A_SECOND = 1e9;

  private final ServerProcess server;
  private final long since = System.nanoTime();
  private final Duration byServer;
  private final Duration byLoad;

  /** From now on. */
  CoresTaken(ServerProcess server) {
    this.server = server;
    byServer = server.computed();
    byLoad = own();
  }

  private static Duration own() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Until now, in words. */
  String describe() {
    double nanos = seconds() * NANOS_A_SECOND;
    return "the server took %.2f cores, the load %.2f; the machine's load is %.1f"
        .formatted(
            server.computed().minus(byServer).toNanos() / nanos,
            own().minus(byLoad).toNanos() / nanos,
            ServerProcess.machineLoad());
  }

  /** For how long, in seconds. */
  double seconds() {
    return (System.nanoTime() - since) / NANOS_A_SECOND;
  }
}
