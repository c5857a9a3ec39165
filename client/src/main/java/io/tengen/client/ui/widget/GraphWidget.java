package io.tengen.client.ui.widget;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.graphics.g2d.BitmapFont;
import com.badlogic.gdx.scenes.scene2d.InputEvent;
import com.badlogic.gdx.scenes.scene2d.InputListener;
import com.badlogic.gdx.scenes.scene2d.ui.Widget;
import io.tengen.client.ui.theme.Ink;
import io.tengen.client.ui.theme.Pen;
import io.tengen.client.ui.theme.TextSize;
import io.tengen.client.ui.theme.Theme;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Black's chances and the score over a game; a click goes to the move. */
public final class GraphWidget extends Widget {
  private static final float EDGE = 6;
  private static final float HEIGHT = 96;

  private final Theme theme;
  private final Pen pen;
  private final String hint;
  private GraphData data = GraphData.NONE;

  /**
   * A graph.
   *
   * @param hint what it says while nothing is known
   * @param goTo told the ply that was clicked
   */
  public GraphWidget(Theme theme, String hint, IntConsumer goTo) {
    this.theme = theme;
    this.pen = theme.pen();
    this.hint = hint;
    addListener(
        new InputListener() {
          @Override
          public boolean touchDown(InputEvent event, float x, float y, int pointer, int button) {
            goTo.accept(plyAt(x));
            return true;
          }

          @Override
          public void touchDragged(InputEvent event, float x, float y, int pointer) {
            goTo.accept(plyAt(x));
          }
        });
  }

  /** Shows another course. */
  public void show(GraphData next) {
    data = next;
  }

  private int plyAt(float x) {
    return data.plyAt((x - EDGE) / Math.max(1, getWidth() - 2 * EDGE));
  }

  @Override
  public void draw(Batch batch, float parentAlpha) {
    validate();
    float x = pen.snap(getX());
    float y = pen.snap(getY());
    pen.box(batch, theme.panel(), 1, x, y, getWidth(), getHeight());
    float left = x + EDGE;
    float width = getWidth() - 2 * EDGE;
    float bottom = y + EDGE;
    float height = getHeight() - 2 * EDGE;
    float middle = pen.snap(bottom + height / 2);
    float pixel = 1 / theme.pixelsPerUnit();
    BitmapFont small = theme.fonts().of(TextSize.SMALL);
    if (data.winRates().isEmpty() && data.scores().isEmpty()) {
      pen.centred(batch, small, theme.color(Ink.FAINT), 1, hint, left + width / 2, middle);
      return;
    }
    pen.rectangle(batch, theme.color(Ink.LINE), 1, left, middle, width, pixel);
    double span = data.scoreSpan();
    curve(
        batch,
        theme.color(Ink.SCORE),
        data.scores(),
        1 / (2 * span),
        0.5,
        left,
        bottom,
        width,
        height);
    curve(batch, theme.color(Ink.WIN_RATE), data.winRates(), 1, 0, left, bottom, width, height);
    for (int ply : data.mistakes()) {
      float at = left + width * ply / data.lastPly();
      pen.disc(batch, theme.color(Ink.BAD), 1, at, bottom + 3, 3);
    }
    float at = pen.snap(left + width * Math.min(data.current(), data.lastPly()) / data.lastPly());
    pen.rectangle(batch, theme.color(Ink.FOCUS), 1, at - pixel, bottom, 2 * pixel, height);
    legend(batch, small, left, bottom + height - 7);
  }

  private void legend(Batch batch, BitmapFont small, float x, float y) {
    Double rate = at(data.winRates());
    Double score = at(data.scores());
    float left = x + 2;
    if (rate != null) {
      String text = String.format(Locale.ROOT, "● %.1f%%", rate * 100);
      pen.left(batch, small, theme.color(Ink.WIN_RATE), 1, text, left, y);
      left += pen.width(small, text) + 12;
    }
    if (score != null) {
      String text = String.format(Locale.ROOT, "%+.1f", score);
      pen.left(batch, small, theme.color(Ink.SCORE), 1, text, left, y);
    }
  }

  private @Nullable Double at(List<@Nullable Double> values) {
    return data.current() < values.size() ? values.get(data.current()) : null;
  }

  private void curve(
      Batch batch,
      Color ink,
      List<@Nullable Double> values,
      double scale,
      double offset,
      float left,
      float bottom,
      float width,
      float height) {
    float lastX = 0;
    float lastY = 0;
    boolean isBegun = false;
    for (int ply = 0; ply < values.size(); ply++) {
      Double value = values.get(ply);
      if (value == null) {
        isBegun = false;
        continue;
      }
      float px = left + width * ply / data.lastPly();
      float py = bottom + height * (float) Math.max(0, Math.min(1, value * scale + offset));
      if (isBegun) {
        pen.line(batch, ink, 1, 2, lastX, lastY, px, py);
      } else if (ply + 1 >= values.size() || values.get(ply + 1) == null) {
        pen.disc(batch, ink, 1, px, py, 2);
      }
      lastX = px;
      lastY = py;
      isBegun = true;
    }
  }

  @Override
  public float getPrefHeight() {
    return HEIGHT;
  }

  @Override
  public float getPrefWidth() {
    return 200;
  }
}
