package io.tengen.env.control;

import io.tengen.env.Environment;
import io.tengen.env.EpisodeGuard;
import io.tengen.env.RandomStream;
import io.tengen.env.Space;
import io.tengen.env.Step;
import io.tengen.env.TimeLimit;
import java.util.Locale;

/**
 * Drive an underpowered car out of a valley, which takes a run-up on the other slope (Moore,
 * "Efficient Memory-Based Learning for Robot Control", 1990; Gymnasium's MountainCar).
 *
 * <p>The observation is {position, velocity per step}; the road's height is {@code sin(3
 * position)}. An episode starts at rest with the position uniform in [-0.6, -0.4) and terminates at
 * 0.5 or beyond. Every step has reward -1.
 */
public final class MountainCar implements Environment<float[]> {
  /** The left end of the road, a wall without bounce. */
  public static final double LEFT_END = -1.2;

  /** The right end of the road. */
  public static final double RIGHT_END = 0.6;

  /** Reaching this position ends the episode. */
  public static final double GOAL = 0.5;

  private static final double TOP_SPEED = 0.07;
  private static final double ENGINE = 0.001; // change of velocity at full throttle, per step
  private static final double GRAVITY = 0.0025; // the same, by the steepest slope
  private static final double START_LOW = -0.6;
  private static final double START_HIGH = -0.4;

  private static final Space.Discrete ACTIONS = new Space.Discrete(3);
  private static final Space.Box OBSERVATIONS =
      new Space.Box(
          new float[] {(float) LEFT_END, (float) -TOP_SPEED},
          new float[] {(float) RIGHT_END, (float) TOP_SPEED},
          2);

  private static final int COLUMNS = 55;
  private static final int HILL_ROWS = 10;

  private final EpisodeGuard guard = new EpisodeGuard();
  private double position;
  private double velocity;

  /** MountainCar-v0: at most 200 steps. */
  public static Environment<float[]> v0() {
    return new TimeLimit<>(new MountainCar(), 200);
  }

  /** Where the car is on the road, from {@link #LEFT_END} to {@link #RIGHT_END}. */
  public double position() {
    return position;
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
    position = new RandomStream(seed).nextDouble(START_LOW, START_HIGH);
    velocity = 0;
    guard.begin();
    return observe();
  }

  @Override
  public Step<float[]> step(int action) {
    guard.requireStep(action, ACTIONS);
    int throttle = action - 1;
    double pull = throttle * ENGINE - GRAVITY * StrictMath.cos(3 * position);
    velocity = clamp(velocity + pull, -TOP_SPEED, TOP_SPEED);
    position = clamp(position + velocity, LEFT_END, RIGHT_END);
    if (position == LEFT_END && velocity < 0) {
      velocity = 0;
    }
    boolean arrived = position >= GOAL;
    if (arrived) {
      guard.end();
    }
    return new Step<>(observe(), -1, arrived, false);
  }

  private static double clamp(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }

  private float[] observe() {
    return new float[] {(float) position, (float) velocity};
  }

  @Override
  public String render() {
    guard.requireState();
    TextCanvas canvas = new TextCanvas(COLUMNS, HILL_ROWS + 2);
    for (int column = 0; column < COLUMNS; column++) {
      double x = LEFT_END + (RIGHT_END - LEFT_END) * column / (COLUMNS - 1);
      canvas.put(column, roadRow(x), '.');
    }
    canvas.put(column(GOAL), roadRow(GOAL) - 1, 'P');
    canvas.put(column(position), roadRow(position) - 1, 'O');
    return canvas
        + String.format(Locale.ROOT, "position %+.3f  velocity %+.4f", position, velocity);
  }

  private static int column(double x) {
    return (int) Math.round((x - LEFT_END) / (RIGHT_END - LEFT_END) * (COLUMNS - 1));
  }

  private static int roadRow(double x) {
    return 1 + (int) Math.round((1 - StrictMath.sin(3 * x)) / 2 * HILL_ROWS);
  }

  @Override
  public String actionName(int action) {
    return switch (action) {
      case 0 -> "left";
      case 1 -> "coast";
      case 2 -> "right";
      default -> throw new IllegalArgumentException("action is " + action + ", but must be 0 to 2");
    };
  }
}
