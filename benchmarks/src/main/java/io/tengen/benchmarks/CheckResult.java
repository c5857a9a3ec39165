package io.tengen.benchmarks;

import java.util.function.IntConsumer;

/**
 * How the trials of a {@link QualityCheck} went.
 *
 * @param check what was tried
 * @param trials how often
 * @param passed how many went well
 * @param open how many could have gone wrong
 * @param openPassed how many of those went well
 * @param seconds how long all took
 */
public record CheckResult(
    QualityCheck check, int trials, int passed, int open, int openPassed, double seconds) {

  /**
   * Makes trials.
   *
   * @param trials how many, positive
   * @param progress is told after each how many are done
   */
  public static CheckResult of(QualityCheck check, int trials, IntConsumer progress) {
    if (trials < 1) {
      throw new IllegalArgumentException("trials is " + trials + ", but must be positive");
    }
    long start = System.nanoTime();
    int passed = 0;
    int open = 0;
    int openPassed = 0;
    for (int number = 0; number < trials; number++) {
      QualityCheck.Trial trial = check.run(number);
      passed += trial.passed() ? 1 : 0;
      open += trial.wasOpen() ? 1 : 0;
      openPassed += trial.passed() && trial.wasOpen() ? 1 : 0;
      progress.accept(number + 1);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new CheckResult(check, trials, passed, open, openPassed, seconds);
  }

  /** The share of the trials that went well, in [0, 1]. */
  public double share() {
    return (double) passed / trials;
  }

  /** Whether enough of them did. */
  public boolean isMet() {
    return share() >= check.target();
  }
}
