package io.tengen.client.world;

import io.tengen.client.scene.Area;
import io.tengen.client.scene.Canvas;
import io.tengen.client.scene.Canvas.Align;
import io.tengen.client.scene.Tint;
import io.tengen.client.scene.Tone;
import java.util.Locale;

/** Draws a gridworld: rewards and walls, values as colours and numbers, best actions as arrows. */
final class GridScene {
  /** In cells smaller than this a number cannot be read. */
  private static final float READABLE = 46;

  /** How thick the frames of cells are, by their side. */
  private static final float EDGE = 0.06f;

  /** Of the strongest colour of a value, so that what is drawn over it stays readable. */
  private static final float STRONGEST = 0.55f;

  private GridScene() {}

  /** What is shown of what was learned. */
  record Shown(boolean values, boolean arrows) {}

  /** Where the cells are drawn. */
  static Area place(Area area, GridSketch map) {
    return area.inset(16).grid(map.columns(), map.rows());
  }

  /**
   * Draws a map.
   *
   * @param frame what was learned, perhaps of an earlier map: shown only where that has the same
   *     cells
   * @param under the cell that the mouse would change; -1 for none
   */
  static void paint(Canvas canvas, GridSketch map, GridFrame frame, Shown shown, int under) {
    Area place = place(Area.of(canvas), map);
    float side = place.width() / map.columns();
    boolean isSame = frame.map().text().equals(map.text());
    double largest = frame.largest();
    for (int cell = 0; cell < map.columns() * map.rows(); cell++) {
      Area square = square(place, side, map, cell);
      paintGround(canvas, square, map, cell);
      if (isSame && !map.isWall(cell)) {
        paintLearned(canvas, square, frame, cell, shown, largest);
      }
      paintMark(canvas, square, map, cell);
    }
    if (isSame) {
      Area square = square(place, side, map, frame.agentCell());
      float x = square.x() + side / 2;
      float y = square.y() + side / 2;
      canvas.disc(x, y, side * 0.24f, Tint.of(Tone.BACKGROUND));
      canvas.disc(x, y, side * 0.2f, Tint.of(Tone.AGENT));
    }
    if (under >= 0) {
      frame(canvas, square(place, side, map, under), 3, Tint.of(Tone.LAST));
    }
  }

  private static Area square(Area place, float side, GridSketch map, int cell) {
    int column = cell % map.columns();
    int row = cell / map.columns();
    return new Area(place.x() + column * side, place.y() + row * side, side, side);
  }

  private static void paintGround(Canvas canvas, Area square, GridSketch map, int cell) {
    rectangle(canvas, square, Tint.of(Tone.RULE));
    Tone tone = map.isWall(cell) ? Tone.WALL : Tone.PANEL;
    rectangle(canvas, square.inset(1), Tint.of(tone));
  }

  private static void rectangle(Canvas canvas, Area area, Tint tint) {
    canvas.rectangle(area.x(), area.y(), area.width(), area.height(), tint);
  }

  private static void frame(Canvas canvas, Area area, float thickness, Tint tint) {
    canvas.rectangle(area.x(), area.y(), area.width(), thickness, tint);
    canvas.rectangle(area.x(), area.bottom() - thickness, area.width(), thickness, tint);
    canvas.rectangle(area.x(), area.y(), thickness, area.height(), tint);
    canvas.rectangle(area.right() - thickness, area.y(), thickness, area.height(), tint);
  }

  /** Ends have a thick frame in the tone of their reward, starts one of their own. */
  private static void paintMark(Canvas canvas, Area square, GridSketch map, int cell) {
    float side = square.width();
    float thickness = Math.max(2, side * EDGE);
    if (map.isEnd(cell)) {
      double reward = map.reward(cell);
      frame(canvas, square.inset(1), thickness, Tint.of(reward < 0 ? Tone.LOW : Tone.HIGH));
      float size = Math.max(8, side * 0.2f);
      canvas.text(
          String.format(Locale.ROOT, reward == Math.rint(reward) ? "%+.0f" : "%+.2f", reward),
          square.right() - thickness - 5,
          square.y() + thickness + size * 0.75f + 3,
          size,
          Align.RIGHT,
          Tint.of(Tone.TEXT));
    } else if (map.isStart(cell)) {
      frame(canvas, square.inset(1), thickness, Tint.of(Tone.START));
    }
  }

  private static void paintLearned(
      Canvas canvas, Area square, GridFrame frame, int cell, Shown shown, double largest) {
    double best = frame.best(cell);
    float side = square.width();
    if (shown.values()) {
      Tint full = Tint.ofValue(best, largest);
      rectangle(canvas, square.inset(1), new Tint(full.tone(), full.opacity() * STRONGEST));
    }
    boolean isEnd = frame.map().isEnd(cell);
    if (shown.arrows() && !isEnd && !frame.isUndecided(cell)) {
      for (int action = 0; action < GridFrame.ACTIONS; action++) {
        if (frame.value(cell, action) == best) {
          // Room for the number below.
          arrow(canvas, shown.values() && side >= READABLE ? upper(square) : square, action);
        }
      }
    }
    if (shown.values() && side >= READABLE && !isEnd && !frame.isUndecided(cell)) {
      float size = Math.min(14, side * 0.2f);
      canvas.text(
          String.format(Locale.ROOT, "%.2f", best),
          square.x() + side / 2,
          square.bottom() - side * EDGE - size * 0.75f,
          size,
          Align.MIDDLE,
          Tint.of(Tone.TEXT));
    }
  }

  /** The square without its lowest fifth, as wide as that is high. */
  private static Area upper(Area square) {
    float side = square.width() * 0.8f;
    return new Area(square.x() + square.width() * 0.1f, square.y(), side, side);
  }

  /** A triangle in the middle that points up, right, down or left. */
  private static void arrow(Canvas canvas, Area square, int action) {
    float middleX = square.x() + square.width() / 2;
    float middleY = square.y() + square.height() / 2;
    float reach = square.width() * 0.34f;
    float half = square.width() * 0.12f;
    float from = square.width() * 0.16f;
    int[] right = {0, 1, 0, -1};
    int[] down = {-1, 0, 1, 0};
    float x = right[action];
    float y = down[action];
    canvas.triangle(
        middleX + x * reach,
        middleY + y * reach,
        middleX + x * from - y * half,
        middleY + y * from + x * half,
        middleX + x * from + y * half,
        middleY + y * from - x * half,
        Tint.of(Tone.TEXT));
  }
}
