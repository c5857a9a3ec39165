package io.tengen.client.scene;

import java.util.ArrayList;
import java.util.List;

/** Writes down what is drawn, and fails for what no canvas could draw. */
public final class SketchCanvas implements Canvas {
  private final float width;
  private final float height;
  private final List<String> texts = new ArrayList<>();
  private final List<Tone> tones = new ArrayList<>();
  private int shapes;

  /** Of a size. */
  public SketchCanvas(float width, float height) {
    this.width = width;
    this.height = height;
  }

  /** What was written, in order. */
  public List<String> texts() {
    return texts;
  }

  /** How many shapes were drawn in a tone. */
  public long count(Tone tone) {
    return tones.stream().filter(each -> each == tone).count();
  }

  /** How many shapes were drawn. */
  public int shapes() {
    return shapes;
  }

  private void add(Tint tint, float... numbers) {
    shapes++;
    tones.add(tint.tone());
    for (float number : numbers) {
      if (!Float.isFinite(number)) {
        throw new AssertionError("a shape at " + number);
      }
    }
  }

  @Override
  public float width() {
    return width;
  }

  @Override
  public float height() {
    return height;
  }

  @Override
  public void rectangle(float x, float y, float width, float height, Tint tint) {
    add(tint, x, y, width, height);
  }

  @Override
  public void disc(float x, float y, float radius, Tint tint) {
    add(tint, x, y, radius);
  }

  @Override
  public void line(float fromX, float fromY, float toX, float toY, float thickness, Tint tint) {
    add(tint, fromX, fromY, toX, toY, thickness);
  }

  @Override
  public void triangle(float x1, float y1, float x2, float y2, float x3, float y3, Tint tint) {
    add(tint, x1, y1, x2, y2, x3, y3);
  }

  @Override
  public void text(String text, float x, float y, float size, Align align, Tint tint) {
    add(tint, x, y, size);
    texts.add(text);
  }

  @Override
  public float textWidth(String text, float size) {
    return text.length() * size / 2;
  }
}
