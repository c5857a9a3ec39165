package io.tengen.env.render;

import io.tengen.env.control.Acrobot;
import java.awt.Graphics2D;

/** Two links hanging from a fixed joint, and the line that the tip must cross. */
final class AcrobotPainter implements FramePainter {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 360;
  private static final double PIXELS_PER_LINK = 78;
  private static final double THICKNESS = 12;

  private final Acrobot acrobot;

  AcrobotPainter(Acrobot acrobot) {
    this.acrobot = acrobot;
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public int height() {
    return HEIGHT;
  }

  /** Faster than life, where a step takes 200 ms. */
  @Override
  public int millisPerStep() {
    return 60;
  }

  @Override
  public void paint(Graphics2D graphics) {
    Scene scene = new Scene(graphics, WIDTH, HEIGHT, Palette.PAPER);
    double goal = HEIGHT / 2.0 - Acrobot.GOAL_HEIGHT * PIXELS_PER_LINK;
    scene.line(40, goal, WIDTH - 40, goal, Palette.RED, 2);
    double first = acrobot.firstAngle();
    double second = first + acrobot.secondAngle();
    double x0 = WIDTH / 2.0;
    double y0 = HEIGHT / 2.0;
    double x1 = x0 + PIXELS_PER_LINK * StrictMath.sin(first);
    double y1 = y0 + PIXELS_PER_LINK * StrictMath.cos(first);
    double x2 = x1 + PIXELS_PER_LINK * StrictMath.sin(second);
    double y2 = y1 + PIXELS_PER_LINK * StrictMath.cos(second);
    scene.line(x0, y0, x1, y1, Palette.BLUE, THICKNESS);
    scene.line(x1, y1, x2, y2, Palette.AMBER, THICKNESS);
    scene.disc(x0, y0, THICKNESS * 0.7, Palette.INK);
    scene.disc(x1, y1, THICKNESS / 3, Palette.INK);
    boolean above = acrobot.tipHeight() > Acrobot.GOAL_HEIGHT;
    scene.disc(x2, y2, THICKNESS / 2, above ? Palette.GREEN : Palette.RED);
  }
}
