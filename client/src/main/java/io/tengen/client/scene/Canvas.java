package io.tengen.client.scene;

/**
 * What is drawn on. Lengths are in pixels, x to the right and y down from the top left corner.
 * Later shapes cover earlier ones. Of the owner's thread.
 */
public interface Canvas {

  /** How wide it is. */
  float width();

  /** How high it is. */
  float height();

  /** A filled rectangle by its top left corner. */
  void rectangle(float x, float y, float width, float height, Tint tint);

  /** A filled disc by its middle. */
  void disc(float x, float y, float radius, Tint tint);

  /** A straight line. */
  void line(float fromX, float fromY, float toX, float toY, float thickness, Tint tint);

  /** A filled triangle. */
  void triangle(float x1, float y1, float x2, float y2, float x3, float y3, Tint tint);

  /**
   * A line of text; {@code y} is the middle of its height.
   *
   * @param size how high its letters are, about
   */
  void text(String text, float x, float y, float size, Align align, Tint tint);

  /** How wide a line of text is. */
  float textWidth(String text, float size);

  /** Which part of a text lies at its x. */
  enum Align {
    LEFT,
    MIDDLE,
    RIGHT
  }
}
