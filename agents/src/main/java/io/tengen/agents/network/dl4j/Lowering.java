package io.tengen.agents.network.dl4j;

import io.tengen.agents.network.AuxiliaryWeights;
import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Parameter;
import io.tengen.agents.network.graph.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Reads a DL4J configuration, as {@link NetworkDefinition} makes it, as a graph of operations: each
 * vertex is one, in DL4J's own order, in which its parameters lie too. Reads the configuration
 * alone, so that ND4J's natives stay unloaded.
 */
public final class Lowering {
  private final ComputationGraphConfiguration configuration;
  private final Set<String> readByDense = new HashSet<>();
  private final Map<String, Tensor> outputs = new HashMap<>();
  private final List<Tensor> tensors = new ArrayList<>();
  private final List<Operation> operations = new ArrayList<>();
  private final ParameterLayout parameters = new ParameterLayout();
  private final Map<String, Parameter> places = new LinkedHashMap<>();

  private Lowering(ComputationGraphConfiguration configuration) {
    this.configuration = configuration;
  }

  /**
   * The operations of a network.
   *
   * @throws IllegalArgumentException when it has more parameters than there may be
   */
  public static LayerGraph of(NetworkConfig config) {
    return of(config, AuxiliaryWeights.NONE);
  }

  /**
   * The operations of a network with auxiliary heads.
   *
   * @throws IllegalArgumentException when it has more parameters than there may be
   */
  public static LayerGraph of(NetworkConfig config, AuxiliaryWeights auxiliary) {
    return of(NetworkDefinition.of(config, auxiliary), config.planes());
  }

  /** Where the parameters of each vertex that has any lie, by its name, in the flat array. */
  static Map<String, Parameter> places(ComputationGraphConfiguration configuration, int planes) {
    Lowering lowering = new Lowering(configuration);
    lowering.lower(planes);
    return lowering.places;
  }

  /** The operations of a configuration; fails where there is none for a vertex. */
  static LayerGraph of(ComputationGraphConfiguration configuration, int planes) {
    return new Lowering(configuration).lower(planes);
  }

  private LayerGraph lower(int planes) {
    Tensor input = newTensor(planes, true);
    outputs.put(NetworkDefinition.PLANES, input);
    configuration.getVertices().forEach(this::noteDense);
    new ComputationGraph(configuration).topologicalSortOrder();
    for (String name : configuration.getTopologicalOrderStr()) {
      GraphVertex vertex = configuration.getVertices().get(name);
      if (vertex != null) {
        int start = parameters.length();
        add(name, vertex);
        if (parameters.length() > start) {
          places.put(name, new Parameter(start, parameters.length() - start));
        }
      }
    }
    return new LayerGraph(
        input,
        tensors,
        operations,
        output(NetworkDefinition.LOGITS),
        output(NetworkDefinition.VALUE),
        outputs.get(NetworkDefinition.OWNERSHIP),
        outputs.get(NetworkDefinition.SCORE_SUM),
        parameters.length());
  }

  /** What a dense layer reads has a fixed length; other planes laid flat go with the board. */
  private void noteDense(String name, GraphVertex vertex) {
    if (vertex instanceof LayerVertex layer && layer(layer) instanceof DenseLayer) {
      readByDense.addAll(inputs(name));
    }
  }

  private void add(String name, GraphVertex vertex) {
    List<Tensor> inputs = new ArrayList<>();
    for (String input : inputs(name)) {
      inputs.add(output(input));
    }
    Tensor input = inputs.get(0);
    if (vertex instanceof LayerVertex layerVertex) {
      addLayer(name, layer(layerVertex), input);
    } else if (vertex instanceof MergeVertex) {
      int channels = 0;
      boolean goesWithBoard = false;
      for (Tensor tensor : inputs) {
        channels += tensor.channels();
        goesWithBoard |= tensor.channels() == 0;
      }
      Tensor output = newTensor(goesWithBoard ? 0 : channels, input.isSpatial());
      put(name, new Operation.Concatenation(inputs, output));
    } else if (vertex instanceof ElementWiseVertex sum
        && sum.getOp() == ElementWiseVertex.Op.Add
        && inputs.size() == 2) {
      Tensor output = newTensor(input.channels(), input.isSpatial());
      put(name, new Operation.Add(input, inputs.get(1), output));
    } else if (vertex instanceof PreprocessorVertex flat
        && flat.getPreProcessor() instanceof CnnToFeedForwardPreProcessor shape) {
      long length = shape.getInputHeight() * shape.getInputWidth() * shape.getNumChannels();
      int channels = readByDense.contains(name) ? Math.toIntExact(length) : 0;
      put(name, new Operation.Flattening(input, newTensor(channels, false)));
    } else {
      throw unknown(name, vertex);
    }
  }

