package io.tengen.client.ui.widget;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the points of a board lie. */
class BoardGeometryTest {
  @ParameterizedTest
  @CsvSource({
    "600, 600, 19, true, 1",
    "1013, 577, 9, true, 1",
    "433, 801, 13, false, 2",
    "300, 300, 25, true, 1.5",
    "40, 40, 2, false, 1"
  })
  void linesLieOnPixelsInsideAndEachPointIsFoundAtItsPlace(
      float width, float height, int size, boolean withCoordinates, float density) {
    BoardGeometry places = BoardGeometry.in(width, height, size, withCoordinates, density);
    for (int i = 0; i < size; i++) {
      assertWhole(places.columnX(i) * density);
      assertWhole(places.rowY(i) * density);
    }
    assertTrue(places.columnX(0) - places.edge() >= -0.5f, "the wood ends inside");
    assertTrue(places.rowY(0) + places.edge() <= height + 0.5f, "the wood ends inside");
    for (int action = 0; action < size * size; action++) {
      float x = places.x(action);
      float y = places.y(action);
      assertEquals(action, places.actionAt(x, y));
      float off = places.cell() * 0.45f;
      assertEquals(action, places.actionAt(x + off, y - off));
    }
    assertEquals(-1, places.actionAt(places.columnX(0) - places.cell(), places.rowY(0)));
    assertEquals(-1, places.actionAt(places.columnX(0), places.rowY(0) + places.cell()));
  }

  private static void assertWhole(float pixels) {
    assertEquals(Math.rint(pixels), pixels, 1e-2);
  }

  @Test
  void stepsFromPointToPointStopAtTheEdge() {
    BoardGeometry places = BoardGeometry.in(500, 500, 9, true, 1);
    assertEquals(0, places.neighbour(0, -1, 0));
    assertEquals(1, places.neighbour(0, 1, 0));
    assertEquals(9, places.neighbour(0, 0, 1));
    assertEquals(80, places.neighbour(80, 1, 1));
  }

  @Test
  void starsAreThoseOfTheBoardsOneKnows() {
    assertArrayEquals(new int[0], BoardGeometry.stars(4));
    assertArrayEquals(new int[] {12}, BoardGeometry.stars(5));
    assertArrayEquals(new int[] {20, 24, 56, 60, 40}, BoardGeometry.stars(9));
    assertEquals(5, BoardGeometry.stars(13).length);
    assertEquals(9, BoardGeometry.stars(19).length);
    assertEquals(4, BoardGeometry.stars(8).length);
  }
}
