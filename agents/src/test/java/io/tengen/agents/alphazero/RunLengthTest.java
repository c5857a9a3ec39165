package io.tengen.agents.alphazero;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** When a run of self-play is over: by its iterations or by its minutes. */
class RunLengthTest {
  private static AlphaZeroConfig.Run run(int iterations, double minutes) {
    return new AlphaZeroConfig.Run(0, iterations, minutes, 100, 2, "best", 5, 0);
  }

  @Test
  void iterationsAloneEndARunWithoutATime() {
    AlphaZeroConfig.Run run = run(10, 0);
    assertFalse(run.isOver(9, 1e9));
    assertTrue(run.isOver(10, 0));
    assertEquals(0.25, run.shareDone(2.5, 1e9));
  }

  @Test
  void noIterationBeginsThatWouldTakeTooLong() {
    AlphaZeroConfig.Run run = run(1_000, 10);
    assertFalse(run.isOver(0, 0), "the first one is tried");
    assertFalse(run.isOver(4, 480), "120 s each, and 120 s are left");
    assertTrue(run.isOver(4, 481));
    assertTrue(run.isOver(1, 301));
  }

  @Test
  void theShareIsThatOfWhatEndsTheRunFirst() {
    AlphaZeroConfig.Run run = run(10, 10);
    assertEquals(0.5, run.shareDone(2, 300));
    assertEquals(0.4, run.shareDone(4, 60));
    assertEquals(1, run.shareDone(4, 1_000), "what takes longer than it may learns no more");
  }

  @Test
  void minutesHaveARange() {
    assertThrows(IllegalArgumentException.class, () -> run(1, -1));
    assertThrows(IllegalArgumentException.class, () -> run(1, Double.NaN));
  }
}
