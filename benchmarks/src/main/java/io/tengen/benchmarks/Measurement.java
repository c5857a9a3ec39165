package io.tengen.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * The speed of a workload on one thread.
 *
 * @param workload what was measured
 * @param perSecond operations a second, the median of the rounds
 * @param slowest the slowest round
 * @param fastest the fastest round
 * @param bytesPerOperation heap bytes allocated an operation, over all rounds
 */
public record Measurement(
    Workload workload, double perSecond, double slowest, double fastest, double bytesPerOperation) {
  private static final int ROUNDS = 5;

  /** Whether the target was met; true where there is none. */
  public boolean isMet() {
    return perSecond >= workload.target();
  }

  /**
   * Times a workload: a warm-up of one round's length, then five rounds.
   *
   * @param secondsARound how long a round lasts; positive
   */
  public static Measurement of(Workload workload, double secondsARound) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    runRound(workload, secondsARound);
    double[] rates = new double[ROUNDS];
    long operations = 0;
    // Asking for the first time allocates; that is not the workload's.
    threads.getCurrentThreadAllocatedBytes();
    long allocated = -threads.getCurrentThreadAllocatedBytes();
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      long done = runRound(workload, secondsARound);
      rates[round] = done / ((System.nanoTime() - start) / 1e9);
      operations += done;
    }
    allocated += threads.getCurrentThreadAllocatedBytes();
    Arrays.sort(rates);
    return new Measurement(
        workload, rates[ROUNDS / 2], rates[0], rates[ROUNDS - 1], (double) allocated / operations);
  }

  private static long runRound(Workload workload, double seconds) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    long operations = 0;
    do {
      operations += workload.runBatch();
    } while (System.nanoTime() < end);
    return operations;
  }
}
