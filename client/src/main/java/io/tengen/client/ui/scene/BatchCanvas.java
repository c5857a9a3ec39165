package io.tengen.client.ui.scene;

import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.graphics.g2d.BitmapFont;
import io.tengen.client.scene.Canvas;
import io.tengen.client.scene.Tint;
import io.tengen.client.ui.theme.Pen;
import io.tengen.client.ui.theme.TextSize;
import io.tengen.client.ui.theme.Theme;
import org.jspecify.annotations.Nullable;

/** A canvas that is a rectangle of a stage, drawn by its batch. */
final class BatchCanvas implements Canvas {
  /** Letters of other sizes than those of the interface are of boards: numbers and the like. */
  private static final float SMALL_FROM = 12.5f;

  private static final float BODY_FROM = 14.5f;
  private static final float BODY_TO = 16.5f;

  private final Theme theme;
  private final Pen pen;
  private final Tones tones;
  private @Nullable Batch batch;
  private float left;
  private float top;
  private float width;
  private float height;

  BatchCanvas(Theme theme) {
    this.theme = theme;
    this.pen = theme.pen();
    this.tones = new Tones(theme.look());
  }

  /** Draws on a rectangle of the batch from now on, by its lower left corner. */
  void begin(Batch batch, float x, float y, float width, float height) {
    this.batch = batch;
    this.left = x;
    this.top = y + height;
    this.width = width;
    this.height = height;
  }

  private Batch batch() {
    if (batch == null) {
      throw new IllegalStateException("nothing is drawn now");
    }
    return batch;
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
    float fromX = pen.snap(left + x);
    float toX = pen.snap(left + x + width);
    float fromY = pen.snap(top - y - height);
    float toY = pen.snap(top - y);
    pen.rectangle(
        batch(), tones.of(tint.tone()), tint.opacity(), fromX, fromY, toX - fromX, toY - fromY);
  }

  @Override
  public void disc(float x, float y, float radius, Tint tint) {
    pen.disc(batch(), tones.of(tint.tone()), tint.opacity(), left + x, top - y, radius);
  }

  @Override
  public void line(float fromX, float fromY, float toX, float toY, float thickness, Tint tint) {
    pen.line(
        batch(),
        tones.of(tint.tone()),
        tint.opacity(),
        thickness,
        left + fromX,
        top - fromY,
        left + toX,
        top - toY);
  }

  @Override
  public void triangle(float x1, float y1, float x2, float y2, float x3, float y3, Tint tint) {
    pen.triangle(
        batch(),
        tones.of(tint.tone()),
        tint.opacity(),
        left + x1,
        top - y1,
        left + x2,
        top - y2,
        left + x3,
        top - y3);
  }

  private BitmapFont font(float size) {
    if (size < SMALL_FROM || size > BODY_TO) {
      return theme.fonts().ofBoard(Math.round(size));
    }
    return theme.fonts().of(size < BODY_FROM ? TextSize.SMALL : TextSize.BODY);
  }

  @Override
  public void text(String text, float x, float y, float size, Align align, Tint tint) {
    BitmapFont font = font(size);
    float wide = align == Align.LEFT ? 0 : pen.width(font, text);
    float from =
        switch (align) {
          case LEFT -> x;
          case MIDDLE -> x - wide / 2;
          case RIGHT -> x - wide;
        };
    pen.left(
        batch(),
        font,
        tones.of(tint.tone()),
        tint.opacity(),
        text,
        pen.snap(left + from),
        pen.snap(top - y));
  }

  @Override
  public float textWidth(String text, float size) {
    return pen.width(font(size), text);
  }
}
