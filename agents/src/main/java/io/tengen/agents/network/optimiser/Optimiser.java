package io.tengen.agents.network.optimiser;

/**
 * Moves parameters against a gradient, and remembers from step to step what its rule needs. Not
 * thread-safe, but for what {@link RmsPropOptimiser#sharing} says.
 *
 * <p>Nesterov's and Adam's are the rules of ND4J's updaters, in their order of roundings and with
 * their layout of the state, so that what one began the other goes on with. ND4J itself takes 3 ms
 * to copy and move half a million parameters, a plain loop 0.1 ms.
 */
public sealed interface Optimiser
    permits SgdOptimiser, NesterovOptimiser, AdamOptimiser, RmsPropOptimiser {
  /**
   * Does one step in place; allocates no arrays for it.
   *
   * @param parameters as many as the optimiser was made for
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
   * @throws IllegalArgumentException when it has another length
   */
  void restore(float[] saved);
}
