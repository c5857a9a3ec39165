package io.tengen.agents.network.training;

import io.tengen.agents.network.training.SupervisedConfig.Learning;

/**
 * Moves parameters against a gradient, and remembers from step to step what its rule needs. Not
 * thread-safe.
 *
 * <p>The rules are those of ND4J's updaters, in their order of roundings and with their layout of
 * the state, so that what one began the other goes on with. ND4J itself takes 3 ms to copy and move
 * half a million parameters, a plain loop 0.1 ms.
 */
sealed interface Optimiser permits NesterovOptimiser, AdamOptimiser {
  /** An optimiser that has not seen a step. */
  static Optimiser of(Learning learning, int parameterCount) {
    return switch (learning.updater()) {
      case NESTEROV -> new NesterovOptimiser(parameterCount, learning.momentum());
      case ADAM -> new AdamOptimiser(parameterCount, learning.momentum());
    };
  }

  /**
   * Does one step in place; allocates nothing.
   *
   * @param gradient as long as the parameters; left as it is
   * @param rate the learning rate
   * @param step the number of the step, from 0
   */
  void step(float[] parameters, float[] gradient, double rate, long step);

  /** How many numbers it remembers from step to step. */
  int stateLength();

  /** A copy of what it remembers. */
  float[] state();

  /**
   * Remembers what another one did.
   *
   * @param saved of {@link #stateLength} numbers; copied
   */
  void restore(float[] saved);
}
