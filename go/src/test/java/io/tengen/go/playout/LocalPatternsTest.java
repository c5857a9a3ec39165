package io.tengen.go.playout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalPatternsTest {
  private static final String STATES = ".XO#";

  /** The code of nine symbols, row by row, the middle one left out. */
  private static int code(String symbols) {
    int code = 0;
    int neighbour = 0;
    for (int place = 0; place < 9; place++) {
      if (place != 4) {
        code |= STATES.indexOf(symbols.charAt(place)) << (2 * neighbour++);
      }
    }
    return code;
  }

  @ParameterizedTest
  @CsvSource({
    "XOX......, true",
    "OXO......, true",
    "..X..O..X, true",
    "XO.O....., true",
    "XO.O.O..., false",
    "XO.O.X..., true",
    ".X.O.O..., true",
    ".X.O.O.O., false",
    "X..O..###, true",
    "#X.#..#O., false",
    "........., false",
    "XXXX.XXXX, false",
    "...XX.###, false",
    "##.#.X#..,false",
  })
  void someNeighbourhoods(String symbols, boolean expected) {
    assertEquals(expected, LocalPatterns.matches(code(symbols)), symbols);
  }

  @Test
  void turningMirroringAndExchangingColoursChangeNothing() {
    int matching = 0;
    for (int code = 0; code < 1 << 16; code++) {
      int[] places = new int[9];
      int rest = code;
      for (int place = 0; place < 9; place++) {
        if (place != 4) {
          places[place] = rest & 3;
          rest >>= 2;
        }
      }
      boolean matches = LocalPatterns.matches(code);
      matching += matches ? 1 : 0;
      assertEquals(matches, LocalPatterns.matches(coded(places, 6, 3, 0, 7, 4, 1, 8, 5, 2)));
      assertEquals(matches, LocalPatterns.matches(coded(places, 2, 1, 0, 5, 4, 3, 8, 7, 6)));
      for (int place = 0; place < 9; place++) {
        places[place] = new int[] {0, 2, 1, 3}[places[place]];
      }
      assertEquals(matches, LocalPatterns.matches(coded(places, 0, 1, 2, 3, 4, 5, 6, 7, 8)));
    }
    assertTrue(matching > 1_000 && matching < 32_768, "matching: " + matching);
  }

  private static int coded(int[] places, int... order) {
    int code = 0;
    int neighbour = 0;
    for (int place : order) {
      if (place != 4) {
        code |= places[place] << (2 * neighbour++);
      }
    }
    return code;
  }

  @Test
  void theCodeReadsTheCellsRowByRow() {
    int stride = 4;
    int[] cells = {3, 1, 2, 4, 2, 4, 1, 3, 4, 4, 2, 3};
    assertEquals(code("#XOO.X..O"), LocalPatterns.code(cells, 5, stride));
  }
}
