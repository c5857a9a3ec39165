package io.tengen.go.sgf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.RandomStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SgfPointsTest {

  @Test
  void columnComesBeforeRowFromTheTopLeft() {
    assertEquals(0, SgfPoints.point("aa", 19));
    assertEquals(3 * 19 + 15, SgfPoints.point("pd", 19));
    assertEquals("pd", SgfPoints.valueOf(3 * 19 + 15, 19));
  }

  @Test
  void aPassIsEmptyOrOnSmallBoardsTt() {
    assertEquals(361, SgfPoints.move("", 19));
    assertEquals(361, SgfPoints.move("tt", 19));
    assertEquals(81, SgfPoints.move("tt", 9));
    assertEquals(19 * 21 + 19, SgfPoints.move("tt", 21));
    assertEquals("", SgfPoints.valueOf(361, 19));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "abc", "a1", "ja", "aj", "aJ", "[]", "éa"})
  void refusesWhatIsNoPointOfTheBoard(String value) {
    assertThrows(IllegalArgumentException.class, () -> SgfPoints.point(value, 9));
  }

  @Test
  void writesRectanglesOut() {
    int[] expected = {0, 1, 9, 10, 80};
    assertArrayEquals(expected, SgfPoints.points(List.of("aa:bb", "ii", "ii"), 9));
    assertArrayEquals(expected, SgfPoints.points(List.of("ba:ab", "ii"), 9));
    assertEquals(List.of("aa:bb", "ii"), SgfPoints.compress(expected, 9));
  }

  @Test
  void whatIsCompressedComesBack() {
    RandomStream random = new RandomStream(2);
    for (int round = 0; round < 500; round++) {
      int size = 2 + random.nextInt(24);
      int share = random.nextInt(101);
      int[] actions =
          IntStream.range(0, size * size).filter(i -> random.nextInt(100) < share).toArray();
      List<String> compressed = SgfPoints.compress(actions, size);
      assertArrayEquals(actions, SgfPoints.points(compressed, size));
      assertArrayEquals(actions, SgfPoints.points(SgfPoints.valuesOf(actions, size), size));
      assertTrue(compressed.size() <= actions.length);
    }
  }
}
