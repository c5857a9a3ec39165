package io.tengen.go.sgf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GameResultTest {

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
