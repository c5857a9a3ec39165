package io.tengen.agents.acting;

import io.tengen.agents.learning.Actor;
import io.tengen.agents.network.dense.DenseConfig;
import io.tengen.agents.network.dense.DensePass;
import java.io.IOException;

/** Takes the legal action with the largest output of a network. Owned by one thread. */
public final class GreedyActor implements Actor {
  private static final String NAME = "greedy actor";

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
    pass.fix(this.parameters);
    this.first = first;
  }

  /** Acts by a copy of the present parameters. */
  public static GreedyActor of(Approximator network, int first) {
    return new GreedyActor(network.config(), network.parameters(), first);
  }

  /**
   * Acts by parameters that {@link #save} answered.
   *
   * @throws IOException when they are not those of such a network
   */
  public static GreedyActor read(DenseConfig config, byte[] saved, int first) throws IOException {
    StateReader in = new StateReader(NAME, saved);
    float[] parameters = new float[config.parameterCount()];
    in.floats("parameters", parameters);
    in.end();
    return new GreedyActor(config, parameters, first);
  }

  @Override
  public byte[] save() {
    return new StateWriter(NAME).floats(parameters).toBytes();
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
