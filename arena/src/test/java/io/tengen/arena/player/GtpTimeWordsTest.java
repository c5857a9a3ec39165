package io.tengen.arena.player;

import static io.tengen.arena.player.Refusals.messageOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.search.time.Clock;
import io.tengen.search.time.TimeControl;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GtpTimeWordsTest {

  /** Each as told at the start, and what is left at the start and after a move of 61.5 s. */
  @ParameterizedTest
  @CsvSource({
    "none, 0 1 0, 0 0, 0 0",
    "70.9s/move, 0 70 1, 70 1, 70 1",
    "2m, 120 0 0, 120 0, 58 0",
    "1m+3x30s, 120 30 1, 120 0, 60 0",
    "1m+1x30s, 60 30 1, 60 0, 30 1",
    "0s+2x70s, 70 70 1, 70 0, 70 0",
    "1m+2m/25, 60 120 25, 60 0, 118 24",
    "0s+2m/1, 0 120 1, 120 1, 120 1",
    "2m+3s, 120 0 0, 120 0, 61 0",
  })
  void saysWhatTheProtocolCan(String time, String settings, String start, String later) {
    TimeControl control = TimeControl.parse(time);
    assertEquals(settings, GtpTimeWords.settings(control));
    assertEquals(start, GtpTimeWords.left(control.start()));
    Clock after = control.start().afterMove(Duration.ofMillis(61_500)).orElseThrow();
    assertEquals(later, GtpTimeWords.left(after));
  }

  @Test
  void lessThanASecondCannotBeTold() {
    for (String time :
        new String[] {"500ms/move", "999ms", "10s+3x500ms", "10s+1ms/25", "1ms+5s"}) {
      String message =
          messageOf(
              IllegalArgumentException.class,
              () -> ExternalEngine.requireTellable(TimeControl.parse(time)));
      assertTrue(message.contains("less than a second"), message);
    }
  }
}
