package io.tengen.agents.network.onednn;

import io.tengen.agents.network.graph.Operation;
import java.nio.FloatBuffer;

/** The mean and variance of each channel that a batch normalisation saw in a batch. */
record Statistics(Operation.BatchNormalisation operation, FloatBuffer mean, FloatBuffer variance) {
  static Statistics of(BatchNormalisationTraining normalisation) {
    return new Statistics(
        normalisation.operation(),
        normalisation.mean().floats(),
        normalisation.variance().floats());
  }
}
