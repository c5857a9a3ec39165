package io.tengen.env.render;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.List;

/**
 * One fixed table of colours for all frames: the {@link Palette} and three blends of each two of
 * its colours, 210 in all. A table chosen frame by frame would make flat areas flicker; this one
 * keeps every colour of the palette exact and every smoothed edge close.
 */
final class IndexedColors {
  /** The table's size as a GIF wants it, a power of two; what is left over is black. */
  static final int TABLE_SIZE = 256;

  private static final int BLENDS = 4; // quarters: three colours between the two ends

  private final int[] table = table();
  private final IndexColorModel model = model(table);

  private static int[] table() {
    Color[] base = Palette.all();
    List<Integer> colors = new ArrayList<>();
    for (int i = 0; i < base.length; i++) {
      colors.add(rgb(base[i], base[i], 0));
      for (int j = 0; j < i; j++) {
        for (int part = 1; part < BLENDS; part++) {
          colors.add(rgb(base[i], base[j], part));
        }
      }
    }
    return colors.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int rgb(Color from, Color to, int part) {
    int red = blend(from.getRed(), to.getRed(), part);
    int green = blend(from.getGreen(), to.getGreen(), part);
    int blue = blend(from.getBlue(), to.getBlue(), part);
    return red << 16 | green << 8 | blue;
  }

  private static int blend(int from, int to, int part) {
    return (from * (BLENDS - part) + to * part) / BLENDS;
  }

  private static IndexColorModel model(int[] table) {
    byte[] red = new byte[TABLE_SIZE];
    byte[] green = new byte[TABLE_SIZE];
    byte[] blue = new byte[TABLE_SIZE];
    for (int i = 0; i < table.length; i++) {
      red[i] = (byte) (table[i] >> 16);
      green[i] = (byte) (table[i] >> 8);
      blue[i] = (byte) table[i];
    }
    return new IndexColorModel(8, TABLE_SIZE, red, green, blue);
  }

  /** The table as Java 2D wants it. */
  IndexColorModel model() {
    return model;
  }

  /** The image with each pixel in the table's nearest colour, one byte a pixel. */
  BufferedImage convert(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    BufferedImage indexed =
        new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
    byte[] indices = ((DataBufferByte) indexed.getRaster().getDataBuffer()).getData();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    int lastPixel = pixels[0];
    byte lastIndex = (byte) nearest(lastPixel);
    for (int i = 0; i < pixels.length; i++) {
      if (pixels[i] != lastPixel) {
        lastPixel = pixels[i];
        lastIndex = (byte) nearest(lastPixel);
      }
      indices[i] = lastIndex;
    }
    return indexed;
  }

  private int nearest(int pixel) {
    int best = 0;
    int bestDistance = Integer.MAX_VALUE;
    for (int i = 0; i < table.length && bestDistance > 0; i++) {
      int distance = distance(pixel, table[i]);
      if (distance < bestDistance) {
        bestDistance = distance;
        best = i;
      }
    }
    return best;
  }

  private static int distance(int a, int b) {
    int red = (a >> 16 & 0xFF) - (b >> 16 & 0xFF);
    int green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
    int blue = (a & 0xFF) - (b & 0xFF);
    return red * red + green * green + blue * blue;
  }
}
