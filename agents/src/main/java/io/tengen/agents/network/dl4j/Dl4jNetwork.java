package io.tengen.agents.network.dl4j;

import io.tengen.agents.network.AuxiliaryWeights;
import io.tengen.agents.network.NetworkConfig;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.factory.Nd4j;

/** Networks in DL4J itself. Loads ND4J's natives. */
public final class Dl4jNetwork {
  private Dl4jNetwork() {}

  /**
   * The parameters that DL4J starts a network with: He's for convolutions, by seed.
   *
   * @throws IllegalArgumentException when the network has more of them than there may be
   */
  public static float[] initialParameters(NetworkConfig config, long seed) {
    return initialParameters(config, AuxiliaryWeights.NONE, seed);
  }

  /**
   * The same of a network with auxiliary heads.
   *
   * @throws IllegalArgumentException when the network has more of them than there may be
   */
  public static float[] initialParameters(
      NetworkConfig config, AuxiliaryWeights auxiliary, long seed) {
    // Counts them before DL4J allocates them.
    Lowering.of(config, auxiliary);
    ComputationGraphConfiguration definition = NetworkDefinition.of(config, auxiliary);
    definition.getDefaultConfiguration().setSeed(seed);
    return initialParameters(new ComputationGraph(definition), seed);
  }

  /**
   * Makes the parameters of a network.
   *
   * @return a copy of them, in DL4J's order
   */
  public static float[] initialParameters(Model network, long seed) {
    // A global stream, which DL4J draws the weights from.
    synchronized (Dl4jNetwork.class) {
      Nd4j.getRandom().setSeed(seed);
      network.init();
    }
    return network.params().toFloatVector();
  }

  /**
   * A network ready to be carried out, by one thread.
   *
   * @param parameters in DL4J's order; copied
   */
  static ComputationGraph graph(ComputationGraphConfiguration definition, float[] parameters) {
    ComputationGraph graph = new ComputationGraph(definition);
    graph.init(Nd4j.create(parameters.clone(), new long[] {1, parameters.length}, 'c'), true);
    return graph;
  }
}
