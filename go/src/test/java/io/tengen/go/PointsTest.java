package io.tengen.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 19, 25})
  void actionsPointsAndNamesCorrespond(int size) {
    Points points = Points.ofSize(size);
    Set<Long> keys = new HashSet<>();
    for (int action = 0; action <= size * size; action++) {
      int point = points.pointOf(action);
      assertEquals(action, points.actionOf(point));
      assertEquals(point, points.parse(points.name(point)));
      assertEquals(action < size * size, points.isOnBoard(point));
      if (points.isOnBoard(point)) {
        assertEquals(point, points.at(action / size, action % size));
        assertEquals(action / size, points.row(point));
        assertEquals(action % size, points.column(point));
        keys.add(points.key(point, Colour.BLACK));
        keys.add(points.key(point, Colour.WHITE));
      }
    }
    assertEquals(2 * size * size, keys.size());
  }

  @Test
  void namesSkipTheColumnI() {
    Points points = Points.ofSize(19);
    assertEquals("A19", points.name(points.pointOf(0)));
    assertEquals("J10", points.name(points.at(9, 8)));
    assertEquals("T1", points.name(points.pointOf(360)));
    assertEquals(points.parse("Q16"), points.parse("q16"));
    assertEquals("Z25", Points.ofSize(25).name(Points.ofSize(25).pointOf(24)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "A", "I5", "A0", "A05", "A10", "K1", "A1 ", "AA1", "A-1", "1A", "passs"})
  void otherNamesAreRefused(String name) {
    Points points = Points.ofSize(9);
    assertThrows(IllegalArgumentException.class, () -> points.parse(name));
  }

  @Test
  void aLongNameIsNotRepeatedInFull() {
    String refusal =
        assertThrows(
                IllegalArgumentException.class, () -> Points.ofSize(9).parse("x".repeat(100_000)))
            .toString();
    assertTrue(refusal.length() < 200, refusal);
  }

  @Test
  void whatIsOffTheBoardIsRefused() {
    Points points = Points.ofSize(9);
    assertThrows(IllegalArgumentException.class, () -> points.pointOf(-1));
    assertThrows(IllegalArgumentException.class, () -> points.pointOf(82));
    assertThrows(IllegalArgumentException.class, () -> points.actionOf(Points.NONE));
    assertThrows(IllegalArgumentException.class, () -> Points.ofSize(0));
    assertThrows(IllegalArgumentException.class, () -> Points.ofSize(26));
    assertFalse(points.isOnBoard(Integer.MAX_VALUE));
  }
}
