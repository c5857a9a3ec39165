package io.tengen.agents.network.training;

import java.util.function.LongSupplier;

/**
 * How fast steps go, lately, with the wait for their batches, but without validations and
 * checkpoints; and how long validations take.
 */
final class Speed {
  /** How much of the mean a step makes up, once there have been some. */
  private static final double SHARE = 0.05;

  private final int batch;
  private final LongSupplier nanoTime;
  private double secondsPerStep;
  private double secondsPerValidation;
  private int steps;
  private long mark;

  /**
   * That of a process that begins now.
   *
   * @param batch positions a step
   * @param nanoTime the clock
   */
  Speed(int batch, LongSupplier nanoTime) {
    this.batch = batch;
    this.nanoTime = nanoTime;
    this.mark = nanoTime.getAsLong();
  }

  /** What was done since the last call of any of these does not count. */
  void paused() {
    lap();
  }

  /** A step has been done since then. */
  void stepped() {
    double seconds = lap();
    steps++;
    secondsPerStep += Math.max(SHARE, 1.0 / steps) * (seconds - secondsPerStep);
  }

  /** A validation has been done since then. */
  void validated() {
    secondsPerValidation = lap();
  }

  private double lap() {
    long now = nanoTime.getAsLong();
    double seconds = (now - mark) / 1e9;
    mark = now;
    return seconds;
  }

  /** 0 before the first step. */
  double samplesPerSecond() {
    return secondsPerStep > 0 ? batch / secondsPerStep : 0;
  }

  /** How long so much more will take; a validation counts from the first one on. */
  double secondsLeft(long stepsLeft, long validationsLeft) {
    return stepsLeft * secondsPerStep + validationsLeft * secondsPerValidation;
  }
}
