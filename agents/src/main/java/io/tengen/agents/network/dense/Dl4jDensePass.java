package io.tengen.agents.network.dense;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * DL4J's own outputs and gradients of a dense network: slow, and what {@link DensePass} is compared
 * with. Owned by one thread.
 */
public final class Dl4jDensePass {
  private final DenseConfig config;
  private final MultiLayerNetwork network;

  /** Prepares it. Loads ND4J's natives. */
  public Dl4jDensePass(DenseConfig config) {
    this.config = config;
    this.network = new MultiLayerNetwork(DenseDefinition.of(config, 0));
    network.init();
  }

  /**
   * Computes the outputs of a batch.
   *
   * @return count x outputs, row after row; a new array
   */
  public float[] forward(float[] parameters, float[] inputs, int count) {
    INDArray own = network.params();
    own.assign(Nd4j.createFromArray(parameters).reshape(own.shape()));
    float[] batch = Arrays.copyOf(inputs, count * config.inputs());
    network.setInput(Nd4j.create(batch, new long[] {count, config.inputs()}, 'c'));
    List<INDArray> values = network.feedForward(true, false);
    return values.get(values.size() - 1).dup('c').data().asFloat();
  }

  /**
   * Computes the gradient of the sum over the batch of the last {@link #forward}.
   *
   * @param outputGradients count x outputs, row after row
   * @return in the order of the parameters; a new array
   */
  public float[] backward(float[] outputGradients, int count) {
    float[] batch = Arrays.copyOf(outputGradients, count * config.outputs());
    INDArray errors = Nd4j.create(batch, new long[] {count, config.outputs()}, 'c');
    network.backpropGradient(errors, null);
    return network.getFlattenedGradients().toFloatVector();
  }
}
