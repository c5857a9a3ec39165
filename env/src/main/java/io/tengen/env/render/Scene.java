package io.tengen.env.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;

/** The few shapes that all painters draw with, smooth and in fractions of a pixel. */
final class Scene {
  private final Graphics2D graphics;

  /** A scene of one colour over the whole area. */
  Scene(Graphics2D graphics, int width, int height, Color background) {
    this.graphics = graphics;
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(background);
    graphics.fillRect(0, 0, width, height);
  }

  /** Fills a shape. */
  void fill(Shape shape, Color color) {
    graphics.setColor(color);
    graphics.fill(shape);
  }

  /** Draws a shape's outline. */
  void outline(Shape shape, Color color, double thickness) {
    graphics.setColor(color);
    graphics.setStroke(
        new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(shape);
  }

  /** Draws a line with round ends. */
  void line(double x1, double y1, double x2, double y2, Color color, double thickness) {
    outline(new Line2D.Double(x1, y1, x2, y2), color, thickness);
  }

  /** Fills a disc. */
  void disc(double x, double y, double radius, Color color) {
    fill(circle(x, y, radius), color);
  }

  /** Fills a disc and draws its edge. */
  void disc(double x, double y, double radius, Color color, Color edge, double thickness) {
    disc(x, y, radius, color);
    outline(circle(x, y, radius), edge, thickness);
  }

  /** Draws a line of text with its left end at {@code x}; nothing on a machine without fonts. */
  void text(String text, Font font, int x, int baseline, Color color) {
    if (Captions.available()) {
      graphics.setColor(color);
      graphics.setFont(font);
      graphics.drawString(text, x, baseline);
    }
  }

  /** Draws a line of text with its right end at {@code x}; nothing on a machine without fonts. */
  void textEndingAt(String text, Font font, int x, int baseline, Color color) {
    if (Captions.available()) {
      int width = graphics.getFontMetrics(font).stringWidth(text);
      text(text, font, x - width, baseline, color);
    }
  }

  private static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }
}
