package io.tengen.env.render;

import io.tengen.env.control.MountainCar;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** A car on the road through the valley, with a flag at the goal. */
final class MountainCarPainter implements FramePainter {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 320;
  private static final double MARGIN = 24;
  private static final double PIXELS_PER_UNIT =
      (WIDTH - 2 * MARGIN) / (MountainCar.RIGHT_END - MountainCar.LEFT_END);
  private static final double WHEEL_RADIUS = 7;

  private final MountainCar car;

  MountainCarPainter(MountainCar car) {
    this.car = car;
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public int height() {
    return HEIGHT;
  }

  @Override
  public int millisPerStep() {
    return 30;
  }

  @Override
  public void paint(Graphics2D graphics) {
    Scene scene = new Scene(graphics, WIDTH, HEIGHT, Palette.SKY);
    drawHill(scene);
    drawFlag(scene);
    drawCar(scene);
  }

  private static void drawHill(Scene scene) {
    Path2D road = new Path2D.Double();
    road.moveTo(0, roadY(0));
    for (int x = 4; x <= WIDTH; x += 4) {
      road.lineTo(x, roadY(x));
    }
    Path2D hill = new Path2D.Double(road);
    hill.lineTo(WIDTH, HEIGHT);
    hill.lineTo(0, HEIGHT);
    hill.closePath();
    scene.fill(hill, Palette.LEAF);
    scene.outline(road, Palette.GREEN, 3);
  }

  private static void drawFlag(Scene scene) {
    double x = pixelX(MountainCar.GOAL);
    double foot = roadY(x);
    double top = foot - 46;
    Path2D cloth = new Path2D.Double();
    cloth.moveTo(x, top);
    cloth.lineTo(x + 22, top + 8);
    cloth.lineTo(x, top + 16);
    cloth.closePath();
    scene.fill(cloth, Palette.RED);
    scene.line(x, foot, x, top, Palette.INK, 2.5);
  }

  private void drawCar(Scene scene) {
    double x = pixelX(car.position());
    AffineTransform onRoad = AffineTransform.getTranslateInstance(x, roadY(x));
    onRoad.rotate(StrictMath.atan(-roadSlope(car.position())));
    scene.fill(
        onRoad.createTransformedShape(new RoundRectangle2D.Double(-22, -24, 44, 15, 8, 8)),
        Palette.BLUE);
    scene.fill(
        onRoad.createTransformedShape(new RoundRectangle2D.Double(-12, -33, 24, 14, 8, 8)),
        Palette.BLUE);
    for (int side = -1; side <= 1; side += 2) {
      double[] wheel = {side * 13, -WHEEL_RADIUS - 1.5};
      onRoad.transform(wheel, 0, wheel, 0, 1);
      scene.disc(wheel[0], wheel[1], WHEEL_RADIUS, Palette.INK);
      scene.disc(wheel[0], wheel[1], WHEEL_RADIUS / 3, Palette.PALE);
    }
  }

  private static double pixelX(double position) {
    return MARGIN + (position - MountainCar.LEFT_END) * PIXELS_PER_UNIT;
  }

  /** Gymnasium draws the road at the height {@code 0.45 sin(3 position) + 0.55}; so does this. */
  private static double roadY(double x) {
    double position = MountainCar.LEFT_END + (x - MARGIN) / PIXELS_PER_UNIT;
    return HEIGHT - (0.45 * StrictMath.sin(3 * position) + 0.55) * PIXELS_PER_UNIT;
  }

  private static double roadSlope(double position) {
    return 3 * 0.45 * StrictMath.cos(3 * position);
  }
}
