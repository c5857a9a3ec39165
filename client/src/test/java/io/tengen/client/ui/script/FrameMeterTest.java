package io.tengen.client.ui.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What is told about frames. */
class FrameMeterTest {
  @Test
  void halfOfTheFramesAndNearlyAllAreTold() {
    FrameMeter meter = new FrameMeter();
    meter.frame(0, 0);
    for (int i = 1; i <= 99; i++) {
      meter.frame(i * 2_000_000L, i * 16_000_000L);
    }
    meter.frame(99 * 2_000_000L + 40_000_000, 99 * 16_000_000L + 60_000_000);
    assertEquals(
        "frames 100 late 1 | cpu ms p50 2.05 p99 2.05 max 40.0"
            + " | wall ms p50 16.1 p99 16.1 max 60.0",
        meter.times());
  }

  @Test
  void aNewStartForgets() {
    FrameMeter meter = new FrameMeter();
    meter.frame(0, 0);
    meter.frame(50_000_000, 90_000_000);
    meter.restart();
    meter.frame(60_000_000, 100_000_000);
    meter.frame(61_000_000, 110_000_000);
    assertTrue(meter.times().startsWith("frames 1 late 0 | cpu ms p50 1.05"), meter.times());
  }

  @Test
  void aFrameLongerThanAllCountsIsCounted() {
    FrameMeter meter = new FrameMeter();
    meter.frame(0, 0);
    meter.frame(5_000_000_000L, 5_000_000_000L);
    assertTrue(meter.times().contains("max 5000.0"), meter.times());
  }
}
