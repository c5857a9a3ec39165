package io.tengen.env.control;

import io.tengen.env.RandomStream;
import io.tengen.env.Space;
import java.nio.ByteBuffer;

/**
 * The states of a number of independent cart-poles and the one step that moves them all: the
 * physics of {@link CartPole} and {@link VectorCartPole} alike.
 *
 * <p>Equations of motion: Barto, Sutton and Anderson, "Neuronlike Adaptive Elements That Can Solve
 * Difficult Learning Control Problems" (1983), appendix, without friction, integrated by explicit
 * Euler steps as in Gymnasium. Divisions by constants are products with their reciprocals, so last
 * bits may differ from the textbook's order of operations.
 *
 * <p>One array a variable, and a step is a few short loops without branches rather than one long
 * one: HotSpot's C2 unrolls a loop only up to 60 nodes ({@code LoopUnrollLimit}) and vectorises
 * only what it unrolls, which makes the short loops four times as fast.
 */
final class CartPolePhysics {
  /** Where the track ends, metres from its middle: beyond, the episode is over. */
  static final double POSITION_LIMIT = 2.4;

  /** How far the pole may lean, radians from upright (12 degrees): beyond, the episode is over. */
  static final double ANGLE_LIMIT = 12 * 2 * Math.PI / 360;

  /** The elements of one observation: position, velocity, angle, angular velocity. */
  static final int OBSERVATION_LENGTH = 4;

  /** What is saved of one cart-pole. */
  static final int STATE_BYTES = 4 * Double.BYTES;

  private static final double GRAVITY = 9.8; // m/s^2
  private static final double CART_MASS = 1.0; // kg
  private static final double POLE_MASS = 0.1; // kg
  private static final double HALF_LENGTH = 0.5; // m, from the hinge to the centre of mass
  private static final double FORCE = 10.0; // N
  private static final double TIME_STEP = 0.02; // s
  private static final double START_RANGE = 0.05; // of each variable, on both sides of 0

  private static final double PER_TOTAL_MASS = 1 / (CART_MASS + POLE_MASS);
  private static final double POLE_MASS_LENGTH = POLE_MASS * HALF_LENGTH;

  private final double[] position; // m
  private final double[] velocity; // m/s
  private final double[] angle; // rad, clockwise from upright
  private final double[] angularVelocity; // rad/s
  private final double[] force; // N, to the right

  private final double[] sine; // of the angle; this and the next ones are one step's own
  private final double[] cosine;
  private final double[] push; // the acceleration of the cart if the pole had no inertia, m/s^2
  private final double[] angularAcceleration; // rad/s^2

  /** Room for {@code count} cart-poles, all at rest in the middle. */
  CartPolePhysics(int count) {
    position = new double[count];
    velocity = new double[count];
    angle = new double[count];
    angularVelocity = new double[count];
    force = new double[count];
    sine = new double[count];
    cosine = new double[count];
    push = new double[count];
    angularAcceleration = new double[count];
  }

  /**
   * Gymnasium's observation space: twice the limits, so that the observation that ends an episode
   * lies inside, and any velocity.
   */
  static Space.Box observationSpace() {
    float[] high = {
      (float) (2 * POSITION_LIMIT),
      Float.POSITIVE_INFINITY,
      (float) (2 * ANGLE_LIMIT),
      Float.POSITIVE_INFINITY
    };
    float[] low = new float[OBSERVATION_LENGTH];
    for (int i = 0; i < OBSERVATION_LENGTH; i++) {
      low[i] = -high[i];
    }
    return new Space.Box(low, high, OBSERVATION_LENGTH);
  }

  /** Draws the first state of an episode, without an object for the random stream. */
  void start(int index, long seed) {
    long state = RandomStream.advance(seed);
    position[index] = startValue(state);
    state = RandomStream.advance(state);
    velocity[index] = startValue(state);
    state = RandomStream.advance(state);
    angle[index] = startValue(state);
    state = RandomStream.advance(state);
    angularVelocity[index] = startValue(state);
  }

  private static double startValue(long randomState) {
    double unit = RandomStream.toUnit(RandomStream.mix(randomState));
    return -START_RANGE + 2 * START_RANGE * unit;
  }

  /** Chooses what cart {@code index} is pushed with in the next step: 0 left, 1 right. */
  void push(int index, int action) {
    force[index] = action == 0 ? -FORCE : FORCE;
  }

