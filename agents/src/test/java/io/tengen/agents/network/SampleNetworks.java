package io.tengen.agents.network;

import io.tengen.agents.network.dl4j.Lowering;
import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Parameter;
import io.tengen.env.RandomStream;
import java.util.ArrayList;
import java.util.List;

/** Small networks of every kind, with parameters that no operation leaves unchanged. */
public final class SampleNetworks {
  private SampleNetworks() {}

  /** Every kind of block, without normalisation, and with the other head. */
  public static List<NetworkConfig> all() {
    NetworkConfig small = small();
    List<NetworkConfig> configs = new ArrayList<>();
    for (BlockKind kind : BlockKind.values()) {
      configs.add(small.withKind(kind));
    }
    configs.add(small.withNormalisation(Normalisation.NONE));
    configs.add(
        small.withKind(BlockKind.DEPTHWISE_SEPARABLE).withNormalisation(Normalisation.NONE));
    configs.add(NetworkConfig.forActions(2, 6, 7, 7, 1, 8).withHeads(2, 3, 5));
    return configs;
  }

  /** Two basic blocks on a board of 5x5. */
  public static NetworkConfig small() {
    return NetworkConfig.forPoints(3, 5, 2, 8).withHeads(3, 4, 6);
  }

  /** Random parameters: variances positive, the rest of either sign. */
  public static float[] parameters(NetworkConfig config, long seed) {
    LayerGraph graph = Lowering.of(config);
    RandomStream random = new RandomStream(seed);
    float[] parameters = new float[graph.parameterCount()];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = (float) (0.6 * (random.nextDouble() - 0.5));
    }
    for (Operation operation : graph.operations()) {
      if (operation instanceof Operation.Convolution convolution) {
        int fanIn = convolution.weights().length() / convolution.output().channels();
        scale(parameters, convolution.weights(), fanIn);
      }
      if (operation instanceof Operation.Dense dense) {
        scale(parameters, dense.weights(), dense.weights().length() / dense.output().channels());
      }
      if (operation instanceof Operation.BatchNormalisation norm) {
        for (int i = 0; i < norm.gamma().length(); i++) {
          parameters[norm.gamma().offset() + i] = (float) (0.5 + random.nextDouble());
          parameters[norm.variance().offset() + i] = (float) (0.2 + random.nextDouble());
        }
      }
    }
    return parameters;
  }

  /** So that sums over the inputs neither vanish nor drive tanh to its ends. */
  private static void scale(float[] parameters, Parameter weights, int fanIn) {
    for (int i = 0; i < weights.length(); i++) {
      parameters[weights.offset() + i] *= (float) (4 / Math.sqrt(fanIn));
    }
  }

  /** Planes of zeros, ones and fractions. */
  public static float[] planes(NetworkConfig config, int count, long seed) {
    RandomStream random = new RandomStream(seed);
    float[] planes = new float[count * config.planesLength()];
    for (int i = 0; i < planes.length; i++) {
      planes[i] = Math.round(2 * random.nextDouble() * 4) / 8f;
    }
    return planes;
  }
}
