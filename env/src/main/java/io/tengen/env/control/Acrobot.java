package io.tengen.env.control;

import io.tengen.env.Environment;
import io.tengen.env.EpisodeGuard;
import io.tengen.env.RandomStream;
import io.tengen.env.Space;
import io.tengen.env.Step;
import io.tengen.env.TimeLimit;
import java.util.Locale;

/**
 * Swing the tip of two hanging links above a line, with a motor at the joint between them alone
 * (Sutton, "Generalization in Reinforcement Learning: Successful Examples Using Sparse Coarse
 * Coding", 1996; Gymnasium's Acrobot with the book's dynamics).
 *
 * <p>The observation is {cos t1, sin t1, cos t2, sin t2, angular velocity 1, angular velocity 2},
 * where the angle t1 is from straight down and t2 from the first link's direction, velocities in
 * rad/s. An episode starts with all four variables uniform in [-0.1, 0.1) and terminates when the
 * tip is more than one link's length above the first joint. A step has reward -1, the terminating
 * one 0.
 */
public final class Acrobot implements Environment<float[]> {
  /** How far above the first joint the tip must get, in lengths of a link. */
  public static final double GOAL_HEIGHT = 1;

  private static final double TOP_SPEED_1 = 4 * Math.PI; // rad/s
  private static final double TOP_SPEED_2 = 9 * Math.PI; // rad/s
  private static final double START_RANGE = 0.1;

  private static final Space.Discrete ACTIONS = new Space.Discrete(3);
  private static final Space.Box OBSERVATIONS = observations();

  private static final double ROWS_PER_LINK = 4;
  private static final int MIDDLE_ROW = 8;
  private static final int MIDDLE_COLUMN = 17;
  private static final double CELL_ASPECT = 2; // a character is about twice as high as wide

  private final EpisodeGuard guard = new EpisodeGuard();
  private double[] state = new double[AcrobotPhysics.STATE_LENGTH];

  /** Acrobot-v1: at most 500 steps. */
  public static Environment<float[]> v1() {
    return new TimeLimit<>(new Acrobot(), 500);
  }

  private static Space.Box observations() {
    float[] high = {1, 1, 1, 1, (float) TOP_SPEED_1, (float) TOP_SPEED_2};
    float[] low = new float[high.length];
    for (int i = 0; i < high.length; i++) {
      low[i] = -high[i];
    }
    return new Space.Box(low, high, high.length);
  }

  /** The first link's angle in radians from straight down, counter-clockwise, in [-pi, pi]. */
  public double firstAngle() {
    return state[0];
  }

  /** The second link's angle in radians from the first link's direction, in [-pi, pi]. */
  public double secondAngle() {
    return state[1];
  }

  /** How far the tip is above the first joint, in lengths of a link: -2 to 2. */
  public double tipHeight() {
    return -StrictMath.cos(state[0]) - StrictMath.cos(state[0] + state[1]);
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
    RandomStream random = new RandomStream(seed);
    for (int i = 0; i < state.length; i++) {
      state[i] = random.nextDouble(-START_RANGE, START_RANGE);
    }
    guard.begin();
    return observe();
  }

  @Override
  public Step<float[]> step(int action) {
    guard.requireStep(action, ACTIONS);
    double torque = action - 1;
    state = AcrobotPhysics.advance(state, torque);
    state[0] = wrap(state[0]);
    state[1] = wrap(state[1]);
    state[2] = clamp(state[2], TOP_SPEED_1);
    state[3] = clamp(state[3], TOP_SPEED_2);
    boolean arrived = tipHeight() > GOAL_HEIGHT;
    if (arrived) {
      guard.end();
    }
    return new Step<>(observe(), arrived ? 0 : -1, arrived, false);
  }

  /** The same direction as an angle in [-pi, pi]. */
  private static double wrap(double angle) {
    double wrapped = angle;
    while (wrapped > Math.PI) {
      wrapped -= 2 * Math.PI;
    }
    while (wrapped < -Math.PI) {
      wrapped += 2 * Math.PI;
    }
    return wrapped;
  }

  private static double clamp(double value, double limit) {
    return Math.max(-limit, Math.min(limit, value));
  }

  private float[] observe() {
    return new float[] {
      (float) StrictMath.cos(state[0]),
      (float) StrictMath.sin(state[0]),
      (float) StrictMath.cos(state[1]),
      (float) StrictMath.sin(state[1]),
      (float) state[2],
      (float) state[3]
    };
  }

  @Override
  public String render() {
    guard.requireState();
    TextCanvas canvas = new TextCanvas(2 * MIDDLE_COLUMN + 1, 2 * MIDDLE_ROW + 1);
    for (int column = 0; column <= 2 * MIDDLE_COLUMN; column++) {
      canvas.put(column, (int) (MIDDLE_ROW - GOAL_HEIGHT * ROWS_PER_LINK), '-');
    }
    double x = drawLink(canvas, 0, 0, state[0], '*');
    double y = -StrictMath.cos(state[0]);
    drawLink(canvas, x, y, state[0] + state[1], '#');
    canvas.put(MIDDLE_COLUMN, MIDDLE_ROW, 'O');
    return canvas
        + String.format(
            Locale.ROOT,
            "angles %+.3f %+.3f rad  velocities %+.3f %+.3f rad/s  tip %+.3f",
            state[0],
            state[1],
            state[2],
            state[3],
            tipHeight());
  }

  /** Draws a link from a point (in links, from the first joint) and answers its far end's x. */
  private static double drawLink(
      TextCanvas canvas, double x, double y, double direction, char character) {
    double dx = StrictMath.sin(direction);
    double dy = -StrictMath.cos(direction);
    int points = (int) (ROWS_PER_LINK * CELL_ASPECT);
    for (int i = 0; i <= points; i++) {
      double part = (double) i / points;
      canvas.put(
          (int) Math.round(MIDDLE_COLUMN + (x + part * dx) * ROWS_PER_LINK * CELL_ASPECT),
          (int) Math.round(MIDDLE_ROW - (y + part * dy) * ROWS_PER_LINK),
          character);
    }
    return x + dx;
  }

  @Override
  public String actionName(int action) {
    return switch (action) {
      case 0 -> "torque -1";
      case 1 -> "torque 0";
      case 2 -> "torque +1";
      default -> throw new IllegalArgumentException("action is " + action + ", but must be 0 to 2");
    };
  }
}
