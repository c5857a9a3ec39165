package io.tengen.go.sgf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GameResultTest {

  @ParameterizedTest
  @CsvSource({
    "2, RESIGNATION, 0",
    "2, TIME, 0",
    "0, RESIGNATION, 3.5",
    "2, SCORE, 0.5",
    "0, SCORE, -1",
    "0, SCORE, NaN",
    "1, VOID, 0",
    "0, UNKNOWN, 0",
    "3, VOID, 0",
    "-1, SCORE, 0"
  })
  void partsThatContradictEachOtherAreRefused(int winner, GameResult.Reason reason, double margin) {
    String refusal =
        assertThrows(IllegalArgumentException.class, () -> new GameResult(winner, reason, margin))
            .toString();
    assertTrue(refusal.contains("winner " + winner + ", " + reason + " by " + margin), refusal);
  }

  @ParameterizedTest
  @CsvSource({
    "B+3.5, B+3.5, 3.5",
    "W+12, W+12, -12",
    "W+12.50, W+12.5, -12.5",
    "'B+0,5', B+0.5, 0.5",
    "b+r, B+R, NaN",
    "W+Resign, W+R, NaN",
    "White + Time, W+T, NaN",
    "B+Forfeit, B+F, NaN",
    "W+Offline, W+F, NaN",
    "W+, W+, NaN",
    "B+something, B+, NaN",
    "0, 0, 0",
    "Draw, 0, 0",
    "Void, Void, NaN",
    "?, ?, NaN",
    "黑中盘胜, ?, NaN",
    "'', ?, NaN"
  })
  void readsAndWritesResults(String text, String written, double blackMargin) {
    GameResult result = GameResult.parse(text);
    assertEquals(written, result.toString());
    assertEquals(blackMargin, result.blackMargin());
  }
}
