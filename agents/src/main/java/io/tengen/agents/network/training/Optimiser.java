package io.tengen.agents.network.training;

/** Moves parameters along a gradient. Not thread-safe. */
interface Optimiser {
  /**
   * Does one step in place.
   *
   * @param gradient overwritten
   * @param rate the learning rate
   * @param step the number of the step, from 0
   */
  void step(float[] parameters, float[] gradient, double rate, long step);

  /** What it remembers from step to step, live: saved in checkpoints and written back from them. */
  float[] state();
}
