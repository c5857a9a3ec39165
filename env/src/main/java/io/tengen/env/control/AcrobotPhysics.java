package io.tengen.env.control;

/**
 * The motion of a double pendulum with a motor at the second joint: Sutton and Barto,
 * "Reinforcement Learning" (1st edition), section 11.3, with the masses, lengths and inertias of
 * Gymnasium, all of which are 1. Stateless.
 *
 * <p>A state is {first angle, second angle, first angular velocity, second angular velocity}. The
 * first angle is from straight down, the second from the direction of the first link.
 */
final class AcrobotPhysics {
  /** Seconds a step. */
  static final double TIME_STEP = 0.2;

  /** The elements of a state. */
  static final int STATE_LENGTH = 4;

  private static final double GRAVITY = 9.8; // m/s^2
  private static final double LENGTH_1 = 1; // m, as are the next two
  private static final double CENTRE_1 = 0.5; // from the joint to the centre of mass
  private static final double CENTRE_2 = 0.5;
  private static final double MASS_1 = 1; // kg
  private static final double MASS_2 = 1; // kg
  private static final double INERTIA = 1; // kg m^2, of each link about its centre of mass

  private AcrobotPhysics() {}

  /** The state after {@link #TIME_STEP} under a torque in N m: one step of Runge and Kutta's. */
  static double[] advance(double[] state, double torque) {
    double[] k1 = derivative(state, torque);
    double[] k2 = derivative(along(state, k1, TIME_STEP / 2), torque);
    double[] k3 = derivative(along(state, k2, TIME_STEP / 2), torque);
    double[] k4 = derivative(along(state, k3, TIME_STEP), torque);
    double[] next = new double[STATE_LENGTH];
    for (int i = 0; i < STATE_LENGTH; i++) {
      next[i] = state[i] + TIME_STEP / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
    }
    return next;
  }

  private static double[] along(double[] state, double[] slope, double time) {
    double[] moved = new double[STATE_LENGTH];
    for (int i = 0; i < STATE_LENGTH; i++) {
      moved[i] = state[i] + time * slope[i];
    }
    return moved;
  }

  /** The book's equations; its {@code cos(angle - pi/2)} is written as the sine that it is. */
  private static double[] derivative(double[] state, double torque) {
    double theta1 = state[0];
    double theta2 = state[1];
    double omega1 = state[2];
    double omega2 = state[3];
    double cos2 = StrictMath.cos(theta2);
    double sin2 = StrictMath.sin(theta2);
    double d1 =
        MASS_1 * CENTRE_1 * CENTRE_1
            + MASS_2 * (LENGTH_1 * LENGTH_1 + CENTRE_2 * CENTRE_2 + 2 * LENGTH_1 * CENTRE_2 * cos2)
            + 2 * INERTIA;
    double d2 = MASS_2 * (CENTRE_2 * CENTRE_2 + LENGTH_1 * CENTRE_2 * cos2) + INERTIA;
    double phi2 = MASS_2 * CENTRE_2 * GRAVITY * StrictMath.sin(theta1 + theta2);
    double phi1 =
        -MASS_2 * LENGTH_1 * CENTRE_2 * sin2 * omega2 * (omega2 + 2 * omega1)
            + (MASS_1 * CENTRE_1 + MASS_2 * LENGTH_1) * GRAVITY * StrictMath.sin(theta1)
            + phi2;
    double acceleration2 =
        (torque + d2 / d1 * phi1 - MASS_2 * LENGTH_1 * CENTRE_2 * omega1 * omega1 * sin2 - phi2)
            / (MASS_2 * CENTRE_2 * CENTRE_2 + INERTIA - d2 * d2 / d1);
    double acceleration1 = -(d2 * acceleration2 + phi1) / d1;
    return new double[] {omega1, omega2, acceleration1, acceleration2};
  }
}
