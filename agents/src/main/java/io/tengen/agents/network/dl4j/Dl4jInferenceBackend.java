package io.tengen.agents.network.dl4j;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.backend.InferenceModel;
import java.util.Arrays;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** DL4J's own forward pass: slow, and what the others are compared with. */
public final class Dl4jInferenceBackend implements InferenceBackend {
  static final String DESCRIPTION = "dl4j f32";

  private final NetworkConfig config;
  private final int maxBatch;
  private final ComputationGraph graph;

  /**
   * A network ready to evaluate.
   *
   * @param parameters in DL4J's order; copied
   * @param maxBatch the largest batch, in [1, 1024]
   * @throws IllegalArgumentException when the largest batch is out of range
   */
  public Dl4jInferenceBackend(NetworkConfig config, float[] parameters, int maxBatch) {
    InferenceModel.requireBatch(maxBatch);
    this.config = config;
    this.maxBatch = maxBatch;
    this.graph = Dl4jNetwork.graph(NetworkDefinition.of(config), parameters);
  }

  @Override
  public String description() {
    return DESCRIPTION;
  }

  @Override
  public int maxBatch() {
    return maxBatch;
  }

  @Override
  public void evaluate(int count, float[] planes, float[] policyLogits, float[] values) {
    requireCount(count);
    INDArray input =
        Nd4j.create(
            Arrays.copyOf(planes, count * config.planesLength()),
            new long[] {count, config.planes(), config.height(), config.width()},
            'c');
    Map<String, INDArray> outputs = graph.feedForward(input, false);
    copy(outputs, NetworkDefinition.LOGITS, policyLogits);
    copy(outputs, NetworkDefinition.VALUE, values);
  }

  private static void copy(Map<String, INDArray> outputs, String name, float[] to) {
    INDArray output = outputs.get(name);
    if (output == null) {
      throw new IllegalStateException("DL4J gave no output of " + name);
    }
    float[] numbers = output.dup('c').data().asFloat();
    System.arraycopy(numbers, 0, to, 0, numbers.length);
  }

  @Override
  public void close() {
    graph.clear();
  }
}
