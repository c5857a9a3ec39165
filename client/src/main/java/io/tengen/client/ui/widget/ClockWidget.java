package io.tengen.client.ui.widget;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.graphics.g2d.BitmapFont;
import com.badlogic.gdx.scenes.scene2d.ui.Widget;
import io.tengen.client.ui.theme.Ink;
import io.tengen.client.ui.theme.Pen;
import io.tengen.client.ui.theme.TextSize;
import io.tengen.client.ui.theme.Theme;
import io.tengen.go.Colour;
import java.time.Duration;

/** One side of a game: its stone, its name, its time, what it has captured. */
public final class ClockWidget extends Widget {
  private static final float HEIGHT = 46;

  private final Theme theme;
  private final Pen pen;
  private final int colour;
  private String name = "";
  private String below = "";
  private String time = "";
  private boolean isOnTurn;
  private boolean isShort;

  /** For a side: black or white. */
  public ClockWidget(Theme theme, int colour) {
    this.theme = theme;
    this.pen = theme.pen();
    this.colour = colour;
  }

  /**
   * What is shown.
   *
   * @param below a smaller line, such as prisoners
   * @param time what is left, empty without a clock
   */
  public void show(String who, String below, String time, boolean isOnTurn, boolean isShort) {
    this.name = who;
    this.below = below;
    this.time = time;
    this.isOnTurn = isOnTurn;
    this.isShort = isShort;
  }

  /**
   * A duration as a clock shows it: {@code 1:02:03}, {@code 9:58}, {@code 8.4} below ten seconds.
   */
  public static String format(Duration left) {
    long tenths = Math.max(0, left.toMillis()) / 100;
    if (tenths < 100) {
      return tenths / 10 + "." + tenths % 10;
    }
    long seconds = tenths / 10;
    long minutes = seconds / 60;
    if (minutes < 60) {
      return "%d:%02d".formatted(minutes, seconds % 60);
    }
    return "%d:%02d:%02d".formatted(minutes / 60, minutes % 60, seconds % 60);
  }

  @Override
  public void draw(Batch batch, float parentAlpha) {
    validate();
    float x = pen.snap(getX());
    float y = pen.snap(getY());
    pen.box(batch, theme.panel(), 1, x, y, getWidth(), getHeight());
    if (isOnTurn) {
      pen.rectangle(batch, theme.color(Ink.ACCENT), 1, x + 3, y + 8, 3, getHeight() - 16);
    }
    float middle = y + getHeight() / 2;
    boolean isBlack = colour == Colour.BLACK;
    pen.disc(batch, theme.color(Ink.FAINT), 1, x + 25, middle, 12);
    pen.disc(
        batch, BoardPainter.inkOn(isBlack ? Colour.WHITE : Colour.BLACK), 1, x + 25, middle, 11);
    BitmapFont heading = theme.fonts().of(TextSize.HEADING);
    float timeWidth = time.isEmpty() ? 0 : pen.width(heading, time) + 16;
    BitmapFont font = theme.fonts().of(TextSize.BODY);
    BitmapFont small = theme.fonts().of(TextSize.SMALL);
    float room = getWidth() - 48 - 8;
    String who = fitted(font, name, room - timeWidth);
    pen.left(batch, font, theme.color(Ink.TEXT), 1, who, x + 46, middle + 9);
    pen.left(
        batch, small, theme.color(Ink.FAINT), 1, fitted(small, below, room), x + 46, middle - 10);
    if (!time.isEmpty()) {
      float left = x + getWidth() - timeWidth;
      Color ink = theme.color(isShort ? Ink.BAD : Ink.TEXT);
      pen.left(batch, heading, ink, 1, time, left, middle + 8);
    }
  }

  private String fitted(BitmapFont font, String text, float room) {
    if (pen.width(font, text) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 1 && pen.width(font, text.substring(0, end) + "…") > room) {
      end--;
    }
    return text.substring(0, end) + "…";
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
