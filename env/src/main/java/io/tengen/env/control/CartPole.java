package io.tengen.env.control;

import io.tengen.env.Environment;
import io.tengen.env.EpisodeGuard;
import io.tengen.env.Space;
import io.tengen.env.Step;
import io.tengen.env.TimeLimit;
import java.util.Locale;

/**
 * Balance a pole on a cart by pushing the cart left or right (Barto, Sutton and Anderson 1983;
 * Gymnasium's CartPole).
 *
 * <p>The observation is {position in m, velocity in m/s, angle in rad, angular velocity in rad/s}.
 * An episode starts with each of the four uniform in [-0.05, 0.05) and terminates when the cart is
 * more than 2.4 m off the middle or the pole more than 12 degrees off upright. Every step has
 * reward 1, the terminating one included.
 */
public final class CartPole implements Environment<float[]> {
  /** Where the track ends, metres from its middle. */
  public static final double POSITION_LIMIT = CartPolePhysics.POSITION_LIMIT;

  /** How far the pole may lean, radians from upright. */
  public static final double ANGLE_LIMIT = CartPolePhysics.ANGLE_LIMIT;

  private static final Space.Discrete ACTIONS = new Space.Discrete(2);
  private static final Space.Box OBSERVATIONS = CartPolePhysics.observationSpace();

  private static final int COLUMNS = 49;
  private static final int POLE_ROWS = 5;
  private static final double CELL_ASPECT = 2; // a character is about twice as high as wide
  private static final double VISIBLE_LEAN = Math.toRadians(3);

  private final CartPolePhysics physics = new CartPolePhysics(1);
  private final EpisodeGuard guard = new EpisodeGuard();

  /** CartPole-v0: at most 200 steps. */
  public static Environment<float[]> v0() {
    return new TimeLimit<>(new CartPole(), 200);
  }

  /** CartPole-v1: at most 500 steps. */
  public static Environment<float[]> v1() {
    return new TimeLimit<>(new CartPole(), 500);
  }

  /** The cart's distance from the middle of the track in metres, positive to the right. */
  public double position() {
    return physics.position(0);
  }

  /** The pole's angle in radians: 0 upright, positive leaning to the right. */
  public double angle() {
    return physics.angle(0);
  }

  @Override
  public Space<float[]> observationSpace() {
    return OBSERVATIONS;
  }

  @Override
  public Space.Discrete actionSpace() {
    return ACTIONS;
  }

  @Override
  public float[] reset(long seed) {
    physics.start(0, seed);
    guard.begin();
    return observe();
  }

  @Override
  public Step<float[]> step(int action) {
    guard.requireStep(action, ACTIONS);
    physics.push(0, action);
    physics.advance();
    boolean failed = physics.hasFailed(0);
    if (failed) {
      guard.end();
    }
    return new Step<>(observe(), 1, failed, false);
  }

  private float[] observe() {
    float[] observation = new float[CartPolePhysics.OBSERVATION_LENGTH];
    physics.writeObservation(0, observation, 0);
    return observation;
  }

  @Override
  public String render() {
    guard.requireState();
    TextCanvas canvas = new TextCanvas(COLUMNS, POLE_ROWS + 2);
    int middle = COLUMNS / 2;
    int cart = (int) Math.round(middle + position() / POSITION_LIMIT * middle);
    char pole = Math.abs(angle()) < VISIBLE_LEAN ? '|' : angle() > 0 ? '/' : '\\';
    for (int height = 1; height <= POLE_ROWS; height++) {
      double shift = StrictMath.tan(angle()) * height * CELL_ASPECT;
      canvas.put((int) Math.round(cart + shift), POLE_ROWS - height, pole);
    }
    for (int column = 0; column < COLUMNS; column++) {
      canvas.put(column, POLE_ROWS + 1, '-');
    }
    canvas.putCentred(middle, POLE_ROWS + 1, "+");
    canvas.putCentred(0, POLE_ROWS + 1, "|");
    canvas.putCentred(COLUMNS - 1, POLE_ROWS + 1, "|");
    canvas.putCentred(cart, POLE_ROWS, "[=o=]");
    float[] now = observe();
    return canvas
        + String.format(
            Locale.ROOT,
            "position %+.3f m  velocity %+.3f m/s  angle %+.2f deg  turning %+.2f deg/s",
            now[0],
            now[1],
            Math.toDegrees(now[2]),
            Math.toDegrees(now[3]));
  }

  @Override
  public String actionName(int action) {
    return switch (action) {
      case 0 -> "left";
      case 1 -> "right";
      default -> throw new IllegalArgumentException("action is " + action + ", but must be 0 or 1");
    };
  }
}
