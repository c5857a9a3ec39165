package io.tengen.env.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tengen.env.mdp.GridWorld;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ValuePictureTest {
  private static final GridWorld WORLD = GridWorld.classic();
  private static final int CELL = 120;

  private static BufferedImage draw(double[] values, int action) {
    int[] policy = new int[WORLD.stateCount()];
    Arrays.fill(policy, action);
    return ValuePicture.draw(WORLD, WORLD, values, policy);
  }

  /** The colour near the lower left corner of a cell, where nothing else is drawn. */
  private static int cornerOf(BufferedImage picture, int column, int row) {
    return picture.getRGB(column * CELL + 4, (row + 1) * CELL - 4) & 0xFFFFFF;
  }

  @Test
  void theHighestValueIsGreenTheLowestWhiteAndAWallGrey() {
    double[] values = new double[WORLD.stateCount()];
    values[0] = -2;
    values[WORLD.stateAt(3, 0)] = 3;
    BufferedImage picture = draw(values, 0);
    assertEquals(4 * CELL, picture.getWidth());
    assertEquals(3 * CELL, picture.getHeight());
    assertEquals(Palette.WHITE.getRGB() & 0xFFFFFF, cornerOf(picture, 0, 2));
    assertEquals(Palette.GREEN.getRGB() & 0xFFFFFF, cornerOf(picture, 3, 0));
    assertEquals(Palette.GREY.getRGB() & 0xFFFFFF, cornerOf(picture, 1, 1));
  }

  @Test
  void theArrowPointsWhereTheActionGoes() {
    double[] values = new double[WORLD.stateCount()];
    int[] weights = new int[4];
    for (int action = 0; action < 4; action++) {
      weights[action] = darkPixelsInTheUpperQuarterOf(draw(values, action));
    }
    // Up has its tip there, down its broad end; sideways it is in between.
    assertTrue(weights[0] < weights[1] && weights[1] < weights[2], Arrays.toString(weights));
    assertTrue(weights[0] < weights[3] && weights[3] < weights[2], Arrays.toString(weights));
  }

  private static int darkPixelsInTheUpperQuarterOf(BufferedImage picture) {
    int dark = 0;
    for (int y = 5; y < 0.35 * CELL; y++) {
      for (int x = 5; x < CELL - 5; x++) {
        dark += (picture.getRGB(x, y) & 0xFF) < 0x60 ? 1 : 0;
      }
    }
    return dark;
  }

  @Test
  void aLargeGridHasAPixelACell() {
    GridWorld large = GridWorld.open(1_500);
    BufferedImage picture =
        ValuePicture.draw(
            large, large, new double[large.stateCount()], new int[large.stateCount()]);
    assertEquals(1_500, picture.getWidth());
  }
}