  /** Chooses for all carts at once. */
  void push(int[] actions) {
    double[] force = this.force;
    for (int i = 0; i < force.length; i++) {
      force[i] = actions[i] * (2 * FORCE) - FORCE;
    }
  }

  /** Moves all cart-poles on by one time step. */
  void advance() {
    computeSines(angle, sine);
    computeCosines(angle, cosine);
    computeAccelerations(force, angularVelocity, sine, cosine, push, angularAcceleration);
    moveCarts(position, velocity, push, angularAcceleration, cosine);
    turnPoles(angle, angularVelocity, angularAcceleration);
  }

  private static void computeSines(double[] angle, double[] sine) {
    for (int i = 0; i < sine.length; i++) {
      sine[i] = SmallAngle.sin(angle[i]);
    }
  }

  private static void computeCosines(double[] angle, double[] cosine) {
    for (int i = 0; i < cosine.length; i++) {
      cosine[i] = SmallAngle.cos(angle[i]);
    }
  }

  private static void computeAccelerations(
      double[] force,
      double[] angularVelocity,
      double[] sine,
      double[] cosine,
      double[] push,
      double[] angularAcceleration) {
    for (int i = 0; i < force.length; i++) {
      double omega = angularVelocity[i];
      double sin = sine[i];
      double cos = cosine[i];
      double a = (force[i] + POLE_MASS_LENGTH * omega * omega * sin) * PER_TOTAL_MASS;
      push[i] = a;
      angularAcceleration[i] =
          (GRAVITY * sin - cos * a)
              / (HALF_LENGTH * (4.0 / 3.0) - POLE_MASS_LENGTH * PER_TOTAL_MASS * cos * cos);
    }
  }

  private static void moveCarts(
      double[] position,
      double[] velocity,
      double[] push,
      double[] angularAcceleration,
      double[] cosine) {
    for (int i = 0; i < position.length; i++) {
      double v = velocity[i];
      double a = push[i] - POLE_MASS_LENGTH * PER_TOTAL_MASS * angularAcceleration[i] * cosine[i];
      position[i] += TIME_STEP * v;
      velocity[i] = v + TIME_STEP * a;
    }
  }

  private static void turnPoles(
      double[] angle, double[] angularVelocity, double[] angularAcceleration) {
    for (int i = 0; i < angle.length; i++) {
      double omega = angularVelocity[i];
      angle[i] += TIME_STEP * omega;
      angularVelocity[i] = omega + TIME_STEP * angularAcceleration[i];
    }
  }

  /** Whether the cart has left the track or the pole has fallen. */
  boolean hasFailed(int index) {
    return Math.abs(position[index]) > POSITION_LIMIT || Math.abs(angle[index]) > ANGLE_LIMIT;
  }

  /** Writes one observation. */
  void writeObservation(int index, float[] out, int offset) {
    out[offset] = (float) position[index];
    out[offset + 1] = (float) velocity[index];
    out[offset + 2] = (float) angle[index];
    out[offset + 3] = (float) angularVelocity[index];
  }

  /** Writes the observations of all cart-poles, row by row. */
  void writeObservations(float[] out) {
    double[] position = this.position;
    double[] velocity = this.velocity;
    double[] angle = this.angle;
    double[] angularVelocity = this.angularVelocity;
    for (int i = 0; i < position.length; i++) {
      int offset = i * OBSERVATION_LENGTH;
      out[offset] = (float) position[i];
      out[offset + 1] = (float) velocity[i];
      out[offset + 2] = (float) angle[i];
      out[offset + 3] = (float) angularVelocity[i];
    }
  }

  /** Puts the four variables of one cart-pole, {@link #STATE_BYTES} bytes. */
  void save(int index, ByteBuffer out) {
    out.putDouble(position[index]).putDouble(velocity[index]);
    out.putDouble(angle[index]).putDouble(angularVelocity[index]);
  }

  /** Takes what {@link #save} has put. */
  void restore(int index, ByteBuffer in) {
    position[index] = in.getDouble();
    velocity[index] = in.getDouble();
    angle[index] = in.getDouble();
    angularVelocity[index] = in.getDouble();
  }

  /** Metres from the middle of the track, to the right. */
  double position(int index) {
    return position[index];
  }

  /** Radians from upright, clockwise. */
  double angle(int index) {
    return angle[index];
  }
}
