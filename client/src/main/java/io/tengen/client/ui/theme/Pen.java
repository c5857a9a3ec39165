package io.tengen.client.ui.theme;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.graphics.g2d.BitmapFont;
import com.badlogic.gdx.graphics.g2d.GlyphLayout;
import com.badlogic.gdx.graphics.g2d.TextureRegion;
import com.badlogic.gdx.scenes.scene2d.utils.Drawable;
import com.badlogic.gdx.utils.Align;

/**
 * Draws the simple things that widgets are made of, all from one texture, so that a screen is few
 * batches. Lengths are units of the window.
 */
public final class Pen {
  /** Of a batch: x, y, colour, u, v. */
  private static final int VERTEX = 5;

  private final float[] corners = new float[4 * VERTEX];

  /** Pixels of radius below which a disc is drawn from a smaller picture. */
  private static final float SMALL = 14;

  private final TextureRegion white;
  private final TextureRegion disc;
  private final TextureRegion dot;
  private final TextureRegion ring;
  private final TextureRegion line;
  private final float pixelsPerUnit;
  private final GlyphLayout layout = new GlyphLayout();
  private final Color tint = new Color();

  Pen(
      TextureRegion white,
      TextureRegion disc,
      TextureRegion dot,
      TextureRegion ring,
      TextureRegion line,
      float pixelsPerUnit) {
    this.white = white;
    this.disc = disc;
    this.dot = dot;
    this.ring = ring;
    this.line = line;
    this.pixelsPerUnit = pixelsPerUnit;
  }

  private void ink(Batch batch, Color color, float alpha) {
    batch.setColor(tint.set(color.r, color.g, color.b, color.a * alpha));
  }

  /** The nearest place that lies between two pixels, so that edges there are sharp. */
  public float snap(float units) {
    return Math.round(units * pixelsPerUnit) / pixelsPerUnit;
  }

  /** A filled rectangle. */
  public void rectangle(
      Batch batch, Color color, float alpha, float x, float y, float width, float height) {
    ink(batch, color, alpha);
    batch.draw(white, x, y, width, height);
  }

  /** A filled circle. */
  public void disc(Batch batch, Color color, float alpha, float x, float y, float radius) {
    ink(batch, color, alpha);
    batch.draw(
        radius * pixelsPerUnit > SMALL ? disc : dot,
        x - radius,
        y - radius,
        2 * radius,
        2 * radius);
  }

  /** A circle whose line is an eighth of its radius. */
  public void ring(Batch batch, Color color, float alpha, float x, float y, float radius) {
    ink(batch, color, alpha);
    batch.draw(ring, x - radius, y - radius, 2 * radius, 2 * radius);
  }

  /** A straight line in any direction. */
  public void line(
      Batch batch, Color color, float alpha, float width, float x0, float y0, float x1, float y1) {
    float dx = x1 - x0;
    float dy = y1 - y0;
    float length = (float) Math.hypot(dx, dy);
    float angle = (float) Math.toDegrees(Math.atan2(dy, dx));
    // Of the six rows of the piece four are opaque.
    float height = width * 1.5f;
    ink(batch, color, alpha);
    batch.draw(line, x0, y0 - height / 2, 0, height / 2, length, height, 1, 1, angle);
  }

  /** A filled triangle. */
  public void triangle(
      Batch batch,
      Color color,
      float alpha,
      float x1,
      float y1,
      float x2,
      float y2,
      float x3,
      float y3) {
    float packed = tint.set(color.r, color.g, color.b, color.a * alpha).toFloatBits();
    float u = (white.getU() + white.getU2()) / 2;
    float v = (white.getV() + white.getV2()) / 2;
    float[] at = corners;
    // A batch draws quadrilaterals: the last two corners are one.
    corner(at, 0, x1, y1, packed, u, v);
    corner(at, 1, x2, y2, packed, u, v);
    corner(at, 2, x3, y3, packed, u, v);
    corner(at, 3, x3, y3, packed, u, v);
    batch.draw(white.getTexture(), at, 0, at.length);
  }

  private static void corner(
      float[] at, int index, float x, float y, float color, float u, float v) {
    int from = index * VERTEX;
    at[from] = x;
    at[from + 1] = y;
    at[from + 2] = color;
    at[from + 3] = u;
    at[from + 4] = v;
  }

  /** A stretchable piece. */
  public void box(
      Batch batch, Drawable box, float alpha, float x, float y, float width, float height) {
    batch.setColor(1, 1, 1, alpha);
    box.draw(batch, x, y, width, height);
  }

  /** Text whose middle is at a place. */
  public void centred(
      Batch batch, BitmapFont font, Color color, float alpha, CharSequence text, float x, float y) {
    tint.set(color.r, color.g, color.b, color.a * alpha);
    layout.setText(font, text, tint, 0, Align.left, false);
    font.draw(batch, layout, x - layout.width / 2, y + font.getCapHeight() / 2);
  }

  /** Text that begins at a place, its middle at the height. */
  public void left(
      Batch batch, BitmapFont font, Color color, float alpha, CharSequence text, float x, float y) {
    tint.set(color.r, color.g, color.b, color.a * alpha);
    layout.setText(font, text, tint, 0, Align.left, false);
    font.draw(batch, layout, x, y + font.getCapHeight() / 2);
  }

  /** How wide a text is. */
  public float width(BitmapFont font, CharSequence text) {
    layout.setText(font, text);
    return layout.width;
  }
}
