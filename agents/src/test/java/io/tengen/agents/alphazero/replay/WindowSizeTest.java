package io.tengen.agents.alphazero.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class WindowSizeTest {
  @Test
  void allPositionsUntilTheFirstWindowIsFull() {
    WindowSize size = WindowSize.startingAt(1_000);
    assertEquals(1_000, size.at(0));
    assertEquals(1_000, size.at(1_000));
  }

  /** By hand: 16 to the 0.75 is 8, and 81 to the 0.75 is 27. */
  @Test
  void growsByTheFormula() {
    WindowSize size = WindowSize.startingAt(250_000);
    assertEquals(Math.round(250_000 * (1 + 0.4 * 7 / 0.75)), size.at(16 * 250_000));
    assertEquals(Math.round(250_000 * (1 + 0.4 * 26 / 0.75)), size.at(81 * 250_000));
    assertEquals(2_000, new WindowSize(1_000, 1, 0.5).at(3_000));
  }

  /** The meaning of beta: positions a new position, at first. */
  @Test
  void startsToGrowWithSlopeBeta() {
    WindowSize size = new WindowSize(1_000_000, 0.75, 0.4);
    assertTrue(Math.abs(size.at(1_001_000) - 1_000_400) <= 1);
  }

  @Test
  void zeroBetaIsAFixedSize() {
    assertEquals(500, new WindowSize(500, 0.75, 0).at(Long.MAX_VALUE));
  }

  /** Otherwise a window would want games back that it has dropped. */
  @Test
  void neverGrowsFasterThanPositionsCome() {
    for (double alpha : new double[] {0.1, 0.75, 1}) {
      WindowSize size = new WindowSize(100, alpha, 1);
      for (long positions = 0; positions < 10_000; positions += 7) {
        long growth = size.at(positions + 7) - size.at(positions);
        assertTrue(growth >= 0 && growth <= 7, positions + ": " + growth);
      }
    }
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    assertRefused("1 to 1,000,000,000", () -> WindowSize.startingAt(0));
    assertRefused("1 to 1,000,000,000", () -> WindowSize.startingAt(1_000_000_001));
    assertRefused("alpha is 0.0", () -> new WindowSize(1, 0, 0.4));
    assertRefused("alpha is 1.1", () -> new WindowSize(1, 1.1, 0.4));
    assertRefused("alpha is NaN", () -> new WindowSize(1, Double.NaN, 0.4));
    assertRefused("beta is -0.1", () -> new WindowSize(1, 0.5, -0.1));
    assertRefused("beta is 1.5", () -> new WindowSize(1, 0.5, 1.5));
  }

  private static void assertRefused(String reason, Executable making) {
    String message = assertThrows(IllegalArgumentException.class, making).toString();
    assertTrue(message.contains(reason), message);
  }
}
