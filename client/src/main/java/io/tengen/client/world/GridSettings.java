package io.tengen.client.world;

import io.tengen.agents.tabular.Algorithm;
import io.tengen.agents.tabular.Schedule;
import io.tengen.agents.tabular.TabularConfig.Learning;

/**
 * How an agent learns in a gridworld.
 *
 * @param algorithm which rule learns
 * @param alpha the step size, in [0, 1]
 * @param gamma the discount of a step, in [0, 1]
 * @param epsilon the probability of a random action, in [0, 1]
 */
record GridSettings(Algorithm algorithm, double alpha, double gamma, double epsilon) {
  /** Of {@link Algorithm#Q_LAMBDA}: the book's usual. */
  private static final double LAMBDA = 0.9;

  GridSettings {
    // Checks the ranges.
    learning(algorithm, alpha, gamma, epsilon);
  }

  static GridSettings usual() {
    return new GridSettings(Algorithm.Q_LEARNING, 0.2, 0.99, 0.2);
  }

  /** The same for those that make agents; all values begin at 0. */
  Learning learning() {
    return learning(algorithm, alpha, gamma, epsilon);
  }

  private static Learning learning(
      Algorithm algorithm, double alpha, double gamma, double epsilon) {
    return new Learning(
        algorithm,
        new Schedule.Constant(alpha),
        gamma,
        new Schedule.Constant(epsilon),
        LAMBDA,
        0,
        0);
  }
}