  private void addLayer(String name, Layer layer, Tensor input) {
    KnownLayers.require(name, layer);
    if (layer instanceof DepthwiseConvolution2D convolution) {
      addConvolution(name, convolution, input, true);
    } else if (layer instanceof ConvolutionLayer convolution) {
      addConvolution(name, convolution, input, false);
    } else if (layer instanceof BatchNormalization norm) {
      int channels = input.channels();
      put(
          name,
          new Operation.BatchNormalisation(
              input,
              newTensor(channels, input.isSpatial()),
              parameters.next(channels),
              parameters.next(channels),
              parameters.next(channels),
              parameters.next(channels),
              norm.getEps(),
              norm.getDecay()));
    } else if (layer instanceof DenseLayer dense) {
      int channels = Math.toIntExact(dense.getNOut());
      put(
          name,
          new Operation.Dense(
              input,
              newTensor(channels, false),
              parameters.next(dense.getNIn() * channels),
              parameters.next(channels)));
    } else if (layer instanceof GlobalPoolingLayer pooling) {
      Tensor output = newTensor(input.channels(), false);
      boolean isMean = pooling.getPoolingType() == PoolingType.AVG;
      put(
          name,
          isMean
              ? new Operation.MeanPooling(input, output)
              : new Operation.MaxPooling(input, output));
    } else if (layer instanceof ActivationLayer) {
      put(name, new Operation.Relu(input, newTensor(input.channels(), input.isSpatial())));
    } else if (layer instanceof LossLayer) {
      addLoss(name, layer, input);
    } else {
      throw unknown(name, layer);
    }
  }

  /** The losses themselves are with whatever trains. */
  private void addLoss(String name, Layer layer, Tensor input) {
    switch (name) {
      case NetworkDefinition.VALUE, NetworkDefinition.OWNERSHIP ->
          put(name, new Operation.Tanh(input, newTensor(input.channels(), false)));
      case NetworkDefinition.POLICY, NetworkDefinition.SCORE -> {}
      default -> throw unknown(name, layer);
    }
  }

  private void addConvolution(
      String name, ConvolutionLayer layer, Tensor input, boolean isDepthwise) {
    int kernel = layer.getKernelSize()[0];
    int channels = Math.toIntExact(layer.getNOut());
    // DL4J lays the biases first.
    var bias = layer.hasBias() ? parameters.next(channels) : null;
    long weights = (long) kernel * kernel * channels * (isDepthwise ? 1 : input.channels());
    put(
        name,
        new Operation.Convolution(
            input, newTensor(channels, true), kernel, isDepthwise, parameters.next(weights), bias));
  }

  private List<String> inputs(String name) {
    return configuration.getVertexInputs().getOrDefault(name, List.of());
  }

  private static Layer layer(LayerVertex vertex) {
    return vertex.getLayerConf().getLayer();
  }

  private Tensor newTensor(int channels, boolean isSpatial) {
    Tensor tensor = new Tensor(tensors.size(), channels, isSpatial);
    tensors.add(tensor);
    return tensor;
  }

  private Tensor output(String name) {
    return Objects.requireNonNull(outputs.get(name), name);
  }

  private void put(String name, Operation operation) {
    operations.add(operation);
    outputs.put(name, operation.output());
  }

  private static IllegalArgumentException unknown(String name, Object vertex) {
    return new IllegalArgumentException(
        "vertex "
            + name
            + " is a "
            + vertex.getClass().getSimpleName()
            + ", which has no operation");
  }
}
