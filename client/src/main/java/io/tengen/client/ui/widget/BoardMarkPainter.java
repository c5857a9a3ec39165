package io.tengen.client.ui.widget;

import com.badlogic.gdx.graphics.Color;
import com.badlogic.gdx.graphics.g2d.Batch;
import com.badlogic.gdx.graphics.g2d.BitmapFont;
import io.tengen.client.ui.theme.Ink;
import io.tengen.client.ui.theme.Pen;
import io.tengen.client.ui.theme.Theme;
import io.tengen.go.Colour;
import java.util.Map;

/** Draws what is written on a board. */
final class BoardMarkPainter {
  private static final Color LAST = new Color(0.84f, 0.37f, 0, 1);
  private static final Color LAST_ON_BLACK = new Color(1, 0.66f, 0.2f, 1);

  private final Theme theme;
  private final Pen pen;

  BoardMarkPainter(Theme theme) {
    this.theme = theme;
    this.pen = theme.pen();
  }

  void draw(
      Batch batch,
      BoardGeometry places,
      float x,
      float y,
      BoardFace face,
      BoardMarks marks,
      boolean isLine) {
    float cell = places.cell();
    if (!isLine) {
      for (int next : marks.next()) {
        pen.ring(
            batch,
            theme.color(Ink.GRID),
            0.6f,
            x + places.x(next),
            y + places.y(next),
            cell * 0.2f);
      }
    }
    for (int dead : marks.dead()) {
      cross(batch, LAST, x + places.x(dead), y + places.y(dead), cell * 0.22f);
    }
    for (Map.Entry<Integer, BoardMarks.Shape> entry : marks.shapes().entrySet()) {
      int action = entry.getKey();
      shape(
          batch,
          entry.getValue(),
          ink(face, action),
          x + places.x(action),
          y + places.y(action),
          cell);
    }
    int last = face.lastAction();
    boolean isNumbered = last >= 0 && marks.numbers().containsKey(last);
    if (last >= 0 && !isNumbered && !face.isEmpty(last)) {
      pen.ring(batch, ink(face, last), 0.95f, x + places.x(last), y + places.y(last), cell * 0.27f);
    }
    numbers(batch, places, x, y, face, marks);
    if (marks.labels().isEmpty()) {
      return;
    }
    BitmapFont font = theme.fonts().ofBoard(Math.max(9, cell * 0.5f));
    for (Map.Entry<Integer, String> entry : marks.labels().entrySet()) {
      int action = entry.getKey();
      float middleX = x + places.x(action);
      float middleY = y + places.y(action);
      if (face.isEmpty(action)) {
        pen.disc(batch, theme.color(Ink.PANEL), 0.75f, middleX, middleY, cell * 0.36f);
      }
      Color ink = face.isEmpty(action) ? theme.color(Ink.TEXT) : ink(face, action);
      pen.centred(batch, font, ink, 1, entry.getValue(), middleX, middleY);
    }
  }

  private void numbers(
      Batch batch, BoardGeometry places, float x, float y, BoardFace face, BoardMarks marks) {
    if (marks.numbers().isEmpty()) {
      return;
    }
    float cell = places.cell();
    BitmapFont one = theme.fonts().ofBoard(Math.max(8, cell * 0.46f));
    BitmapFont three = theme.fonts().ofBoard(Math.max(8, cell * 0.37f));
    numbers(batch, places, x, y, face, marks, one, false);
    numbers(batch, places, x, y, face, marks, three, true);
  }

  /** Those of two digits or those of three, which are of a size. */
  private void numbers(
      Batch batch,
      BoardGeometry places,
      float x,
      float y,
      BoardFace face,
      BoardMarks marks,
      BitmapFont font,
      boolean isLong) {
    for (Map.Entry<Integer, Integer> entry : marks.numbers().entrySet()) {
      int action = entry.getKey();
      int number = entry.getValue();
      if (number >= 100 == isLong && !face.isEmpty(action)) {
        Color ink = action == face.lastAction() ? lastInk(face, action) : ink(face, action);
        String text = Integer.toString(number);
        pen.centred(batch, font, ink, 1, text, x + places.x(action), y + places.y(action));
      }
    }
  }

  private static Color lastInk(BoardFace face, int action) {
    return face.colour(action) == Colour.BLACK ? LAST_ON_BLACK : LAST;
  }

  private Color ink(BoardFace face, int action) {
    return face.isEmpty(action) ? theme.color(Ink.GRID) : BoardPainter.inkOn(face.colour(action));
  }

  private void shape(Batch batch, BoardMarks.Shape shape, Color ink, float x, float y, float cell) {
    float r = cell * 0.27f;
    float width = Math.max(1.5f, cell * 0.06f);
    switch (shape) {
      case CIRCLE -> pen.ring(batch, ink, 1, x, y, r);
      case CROSS -> cross(batch, ink, x, y, r * 0.85f);
      case SQUARE -> {
        float h = r * 0.85f;
        pen.line(batch, ink, 1, width, x - h, y - h, x + h, y - h);
        pen.line(batch, ink, 1, width, x - h, y + h, x + h, y + h);
        pen.line(batch, ink, 1, width, x - h, y - h, x - h, y + h);
        pen.line(batch, ink, 1, width, x + h, y - h, x + h, y + h);
      }
      case TRIANGLE -> {
        float h = r * 0.87f;
        pen.line(batch, ink, 1, width, x - h, y - r / 2, x + h, y - r / 2);
        pen.line(batch, ink, 1, width, x - h, y - r / 2, x, y + r);
        pen.line(batch, ink, 1, width, x + h, y - r / 2, x, y + r);
      }
    }
  }

  private void cross(Batch batch, Color ink, float x, float y, float half) {
    float width = Math.max(2, half * 0.34f);
    pen.line(batch, ink, 1, width, x - half, y - half, x + half, y + half);
    pen.line(batch, ink, 1, width, x - half, y + half, x + half, y - half);
  }

  /** A cross on a point, and beside it why nothing may be played there. */
  void refusal(
      Batch batch,
      BoardGeometry places,
      float x,
      float y,
      int action,
      String why,
      BitmapFont font) {
    float cell = places.cell();
    float middleX = x + places.x(action);
    float middleY = y + places.y(action);
    cross(batch, LAST, middleX, middleY, cell * 0.24f);
    float width = pen.width(font, why) + 20;
    float height = 26;
    float right = x + places.columnX(places.size() - 1) + places.edge();
    float left =
        Math.min(
            right - width, Math.max(x + places.columnX(0) - places.edge(), middleX - width / 2));
    float top = y + places.rowY(0) + places.edge();
    float bottom = middleY + cell * 0.6f;
    if (bottom + height > top) {
      bottom = middleY - cell * 0.6f - height;
    }
    pen.box(batch, theme.panel(), 1, pen.snap(left), pen.snap(bottom), width, height);
    pen.centred(batch, font, theme.color(Ink.BAD), 1, why, left + width / 2, bottom + height / 2);
  }
}
