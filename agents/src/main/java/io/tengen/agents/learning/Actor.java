package io.tengen.agents.learning;

import io.tengen.agents.run.GreedyPlay;

/**
 * Acts without exploring, by parameters of its own that do not change any more; it outlives its
 * learner. Owned by one thread; the same observation always gets the same action.
 */
public interface Actor extends GreedyPlay.Policy<float[]> {

  /**
   * The action thought best.
   *
   * @param observation is left as it is
   * @param legal the legal actions, ascending, from the head on
   * @param legalCount how many there are, at least 1
   * @return one of them
   */
  @Override
  int act(float[] observation, int[] legal, int legalCount);

  /** Its parameters, for {@link Learner#actor(byte[])}. */
  byte[] save();
}
