package io.tengen.agents.network.dense;

import io.tengen.agents.network.dl4j.Dl4jNetwork;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.NoOp;

/** The DL4J configuration of a dense network, and the weights that DL4J starts it with. */
public final class DenseDefinition {
  private DenseDefinition() {}

  /** The configuration; without a loss, which is the learner's, as is what moves the parameters. */
  public static MultiLayerConfiguration of(DenseConfig config, long seed) {
    NeuralNetConfiguration.ListBuilder list =
        new NeuralNetConfiguration.Builder().updater(new NoOp()).list();
    int number = 0;
    for (DenseConfig.Layer layer : config.layers()) {
      list.layer(
          new DenseLayer.Builder()
              .nIn(layer.inputs())
              .nOut(layer.outputs())
              .activation(
                  layer.activation() == null
                      ? Activation.IDENTITY
                      : layer.activation().definition())
              .weightInit(config.initialisation().definition(seed, number))
              .build());
      number++;
    }
    MultiLayerConfiguration definition = list.build();
    definition.getConfs().forEach(layer -> layer.setSeed(seed));
    return definition;
  }

  static float[] initialParameters(DenseConfig config, long seed) {
    float[] parameters =
        Dl4jNetwork.initialParameters(new MultiLayerNetwork(of(config, seed)), seed);
    for (DenseConfig.Layer layer : config.layers()) {
      boolean isLast = layer.activation() == null;
      float gain = (float) (isLast ? config.outputGain() : config.initialisation().hiddenGain());
      for (int i = layer.from(); i < layer.biasesFrom(); i++) {
        parameters[i] *= gain;
      }
    }
    return parameters;
  }
}
