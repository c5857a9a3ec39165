package io.tengen.agents.network.onednn;

import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Parameter;
import io.tengen.agents.network.graph.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Writes graphs for tests in a few lines. */
final class GraphBuilder {
  private final List<Tensor> tensors = new ArrayList<>();
  private final List<Operation> operations = new ArrayList<>();
  private int parameterCount;

  Tensor input(int planes) {
    return planes(planes);
  }

  Tensor convolution(Tensor input, int outputs, int kernel, boolean hasBias) {
    Tensor output = planes(outputs);
    Parameter bias = hasBias ? parameter(outputs) : null;
    Parameter weights = parameter(outputs * input.channels() * kernel * kernel);
    operations.add(new Operation.Convolution(input, output, kernel, false, weights, bias));
    return output;
  }

  Tensor depthwise(Tensor input, int kernel) {
    Tensor output = planes(input.channels());
    Parameter weights = parameter(input.channels() * kernel * kernel);
    operations.add(new Operation.Convolution(input, output, kernel, true, weights, null));
    return output;
  }

  Tensor normalisation(Tensor input) {
    Tensor output = planes(input.channels());
    int channels = input.channels();
    operations.add(
        new Operation.BatchNormalisation(
            input,
            output,
            parameter(channels),
            parameter(channels),
            parameter(channels),
            parameter(channels),
            1e-5,
            0.9));
    return output;
  }

  Tensor relu(Tensor input) {
    Tensor output = like(input);
    operations.add(new Operation.Relu(input, output));
    return output;
  }

  Tensor tanh(Tensor input) {
    Tensor output = like(input);
    operations.add(new Operation.Tanh(input, output));
    return output;
  }

  Tensor add(Tensor left, Tensor right) {
    Tensor output = like(left);
    operations.add(new Operation.Add(left, right, output));
    return output;
  }

  Tensor concatenation(Tensor... inputs) {
    int channels = 0;
    boolean isOfBoard = false;
    for (Tensor input : inputs) {
      channels += input.channels();
      isOfBoard |= input.channels() == 0;
    }
    Tensor output = tensor(isOfBoard ? 0 : channels, inputs[0].isSpatial());
    operations.add(new Operation.Concatenation(List.of(inputs), output));
    return output;
  }

  Tensor meanPooling(Tensor input) {
    Tensor output = tensor(input.channels(), false);
    operations.add(new Operation.MeanPooling(input, output));
    return output;
  }

  Tensor maxPooling(Tensor input) {
    Tensor output = tensor(input.channels(), false);
    operations.add(new Operation.MaxPooling(input, output));
    return output;
  }

  Tensor flattening(Tensor input) {
    Tensor output = tensor(0, false);
    operations.add(new Operation.Flattening(input, output));
    return output;
  }

  Tensor dense(Tensor input, int inputs, int outputs) {
    Tensor output = tensor(outputs, false);
    operations.add(
        new Operation.Dense(input, output, parameter(inputs * outputs), parameter(outputs)));
    return output;
  }

  Tensor block(Tensor input) {
    Tensor inner = relu(normalisation(convolution(input, input.channels(), 3, false)));
    Tensor outer = normalisation(convolution(inner, input.channels(), 3, false));
    return relu(add(outer, input));
  }

  /** The heads of the Go network on top of a tower, and the graph. */
  LayerGraph withHeads(Tensor tower, int headChannels) {
    Tensor policy = relu(normalisation(convolution(tower, headChannels, 1, false)));
    Tensor points = flattening(convolution(policy, 1, 1, true));
    Tensor pass =
        dense(concatenation(meanPooling(policy), maxPooling(policy)), 2 * headChannels, 1);
    Tensor logits = concatenation(points, pass);
    Tensor valuePlanes = relu(normalisation(convolution(tower, headChannels, 1, false)));
    Tensor pooled = concatenation(meanPooling(valuePlanes), maxPooling(valuePlanes));
    Tensor value = tanh(dense(relu(dense(pooled, 2 * headChannels, 32)), 32, 1));
    return build(logits, value);
  }

  LayerGraph build(Tensor policyLogits, Tensor value) {
    return new LayerGraph(
        tensors.get(0), tensors, operations, policyLogits, value, null, null, parameterCount);
  }

  /** A residual tower with the heads of the Go network. */
  static LayerGraph residual(int planes, int filters, int blocks, int headChannels) {
    GraphBuilder builder = new GraphBuilder();
    Tensor tower =
        builder.relu(
            builder.normalisation(builder.convolution(builder.input(planes), filters, 3, false)));
    for (int i = 0; i < blocks; i++) {
      tower = builder.block(tower);
    }
    return builder.withHeads(tower, headChannels);
  }

  /** Parameters that keep numbers of order 1: variances in [0.5, 1.5], scales near 1. */
  static float[] parameters(LayerGraph graph, SplittableRandom random) {
    float[] parameters = new float[graph.parameterCount()];
    for (Operation operation : graph.operations()) {
      if (operation instanceof Operation.Convolution convolution) {
        int outputs = convolution.output().channels();
        double fanIn = (double) convolution.weights().length() / outputs;
        fill(parameters, convolution.weights(), 0, Math.sqrt(3 / fanIn), random);
        if (convolution.bias() != null) {
          fill(parameters, convolution.bias(), 0, 0.5, random);
        }
      } else if (operation instanceof Operation.BatchNormalisation normalisation) {
        fill(parameters, normalisation.gamma(), 1, 0.5, random);
        fill(parameters, normalisation.beta(), 0, 0.5, random);
        fill(parameters, normalisation.mean(), 0, 0.5, random);
        fill(parameters, normalisation.variance(), 1, 0.5, random);
      } else if (operation instanceof Operation.Dense dense) {
        double fanIn = (double) dense.weights().length() / dense.bias().length();
        fill(parameters, dense.weights(), 0, Math.sqrt(3 / fanIn), random);
        fill(parameters, dense.bias(), 0, 0.5, random);
      }
    }
    return parameters;
  }

  private static void fill(
      float[] parameters,
      Parameter parameter,
      double middle,
      double spread,
      SplittableRandom random) {
    for (int i = 0; i < parameter.length(); i++) {
      parameters[parameter.offset() + i] =
          (float) (middle + spread * (2 * random.nextDouble() - 1));
    }
  }

  private Tensor planes(int channels) {
    return tensor(channels, true);
  }

  private Tensor like(Tensor tensor) {
    return tensor(tensor.channels(), tensor.isSpatial());
  }

  private Tensor tensor(int channels, boolean isSpatial) {
    Tensor tensor = new Tensor(tensors.size(), channels, isSpatial);
    tensors.add(tensor);
    return tensor;
  }

  private Parameter parameter(int length) {
    Parameter parameter = new Parameter(parameterCount, length);
    parameterCount += length;
    return parameter;
  }
}
