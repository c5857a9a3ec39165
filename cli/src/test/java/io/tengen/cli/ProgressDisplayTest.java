package io.tengen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** Progress as lines, by a time that passes only when a test says so. */
class ProgressDisplayTest {
  private final StringWriter screen = new StringWriter();
  private final PrintWriter writer = new PrintWriter(screen);
  private long now;
  private String detail = "";

  private ProgressDisplay open(long pause) {
    return ProgressDisplay.ofLines(writer, "games", 7, pause, () -> now);
  }

  private String lines() {
    writer.flush();
    return screen.toString().replace(System.lineSeparator(), "|");
  }

  @Test
  void duringALongGameThereIsALineNowAndThen() {
    try (ProgressDisplay display = open(ProgressDisplay.RARE_LINE_NANOS)) {
      display.update(2, () -> detail);
      for (int second = 1; second <= 65; second++) {
        now = second * 1_000_000_000L;
        detail = "A: " + second;
        display.refresh();
      }
    }
    assertEquals("2 of 7 games, A: 31|2 of 7 games, A: 62|", lines());
  }

  @Test
  void aLineOfTheCommandIsASignOfLifeToo() {
    try (ProgressDisplay display = open(10)) {
      display.update(0, () -> "");
      now = 8;
      display.print(writer, "game 1");
      now = 18;
      display.refresh();
      assertEquals("game 1|", lines());
      now = 19;
      display.refresh();
    }
    assertEquals("game 1|0 of 7 games|", lines());
  }
}
