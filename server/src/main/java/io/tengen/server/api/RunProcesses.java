package io.tengen.server.api;

import io.tengen.server.http.RefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processes that train, one a run, so that a run that breaks down or takes all memory harms
 * nobody else. What they say goes into a file beside the run's directory.
 */
final class RunProcesses implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunProcesses.class);
  private static final int GRACE_SECONDS = 2;

  private final int most;
  private final Map<String, Process> processes = new LinkedHashMap<>();

  RunProcesses(int most) {
    this.most = most;
  }

  /**
   * Starts one.
   *
   * @param run the name of the run, which none that goes on may have
   * @param log where what it says goes
   * @throws RefusedException when as many as allowed go on
   */
  synchronized void start(String run, List<String> command, Path log) throws IOException {
    if (isRunning(run)) {
      throw new RefusedException(409, "RUNNING", "run '" + run + "' goes on already");
    }
    long now = processes.values().stream().filter(Process::isAlive).count();
    if (now >= most) {
      throw new RefusedException(
          409, "TOO_MANY", "%d of %d runs go on; stop one, or wait for it".formatted(now, most));
    }
    Process process =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    processes.put(run, process);
    LOG.atInfo().addKeyValue("run", run).addKeyValue("pid", process.pid()).log("run started");
    CompletableFuture<Void> unused =
        process
            .onExit()
            .thenAccept(
                ended ->
                    LOG.atInfo()
                        .addKeyValue("run", run)
                        .addKeyValue("exitCode", ended.exitValue())
                        .log("run ended"));
  }

  /** Whether it is being trained by this server. */
  synchronized boolean isRunning(String run) {
    Process process = processes.get(run);
    return process != null && process.isAlive();
  }

  /** With what code it ended; none where it goes on, or was not started here. */
  synchronized OptionalInt exitCode(String run) {
    Process process = processes.get(run);
    return process == null || process.isAlive()
        ? OptionalInt.empty()
        : OptionalInt.of(process.exitValue());
  }

  /** Asks it to end, which it does when it has saved; false when it does not go on. */
  synchronized boolean stop(String run) {
    Process process = processes.get(run);
    if (process == null || !process.isAlive()) {
      return false;
    }
    process.destroy();
    return true;
  }

  /** Asks all to end, and waits for a moment; they go on to save by themselves. */
  @Override
  public synchronized void close() {
    processes.values().forEach(Process::destroy);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(GRACE_SECONDS);
    try {
      for (Process process : processes.values()) {
        process.waitFor(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
