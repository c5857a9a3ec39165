package io.tengen.search.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"none", "2s/move", "10m", "10m+3x30s", "0s+1x5s", "0s+5m/25", "5m+3s", "1500ms"})
  void textsComeBackAsTheyWere(String text) {
    assertEquals(text, TimeControl.parse(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "fast",
        "10",
        "-1s",
        "0s",
        "0s/move",
        "1s+0x1s",
        "1s+2000x1s",
        "31h/move/move",
        "999999999h",
        "1s+1s+1s"
      })
  void nonsenseIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> TimeControl.parse(text));
  }

  /** Moves in seconds; then what is left: main, period, periods, moves. */
  @ParameterizedTest
  @CsvSource({
    "2s/move, 2 1 2, 0 2 0 0",
    "10s, 3 3, 4 0 0 0",
    "10s, 3 7, 0 0 0 0",
    "10s+3x5s, 4, 6 5 3 0",
    "10s+3x5s, 10, 0 5 3 0",
    "10s+3x5s, 12 5, 0 5 3 0",
    "10s+3x5s, 12 6, 0 5 2 0",
    "10s+3x5s, 25, 0 5 1 0",
    "10s+20s/3, 4, 6 20 0 3",
    "10s+20s/3, 4 8, 0 18 0 2",
    "10s+20s/3, 4 8 10, 0 8 0 1",
    "10s+20s/3, 4 8 10 8, 0 20 0 3",
    "10s+3s, 4, 9 0 0 0",
    "10s+3s, 10, 3 0 0 0",
  })
  void aClockAfterMoves(String control, String moves, String left) {
    Clock clock = TimeControl.parse(control).start();
    for (String move : moves.split(" ", -1)) {
      clock = clock.afterMove(Duration.ofSeconds(Long.parseLong(move))).orElseThrow();
    }
    assertEquals(left, text(clock));
  }

  /** Main time, period, periods, moves. */
  private static String text(Clock clock) {
    return clock.main().toSeconds()
        + " "
        + clock.period().toSeconds()
        + " "
        + clock.periods()
        + " "
        + clock.moves();
  }

  /** Main time goes first, then the period; how many of them are left is not touched. */
  @ParameterizedTest
  @CsvSource({
    "none, 100, 0 0 0 0",
    "2s/move, 1, 0 1 0 0",
    "10s, 4, 6 0 0 0",
    "10s, 14, 0 0 0 0",
    "10s+3x5s, 4, 6 5 3 0",
    "10s+3x5s, 12, 0 3 3 0",
    "10s+3x5s, 17, 0 0 3 0",
    "10s+20s/3, 12, 0 18 0 3",
    "10s+3s, 4, 6 0 0 0",
  })
  void aClockWhileAMoveIsThoughtAbout(String control, int seconds, String left) {
    Clock start = TimeControl.parse(control).start();
    assertEquals(left, text(start.afterThinking(Duration.ofSeconds(seconds))));
    assertEquals(start, start.afterThinking(Duration.ZERO));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2s/move", "10s", "10s+3x5s", "10s+20s/3", "10s+3s"})
  void theFlagFallsAfterTheLastMoment(String control) {
    Clock clock = TimeControl.parse(control).start();
    Duration longest = clock.longestMove();
    assertTrue(clock.afterMove(longest).isPresent());
    assertEquals(Optional.empty(), clock.afterMove(longest.plusNanos(1)));
  }
}
