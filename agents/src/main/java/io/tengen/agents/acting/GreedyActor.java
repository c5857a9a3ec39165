package io.tengen.agents.acting;

import io.tengen.agents.learning.Actor;
import io.tengen.agents.network.dense.DenseConfig;
import io.tengen.agents.network.dense.DensePass;

/** Takes the legal action with the largest output of a network. Owned by one thread. */
public final class GreedyActor implements Actor {
  private final DensePass pass;
  private final float[] parameters;
  private final int first;

  /**
   * Acts by parameters that do not change any more.
   *
   * @param first the output that belongs to action 0
   */
  public GreedyActor(DenseConfig config, float[] parameters, int first) {
    pass = new DensePass(config, 1);
    this.parameters = parameters.clone();
    this.first = first;
  }

  /** Acts by a copy of the present parameters. */
  public static GreedyActor of(Approximator network, int first) {
    return new GreedyActor(network.config(), network.parameters(), first);
  }

  @Override
  public int act(float[] observation, int[] legal, int legalCount) {
    pass.forward(parameters, observation, 0, 1);
    float[] outputs = pass.outputs();
    int best = legal[0];
    for (int k = 1; k < legalCount; k++) {
      if (outputs[first + legal[k]] > outputs[first + best]) {
        best = legal[k];
      }
    }
    return best;
  }
}
