package io.tengen.agents.network.dl4j;

import io.tengen.agents.network.NetworkConfig;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A network in DL4J itself. Loads ND4J's natives; owned by one thread. */
public final class Dl4jNetwork {
  private final ComputationGraph graph;

  private Dl4jNetwork(ComputationGraph graph) {
    this.graph = graph;
  }

  /**
   * The parameters that DL4J starts a network with: He's for convolutions, by seed.
   *
   * @throws IllegalArgumentException when the network has more of them than there may be
   */
  public static float[] initialParameters(NetworkConfig config, long seed) {
    // Counts them before DL4J allocates them.
    Lowering.of(config);
    ComputationGraphConfiguration definition = NetworkDefinition.of(config);
    definition.getDefaultConfiguration().setSeed(seed);
    ComputationGraph graph = new ComputationGraph(definition);
    // A global stream, which DL4J draws the weights from.
    synchronized (Dl4jNetwork.class) {
      Nd4j.getRandom().setSeed(seed);
      graph.init();
    }
    return graph.params().toFloatVector();
  }

  /** A network with given parameters. */
  static Dl4jNetwork of(ComputationGraphConfiguration definition, float[] parameters) {
    ComputationGraph graph = new ComputationGraph(definition);
    graph.init(flat(parameters), true);
    return new Dl4jNetwork(graph);
  }

  private static INDArray flat(float[] numbers) {
    return Nd4j.create(numbers.clone(), new long[] {1, numbers.length}, 'c');
  }

  ComputationGraph graph() {
    return graph;
  }
}
