package io.tengen.client.ui.theme;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.Pixmap;

/** Small pictures, drawn pixel by pixel from distances, so that edges are smooth at any size. */
final class Pixmaps {
  private Pixmaps() {}

  /** How much of a pixel lies inside, by the distance of its centre from the edge. */
  static float coverage(float distanceOutside) {
    return Math.max(0, Math.min(1, 0.5f - distanceOutside));
  }

  /**
   * A box with round corners.
   *
   * @param border pixels of the line around it; 0 for none
   */
  static Pixmap roundBox(int edge, float radius, Color fill, Color line, float border) {
    Pixmap pixmap = blank(edge, edge);
    float half = edge / 2f;
    for (int y = 0; y < edge; y++) {
      for (int x = 0; x < edge; x++) {
        float dx = Math.max(0, Math.abs(x + 0.5f - half) - (half - radius));
        float dy = Math.max(0, Math.abs(y + 0.5f - half) - (half - radius));
        float outside = (float) Math.hypot(dx, dy) - radius;
        if (dx == 0 || dy == 0) {
          outside = Math.max(Math.abs(x + 0.5f - half), Math.abs(y + 0.5f - half)) - half;
        }
        float inner = border > 0 ? coverage(outside + border) : 1;
        set(pixmap, x, y, line, fill, inner, coverage(outside));
      }
    }
    return pixmap;
  }

  /** A disc that fills the square. */
  static Pixmap disc(int edge, Color fill, Color line, float border) {
    return roundBox(edge, edge / 2f, fill, line, border);
  }

  /** A line of three points through the square, as a check mark has it. */
  static void stroke(Pixmap pixmap, float[] points, float width, Color color) {
    for (int y = 0; y < pixmap.getHeight(); y++) {
      for (int x = 0; x < pixmap.getWidth(); x++) {
        float nearest = Float.MAX_VALUE;
        for (int i = 0; i + 3 < points.length; i += 2) {
          nearest =
              Math.min(
                  nearest,
                  distance(
                      x + 0.5f, y + 0.5f, points[i], points[i + 1], points[i + 2], points[i + 3]));
        }
        float alpha = coverage(nearest - width / 2);
        if (alpha > 0) {
          Color under = new Color(pixmap.getPixel(x, y));
          if (under.a == 0) {
            under.set(color.r, color.g, color.b, 0);
          }
          pixmap.drawPixel(x, y, Color.rgba8888(under.lerp(color, alpha)));
        }
      }
    }
  }

  private static float distance(float x, float y, float x0, float y0, float x1, float y1) {
    float dx = x1 - x0;
    float dy = y1 - y0;
    float share = ((x - x0) * dx + (y - y0) * dy) / Math.max(1e-6f, dx * dx + dy * dy);
    float t = Math.max(0, Math.min(1, share));
    return (float) Math.hypot(x - x0 - t * dx, y - y0 - t * dy);
  }

  /** A bar that is opaque along its middle and soft along its two long edges. */
  static Pixmap softLine(int width, int height) {
    Pixmap pixmap = blank(width, height);
    for (int y = 0; y < height; y++) {
      float alpha = y == 0 || y == height - 1 ? 0 : 1;
      for (int x = 0; x < width; x++) {
        pixmap.drawPixel(x, y, Color.rgba8888(1, 1, 1, alpha));
      }
    }
    return pixmap;
  }

  /** A transparent picture that is overwritten, not blended. */
  static Pixmap blank(int width, int height) {
    Pixmap pixmap = new Pixmap(width, height, Pixmap.Format.RGBA8888);
    pixmap.setBlending(Pixmap.Blending.None);
    return pixmap;
  }

  private static void set(
      Pixmap pixmap, int x, int y, Color line, Color fill, float inner, float alpha) {
    float r = line.r + (fill.r - line.r) * inner;
    float g = line.g + (fill.g - line.g) * inner;
    float b = line.b + (fill.b - line.b) * inner;
    float a = (line.a + (fill.a - line.a) * inner) * alpha;
    pixmap.drawPixel(x, y, Color.rgba8888(r, g, b, a));
  }
}
