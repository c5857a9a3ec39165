package io.tengen.agents.network.training;

/** How fast steps go, lately: the time without validation and checkpoints. */
final class Speed {
  /** How much of the mean a step makes up, once there have been some. */
  private static final double SHARE = 0.05;

  private final int batch;
  private double secondsPerStep;
  private int steps;
  private long start;

  Speed(int batch) {
    this.batch = batch;
  }

  void begin() {
    start = System.nanoTime();
  }

  void end() {
    double seconds = (System.nanoTime() - start) / 1e9;
    steps++;
    secondsPerStep += Math.max(SHARE, 1.0 / steps) * (seconds - secondsPerStep);
  }

  /** 0 before the first step. */
  double samplesPerSecond() {
    return secondsPerStep > 0 ? batch / secondsPerStep : 0;
  }
}
