package io.tengen.client.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.client.world.GridSketch.Brush;
import io.tengen.env.mdp.MapFormatException;
import org.junit.jupiter.api.Test;

class GridSketchTest {
  private static final String MAP =
      """
      // small
      slip = 0
      end X = 7
      .X
      S#
      """;

  @Test
  void whatIsDrawnIsInTheTextAndSettingsStay() {
    GridSketch map = GridSketch.parse(MAP);
    assertEquals(MAP, map.text());
    assertTrue(map.isStart(2) && map.isWall(3) && map.isEnd(1));
    assertEquals(7, map.reward(1));
    assertEquals(0, map.reward(3));
    GridSketch pit = map.with(3, Brush.PIT);
    assertEquals(MAP.replace("S#", "S-"), pit.text());
    assertEquals(-1, pit.reward(3));
    assertEquals(MAP, map.text(), "the map before is as it was");
  }

  @Test
  void thereIsOneStart() {
    GridSketch moved = GridSketch.parse(MAP).with(0, Brush.START);
    assertTrue(moved.isStart(0));
    assertFalse(moved.isStart(2));
    assertEquals('.', moved.letter(2));
  }

  @Test
  void aMapWithoutAnEndOrWithoutAPlaceToBeginIsRefused() {
    GridSketch map = GridSketch.parse(MAP);
    assertTrue(
        String.valueOf(
                assertThrows(MapFormatException.class, () -> map.with(1, Brush.FREE)).getMessage())
            .contains("no terminal cell"));
    GridSketch oneOpen = map.with(0, Brush.WALL);
    assertTrue(
        String.valueOf(
                assertThrows(MapFormatException.class, () -> oneOpen.with(2, Brush.WALL))
                    .getMessage())
            .contains("no open cell"));
  }

  @Test
  void itIsCutAndPadded() {
    GridSketch wide = GridSketch.parse(MAP).resized(4, 3);
    assertEquals("slip = 0\nend X = 7\n.X..\nS#..\n....\n", wide.text().substring(9));
    assertEquals(MAP, wide.resized(2, 2).text());
  }

  @Test
  void sidesHaveARange() {
    GridSketch map = GridSketch.usual();
    assertTrue(
        String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> map.resized(41, 3)).getMessage())
            .contains("columns is 41, but must be 2 to 40"));
    assertThrows(IllegalArgumentException.class, () -> map.resized(3, 1));
    String huge = (".".repeat(41) + "\n").repeat(2) + "+" + ".".repeat(40);
    assertTrue(
        String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> GridSketch.parse(huge))
                    .getMessage())
            .contains("41 by 3"));
  }

  @Test
  void brokenTextIsToldWithItsPlace() {
    assertEquals(
        3,
        assertThrows(MapFormatException.class, () -> GridSketch.parse("slip=0\n..+\n..?")).line());
    assertThrows(MapFormatException.class, () -> GridSketch.parse(""));
    assertThrows(MapFormatException.class, () -> GridSketch.parse("slip = 9\n..+"));
    assertThrows(MapFormatException.class, () -> GridSketch.parse("...\n..+.\n"));
  }
}
