package io.tengen.client.ui.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What is told about frames. */
class FrameMeterTest {
  private static final long MILLI = 1_000_000;

  private final FrameMeter meter = new FrameMeter();

  /** A frame that begins at a time in ms and takes so long, half of it on the processor. */
  private void frame(long at, long taking, boolean isNext, long inputAt) {
    meter.begin(isNext, inputAt * MILLI, at * MILLI, at * MILLI);
    meter.presented(at * MILLI + taking * MILLI / 2, (at + taking) * MILLI);
  }

  @Test
  void halfOfTheFramesAndNearlyAllAreTold() {
    for (int i = 1; i <= 99; i++) {
      frame(16L * i, 4, i > 1, 0);
    }
    frame(16L * 99 + 60, 40, true, 0);
    assertEquals(
        "frames 100 late 1 | cpu ms p50 2.05 p99 2.05 max 20.0"
            + " | wall ms p50 4.05 p99 4.05 max 40.0 | apart ms p50 16.05 p99 60.00 max 60.0"
            + " | inputs 0 to screen ms p50 0.00 p99 0.00 max 0.0",
        meter.times());
  }

  @Test
  void timeInWhichNothingIsDueIsNotLate() {
    frame(100, 5, false, 0);
    frame(5_000, 5, false, 0);
    assertTrue(meter.times().startsWith("frames 2 late 0 |"), meter.times());
    assertTrue(meter.times().contains("apart ms p50 0.00 p99 0.00 max 0.0"), meter.times());
  }

  @Test
  void aFrameThatIsDueAndComesLateIsCountedOnce() {
    frame(100, 5, false, 0);
    frame(130, 30, true, 0);
    frame(160, 5, true, 0);
    assertTrue(meter.times().startsWith("frames 3 late 2 |"), meter.times());
  }

  @Test
  void aLoneFrameThatTakesLongIsLate() {
    frame(100, 26, false, 0);
    assertTrue(meter.times().startsWith("frames 1 late 1 |"), meter.times());
  }

  @Test
  void anInputIsFollowedToTheScreenOnce() {
    frame(100, 5, false, 92);
    frame(200, 5, false, 92);
    assertTrue(meter.times().endsWith("inputs 1 to screen ms p50 13.00 p99 13.00 max 13.0"));
  }

  @Test
  void aFrameThatIsLeftOutCountsNothing() {
    frame(100, 5, false, 0);
    meter.begin(true, 0, 110 * MILLI, 110 * MILLI);
    meter.skip();
    meter.presented(900 * MILLI, 900 * MILLI);
    frame(920, 5, true, 0);
    assertTrue(meter.times().startsWith("frames 2 late 0 |"), meter.times());
  }

  @Test
  void aNewStartForgets() {
    frame(100, 90, false, 0);
    meter.restart();
    frame(200, 2, true, 0);
    assertTrue(meter.times().startsWith("frames 1 late 0 | cpu ms p50 1.00"), meter.times());
  }

  @Test
  void aFrameLongerThanAllCountsIsCounted() {
    frame(100, 5_000, false, 0);
    assertTrue(meter.times().contains("max 5000.0"), meter.times());
  }
}
