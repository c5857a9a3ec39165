package io.tengen.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of the Go Text Protocol, version 2 draft 2, section 4.1.1. */
class HandicapTest {
  @ParameterizedTest
  @CsvSource({
    "19, 2, D4 Q16",
    "19, 3, D4 Q16 D16",
    "19, 4, D4 Q16 D16 Q4",
    "19, 5, D4 Q16 D16 Q4 K10",
    "19, 6, D4 Q16 D16 Q4 D10 Q10",
    "19, 7, D4 Q16 D16 Q4 D10 Q10 K10",
    "19, 8, D4 Q16 D16 Q4 D10 Q10 K4 K16",
    "19, 9, D4 Q16 D16 Q4 D10 Q10 K4 K16 K10",
    "13, 4, D4 K10 D10 K4",
    "9, 5, C3 G7 C7 G3 E5",
    "7, 4, C3 E5 C5 E3",
    "12, 2, C3 K10",
  })
  void fixedStonesStandWhereTheStandardSays(int size, int stones, String names) {
    Points points = Points.ofSize(size);
    assertEquals(
        names,
        Arrays.stream(Handicap.fixed(size, stones))
            .mapToObj(points::name)
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource({"6, 0", "7, 4", "8, 4", "9, 9", "18, 4", "19, 9", "25, 9"})
  void smallAndEvenBoardsHaveFewer(int size, int most) {
    assertEquals(most, Handicap.maximumFixed(size));
  }

  @Test
  void otherNumbersAreRefused() {
    for (int stones : new int[] {-1, 0, 1, 10}) {
      assertThrows(IllegalArgumentException.class, () -> Handicap.fixed(19, stones));
    }
    assertThrows(IllegalArgumentException.class, () -> Handicap.fixed(6, 2));
    assertThrows(IllegalArgumentException.class, () -> Handicap.fixed(26, 2));
  }
}
