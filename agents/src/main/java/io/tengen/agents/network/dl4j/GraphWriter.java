package io.tengen.agents.network.dl4j;

import io.tengen.agents.network.Normalisation;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** Writes vertices of a DL4J graph, named after what they belong to. */
final class GraphWriter {
  private static final double EPSILON = 1e-5;

  /** Of the running statistics, a batch. */
  private static final double DECAY = 0.9;

  private final Normalisation normalisation;

  /** The updater is Tengen's own. A seed here would load ND4J's natives. */
  private final ComputationGraphConfiguration.GraphBuilder graph =
      new NeuralNetConfiguration.Builder()
          .updater(new NoOp())
          .weightInit(WeightInit.RELU)
          .activation(Activation.IDENTITY)
          .graphBuilder();

  GraphWriter(Normalisation normalisation) {
    this.normalisation = normalisation;
  }

  ComputationGraphConfiguration build(String input, String... outputs) {
    return graph.addInputs(input).setOutputs(outputs).build();
  }

  /** A convolution that {@link #normalise} follows or precedes. */
  Planes convolution(String name, Planes in, int channels, int kernel) {
    return convolution(name + "-conv", in, channels, kernel, normalisation == Normalisation.NONE);
  }

  /** A 1x1 convolution to one plane, with a bias. */
  Planes finalConvolution(String name, Planes in) {
    return convolution(name, in, 1, 1, true);
  }

  private Planes convolution(String vertex, Planes in, int channels, int kernel, boolean hasBias) {
    graph.addLayer(
        vertex,
        new ConvolutionLayer.Builder(kernel, kernel)
            .nIn(in.channels())
            .nOut(channels)
            .hasBias(hasBias)
            .convolutionMode(ConvolutionMode.Same)
            .build(),
        in.name());
    return new Planes(vertex, channels);
  }

  Planes depthwiseConvolution(String name, Planes in, int kernel) {
    String vertex = name + "-conv";
    graph.addLayer(
        vertex,
        new DepthwiseConvolution2D.Builder(kernel, kernel)
            .nIn(in.channels())
            .nOut(in.channels())
            .depthMultiplier(1)
            .hasBias(normalisation == Normalisation.NONE)
            .convolutionMode(ConvolutionMode.Same)
            .build(),
        in.name());
    return new Planes(vertex, in.channels());
  }

  /** Batch normalisation, or the planes as they are. */
  Planes normalise(String name, Planes in) {
    return switch (normalisation) {
      case NONE -> in;
      case BATCH -> {
        String vertex = name + "-norm";
        graph.addLayer(
            vertex,
            new BatchNormalization.Builder()
                .nIn(in.channels())
                .nOut(in.channels())
                .eps(EPSILON)
                .decay(DECAY)
                .useLogStd(false)
                .build(),
            in.name());
        yield new Planes(vertex, in.channels());
      }
    };
  }

  Planes relu(String name, Planes in) {
    String vertex = name + "-relu";
    graph.addLayer(vertex, new ActivationLayer(Activation.RELU), in.name());
    return new Planes(vertex, in.channels());
  }

  Planes add(String name, Planes left, Planes right) {
    graph.addVertex(
        name, new ElementWiseVertex(ElementWiseVertex.Op.Add), left.name(), right.name());
    return new Planes(name, left.channels());
  }

  Planes concatenate(String name, Planes left, Planes right) {
    graph.addVertex(name, new MergeVertex(), left.name(), right.name());
    return new Planes(name, left.channels() + right.channels());
  }

  /** The mean of each plane, then the largest number of each. */
  Planes pool(String name, Planes in) {
    return concatenate(
        name, pool(name + "-mean", in, PoolingType.AVG), pool(name + "-max", in, PoolingType.MAX));
  }

  private Planes pool(String vertex, Planes in, PoolingType type) {
    graph.addLayer(vertex, new GlobalPoolingLayer(type), in.name());
    return new Planes(vertex, in.channels());
  }

  Planes flatten(String name, Planes in, int height, int width) {
    graph.addVertex(
        name,
        new PreprocessorVertex(new CnnToFeedForwardPreProcessor(height, width, in.channels())),
        in.name());
    return new Planes(name, in.channels() * height * width);
  }

  Planes dense(String name, Planes in, int numbers) {
    graph.addLayer(
        name, new DenseLayer.Builder().nIn(in.channels()).nOut(numbers).build(), in.name());
    return new Planes(name, numbers);
  }

  void softmaxLoss(String name, String in, ILossFunction loss) {
    loss(name, in, Activation.SOFTMAX, loss);
  }

  void tanhLoss(String name, Planes in, ILossFunction loss) {
    loss(name, in.name(), Activation.TANH, loss);
  }

  void linearLoss(String name, Planes in, ILossFunction loss) {
    loss(name, in.name(), Activation.IDENTITY, loss);
  }

  private void loss(String name, String in, Activation activation, ILossFunction loss) {
    graph.addLayer(name, new LossLayer.Builder(loss).activation(activation).build(), in);
  }
}
