package io.tengen.agents.network.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpeedTest {
  private long nanos;

  private void pass(double seconds) {
    nanos += Math.round(seconds * 1e9);
  }

  @Test
  void waitingForABatchCountsAndPausesDoNot() {
    Speed speed = new Speed(32, () -> nanos);
    assertEquals(0, speed.samplesPerSecond());
    pass(60);
    speed.paused();
    for (int step = 0; step < 3; step++) {
      pass(1.5); // Waiting for the batch.
      pass(0.5); // Computing.
      speed.stepped();
      pass(100); // A checkpoint.
      speed.paused();
    }
    assertEquals(16, speed.samplesPerSecond(), 1e-9);
  }

  @Test
  void theTimeLeftHasItsValidations() {
    Speed speed = new Speed(32, () -> nanos);
    pass(2);
    speed.stepped();
    assertEquals(20, speed.secondsLeft(10, 3), 1e-9);
    pass(30);
    speed.validated();
    assertEquals(20 + 90, speed.secondsLeft(10, 3), 1e-9);
    pass(2);
    speed.stepped();
    assertEquals(16, speed.samplesPerSecond(), 1e-9);
  }
}
