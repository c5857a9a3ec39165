package io.tengen.client.ui.screen;

import io.tengen.client.text.GoText;
import io.tengen.client.text.Texts;
import io.tengen.client.ui.widget.ClockWidget;
import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;

/** What a clock shows. */
final class ClockFaces {
  private static final Duration SHORT = Duration.ofSeconds(10);

  private ClockFaces() {}

  /** What is left of the time that runs now; empty for a clock without limit. */
  static String time(Clock clock) {
    if (clock.control() instanceof TimeControl.Unlimited) {
      return "";
    }
    return ClockWidget.format(clock.main().isZero() ? clock.period() : clock.main());
  }

  /** What comes after the main time; empty where there is nothing. */
  static String overtime(Clock clock, Texts texts) {
    if (clock.periods() > 0) {
      return texts.get(GoText.PERIODS, clock.periods(), clock.period().toSeconds());
    }
    if (clock.moves() > 0) {
      return texts.get(GoText.MOVES_LEFT, clock.moves(), ClockWidget.format(clock.period()));
    }
    return "";
  }

  /** Whether there is little time for this move. */
  static boolean isShort(Clock clock) {
    return !(clock.control() instanceof TimeControl.Unlimited)
        && clock.longestMove().compareTo(SHORT) < 0;
  }
}
