package io.tengen.client.world;

/**
 * Something that goes on step by step. Of one thread; the same seed and the same calls give the
 * same.
 *
 * @param <F> what it looks like: a value that does not change
 */
interface Stepper<F> {

  /** One step. */
  void step();

  /** What it looks like now. */
  F frame();
}
