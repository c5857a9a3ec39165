package io.tengen.env.render;

import io.tengen.env.control.CartPole;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;

/** A cart with its pole on a track that ends where the episode does. */
final class CartPolePainter implements FramePainter {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 260;
  private static final int TRACK_Y = 205;
  private static final double PIXELS_PER_METRE = WIDTH / 5.4;
  private static final double POLE_LENGTH = 1.0; // m, twice the half-length of the equations
  private static final double CART_WIDTH = 58;
  private static final double CART_HEIGHT = 26;
  private static final double WHEEL_RADIUS = 7;

  private final CartPole cartPole;

  CartPolePainter(CartPole cartPole) {
    this.cartPole = cartPole;
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public int height() {
    return HEIGHT;
  }

  /** The task's own time step, so that the animation runs in real time. */
  @Override
  public int millisPerStep() {
    return 20;
  }

  @Override
  public void paint(Graphics2D graphics) {
    Scene scene = new Scene(graphics, WIDTH, HEIGHT, Palette.PAPER);
    double limit = CartPole.POSITION_LIMIT * PIXELS_PER_METRE;
    double middle = WIDTH / 2.0;
    scene.line(middle - limit, TRACK_Y, middle + limit, TRACK_Y, Palette.GREY, 3);
    scene.line(middle, TRACK_Y + 5, middle, TRACK_Y + 12, Palette.GREY, 2);
    for (int side = -1; side <= 1; side += 2) {
      double end = middle + side * limit;
      scene.line(end, TRACK_Y - 14, end, TRACK_Y + 14, Palette.RED, 3);
    }
    double x = middle + cartPole.position() * PIXELS_PER_METRE;
    double cartTop = TRACK_Y - WHEEL_RADIUS - CART_HEIGHT;
    drawCart(scene, x, cartTop);
    drawPole(scene, x, cartTop + 5);
  }

  private static void drawCart(Scene scene, double x, double top) {
    scene.fill(
        new RoundRectangle2D.Double(x - CART_WIDTH / 2, top, CART_WIDTH, CART_HEIGHT, 8, 8),
        Palette.BLUE);
    for (int side = -1; side <= 1; side += 2) {
      double wheel = x + side * CART_WIDTH / 3;
      scene.disc(wheel, TRACK_Y - WHEEL_RADIUS, WHEEL_RADIUS, Palette.INK);
      scene.disc(wheel, TRACK_Y - WHEEL_RADIUS, WHEEL_RADIUS / 3, Palette.PALE);
    }
  }

  private void drawPole(Scene scene, double x, double hinge) {
    double length = POLE_LENGTH * PIXELS_PER_METRE * 1.4; // longer than true, to show its lean
    double reach = length + 12;
    double limit = CartPole.ANGLE_LIMIT;
    for (int side = -1; side <= 1; side += 2) {
      scene.line(
          x,
          hinge,
          x + side * reach * StrictMath.sin(limit),
          hinge - reach * StrictMath.cos(limit),
          Palette.PALE,
          1.5);
    }
    double angle = cartPole.angle();
    scene.line(
        x,
        hinge,
        x + length * StrictMath.sin(angle),
        hinge - length * StrictMath.cos(angle),
        Palette.AMBER,
        9);
    scene.disc(x, hinge, 4.5, Palette.INK);
  }
}
