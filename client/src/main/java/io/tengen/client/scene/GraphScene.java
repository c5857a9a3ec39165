package io.tengen.client.scene;

import io.tengen.client.scene.Canvas.Align;
import java.util.List;

/** Draws curves with their axes and names. */
public final class GraphScene {
  private static final List<Tone> TONES =
      List.of(Tone.CURVE_1, Tone.CURVE_2, Tone.CURVE_3, Tone.CURVE_4, Tone.CURVE_5);
  private static final float LETTERS = 13;
  private static final float LINE = LETTERS + 7;
  private static final float EDGE = 8;

  private GraphScene() {}

  /**
   * Draws a graph.
   *
   * @param title above it, on the left
   * @param nothing what is written where there is no curve yet
   */
  public static void paint(
      Canvas canvas, Area area, String title, List<Curve> curves, String nothing) {
    canvas.rectangle(area.x(), area.y(), area.width(), area.height(), Tint.of(Tone.PANEL));
    Area inner = area.inset(EDGE);
    canvas.text(
        title, inner.x(), inner.y() + LINE / 2, LETTERS + 2, Align.LEFT, Tint.of(Tone.TEXT));
    if (Curve.areEmpty(curves)) {
      canvas.text(
          nothing,
          area.x() + area.width() / 2,
          area.y() + area.height() / 2,
          LETTERS,
          Align.MIDDLE,
          Tint.of(Tone.FAINT));
      return;
    }
    float legend = curves.size() > 1 ? legend(canvas, inner, curves) : 0;
    paintCurves(canvas, inner.below(LINE + legend + LETTERS), curves);
  }

  /** The names with their colours, in as many lines as they need; answers how high that is. */
  private static float legend(Canvas canvas, Area inner, List<Curve> curves) {
    float x = inner.x();
    float y = inner.y() + LINE * 1.5f;
    for (int i = 0; i < curves.size(); i++) {
      String name = curves.get(i).name();
      float width = LETTERS + 6 + canvas.textWidth(name, LETTERS);
      if (x > inner.x() && x + width > inner.right()) {
        x = inner.x();
        y += LINE;
      }
      canvas.rectangle(x, y - 2, LETTERS, 4, tint(i));
      canvas.text(name, x + LETTERS + 6, y, LETTERS, Align.LEFT, Tint.of(Tone.FAINT));
      x += width + 14;
    }
    return y + LINE / 2 - inner.y() - LINE;
  }

  private static Tint tint(int curve) {
    return Tint.of(TONES.get(curve % TONES.size()));
  }

  private static void paintCurves(Canvas canvas, Area area, List<Curve> curves) {
    double lowX = Double.POSITIVE_INFINITY;
    double highX = Double.NEGATIVE_INFINITY;
    double lowY = Double.POSITIVE_INFINITY;
    double highY = Double.NEGATIVE_INFINITY;
    for (Curve curve : curves) {
      for (int i = 0; i < curve.x().length; i++) {
        double y = curve.y()[i];
        if (Double.isFinite(y)) {
          lowX = Math.min(lowX, curve.x()[i]);
          highX = Math.max(highX, curve.x()[i]);
          lowY = Math.min(lowY, y);
          highY = Math.max(highY, y);
        }
      }
    }
    if (lowX > highX) {
      return;
    }
    Ticks vertical = Ticks.of(lowY, highY, Math.max(2, (int) (area.height() / 40)));
    float left = 0;
    for (int i = 0; i < vertical.count(); i++) {
      left = Math.max(left, canvas.textWidth(vertical.label(i), LETTERS));
    }
    float width = area.width() - left - 8;
    float height = area.height() - LINE;
    if (width < 20 || height < 20) {
      return;
    }
    Area plot = new Area(area.x() + left + 8, area.y(), width, height);
    Ticks horizontal = Ticks.of(lowX, highX, Math.max(2, (int) (width / 80)));
    axes(canvas, plot, vertical, horizontal, lowX, highX);
    for (int i = 0; i < curves.size(); i++) {
      paintCurve(canvas, plot, curves.get(i), vertical, lowX, highX, tint(i));
    }
  }

  private static void axes(
      Canvas canvas, Area plot, Ticks vertical, Ticks horizontal, double lowX, double highX) {
    for (int i = 0; i < vertical.count(); i++) {
      float y = (float) (plot.bottom() - vertical.share(vertical.at(i)) * plot.height());
      canvas.line(plot.x(), y, plot.right(), y, 1, Tint.of(Tone.RULE));
      canvas.text(vertical.label(i), plot.x() - 6, y, LETTERS, Align.RIGHT, Tint.of(Tone.FAINT));
    }
    for (int i = 0; i < horizontal.count(); i++) {
      double value = horizontal.at(i);
      if (value >= lowX && value <= highX) {
        float x = placeX(plot, value, lowX, highX);
        String label = horizontal.label(i);
        float half = canvas.textWidth(label, LETTERS) / 2;
        float middle = Math.max(plot.x() + half, Math.min(plot.right() - half, x));
        canvas.text(
            label,
            middle,
            plot.bottom() + LINE / 2 + 2,
            LETTERS,
            Align.MIDDLE,
            Tint.of(Tone.FAINT));
      }
    }
  }

  private static float placeX(Area plot, double value, double lowX, double highX) {
    double share = highX > lowX ? (value - lowX) / (highX - lowX) : 0.5;
    return (float) (plot.x() + share * plot.width());
  }

  private static void paintCurve(
      Canvas canvas, Area plot, Curve curve, Ticks vertical, double lowX, double highX, Tint tint) {
    boolean isFirst = true;
    float lastX = 0;
    float lastY = 0;
    int drawn = 0;
    for (int i = 0; i < curve.x().length; i++) {
      double value = curve.y()[i];
      if (Double.isFinite(value)) {
        float x = placeX(plot, curve.x()[i], lowX, highX);
        float y = (float) (plot.bottom() - vertical.share(value) * plot.height());
        if (!isFirst) {
          canvas.line(lastX, lastY, x, y, 2, tint);
        }
        isFirst = false;
        lastX = x;
        lastY = y;
        drawn++;
      }
    }
    if (drawn == 1) {
      canvas.disc(lastX, lastY, 3, tint);
    }
  }
}
