package io.tengen.client.world;

import io.tengen.client.scene.Area;
import io.tengen.client.scene.Canvas;
import io.tengen.client.scene.Canvas.Align;
import io.tengen.client.scene.Tint;
import io.tengen.client.scene.Tone;
import io.tengen.env.control.CartPole;
import java.util.Locale;

/** Draws the cart on its track: where it may go, how far the pole may lean, and the last push. */
final class CartScene {
  /** Metres shown to each side of the middle. */
  private static final double VISIBLE = CartPole.POSITION_LIMIT + 0.5;

  /** From the hinge to the tip, metres. */
  private static final double POLE = 1;

  private CartScene() {}

  static void paint(Canvas canvas, CartFrame frame) {
    Area area = Area.of(canvas).inset(16);
    float metre = (float) Math.min(area.width() / (2 * VISIBLE), area.height() / 1.9);
    float middle = area.x() + area.width() / 2;
    float track = area.y() + area.height() / 2 + metre * 0.65f;
    paintTrack(canvas, middle, track, metre);
    float x = middle + (float) frame.position() * metre;
    float wide = metre * 0.5f;
    float high = metre * 0.26f;
    float top = track - metre * 0.07f - high;
    paintLimits(canvas, x, top, metre);
    canvas.rectangle(x - wide / 2, top, wide, high, Tint.of(Tone.WALL));
    canvas.disc(x - wide * 0.3f, track - metre * 0.07f, metre * 0.07f, Tint.of(Tone.FAINT));
    canvas.disc(x + wide * 0.3f, track - metre * 0.07f, metre * 0.07f, Tint.of(Tone.FAINT));
    float tipX = x + (float) (Math.sin(frame.angle()) * POLE * metre);
    float tipY = top - (float) (Math.cos(frame.angle()) * POLE * metre);
    canvas.line(x, top, tipX, tipY, metre * 0.07f, Tint.of(Tone.AGENT));
    canvas.disc(tipX, tipY, metre * 0.035f, Tint.of(Tone.AGENT));
    canvas.disc(x, top, metre * 0.045f, Tint.of(Tone.BACKGROUND));
    paintPush(canvas, frame.action(), x, top + high / 2, metre);
  }

  private static void paintTrack(Canvas canvas, float middle, float track, float metre) {
    float limit = (float) CartPole.POSITION_LIMIT * metre;
    canvas.line(middle - limit, track, middle + limit, track, 3, Tint.of(Tone.FAINT));
    for (int side = -1; side <= 1; side += 2) {
      float end = middle + side * limit;
      canvas.line(end, track - metre * 0.15f, end, track + metre * 0.1f, 4, Tint.of(Tone.LOW));
    }
    for (int at = -2; at <= 2; at++) {
      float x = middle + at * metre;
      canvas.line(x, track, x, track + metre * 0.06f, 2, Tint.of(Tone.FAINT));
      canvas.text(
          String.format(Locale.ROOT, "%d m", at),
          x,
          track + metre * 0.18f,
          13,
          Align.MIDDLE,
          Tint.of(Tone.FAINT));
    }
  }

  private static void paintLimits(Canvas canvas, float x, float top, float metre) {
    for (int side = -1; side <= 1; side += 2) {
      double angle = side * CartPole.ANGLE_LIMIT;
      canvas.line(
          x,
          top,
          x + (float) (Math.sin(angle) * POLE * 1.1 * metre),
          top - (float) (Math.cos(angle) * POLE * 1.1 * metre),
          2,
          Tint.of(Tone.RULE));
    }
  }

  private static void paintPush(Canvas canvas, int action, float x, float y, float metre) {
    if (action < 0) {
      return;
    }
    int side = action == 0 ? -1 : 1;
    float from = x + side * metre * 0.32f;
    float to = x + side * metre * 0.5f;
    canvas.triangle(to, y, from, y - metre * 0.09f, from, y + metre * 0.09f, Tint.of(Tone.HINT));
  }
}
