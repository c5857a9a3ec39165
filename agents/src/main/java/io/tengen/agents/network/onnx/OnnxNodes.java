package io.tengen.agents.network.onnx;

import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Parameter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import onnx.Onnx;
import org.nd4j.shade.protobuf.ByteString;

/** Collects the nodes of an ONNX graph and the tensors of their parameters. */
final class OnnxNodes {
  private final float[] parameters;
  private final Onnx.GraphProto.Builder graph = Onnx.GraphProto.newBuilder();

  OnnxNodes(float[] parameters) {
    this.parameters = parameters;
  }

  Onnx.GraphProto.Builder graph() {
    return graph;
  }

  void add(String operator, List<String> inputs, String output) {
    graph.addNode(node(operator, inputs, output));
  }

  /** An operator whose {@code axis} is 1. */
  void addAlongChannels(String operator, List<String> inputs, String output) {
    graph.addNode(node(operator, inputs, output).addAttribute(integer("axis", 1)));
  }

  void convolution(Operation.Convolution convolution, String input, String output) {
    int kernel = convolution.kernel();
    int channels = convolution.output().channels();
    int group = convolution.isDepthwise() ? channels : 1;
    float[] weights = numbers(convolution.weights());
    if (convolution.isDepthwise()) {
      weights = channelsFirst(weights, channels);
    }
    List<String> inputs = new ArrayList<>();
    inputs.add(input);
    inputs.add(
        tensor(
            output + "-weights",
            weights,
            channels,
            convolution.input().channels() / group,
            kernel,
            kernel));
    if (convolution.bias() != null) {
      inputs.add(tensor(output + "-bias", numbers(convolution.bias()), channels));
    }
    int pad = kernel / 2;
    graph.addNode(
        node("Conv", inputs, output)
            .addAttribute(integer("group", group))
            .addAttribute(integers("kernel_shape", kernel, kernel))
            .addAttribute(integers("pads", pad, pad, pad, pad)));
  }

  /** {@code [kernel][kernel][channels]} as {@code [channels][1][kernel][kernel]}. */
  private static float[] channelsFirst(float[] weights, int channels) {
    int square = weights.length / channels;
    float[] turned = new float[weights.length];
    for (int i = 0; i < square; i++) {
      for (int c = 0; c < channels; c++) {
        turned[c * square + i] = weights[i * channels + c];
      }
    }
    return turned;
  }

  void batchNormalisation(Operation.BatchNormalisation norm, String input, String output) {
    int channels = norm.input().channels();
    graph.addNode(
        node(
                "BatchNormalization",
                List.of(
                    input,
                    tensor(output + "-gamma", numbers(norm.gamma()), channels),
                    tensor(output + "-beta", numbers(norm.beta()), channels),
                    tensor(output + "-mean", numbers(norm.mean()), channels),
                    tensor(output + "-variance", numbers(norm.variance()), channels)),
                output)
            .addAttribute(
                Onnx.AttributeProto.newBuilder()
                    .setName("epsilon")
                    .setType(Onnx.AttributeProto.AttributeType.FLOAT)
                    .setF((float) norm.epsilon())));
  }

  void dense(Operation.Dense dense, String input, String output) {
    int outputs = dense.output().channels();
    int inputs = dense.weights().length() / outputs;
    graph.addNode(
        node(
                "Gemm",
                List.of(
                    input,
                    tensor(output + "-weights", numbers(dense.weights()), outputs, inputs),
                    tensor(output + "-bias", numbers(dense.bias()), outputs)),
                output)
            .addAttribute(integer("transB", 1)));
  }

  private float[] numbers(Parameter parameter) {
    return Arrays.copyOfRange(
        parameters, parameter.offset(), parameter.offset() + parameter.length());
  }

  private String tensor(String name, float[] numbers, long... shape) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Float.BYTES * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(numbers);
    Onnx.TensorProto.Builder tensor =
        Onnx.TensorProto.newBuilder()
            .setName(name)
            .setDataType(Onnx.TensorProto.DataType.FLOAT.getNumber())
            .setRawData(ByteString.copyFrom(bytes.array()));
    for (long extent : shape) {
      tensor.addDims(extent);
    }
    graph.addInitializer(tensor);
    return name;
  }

  private static Onnx.NodeProto.Builder node(String operator, List<String> inputs, String output) {
    return Onnx.NodeProto.newBuilder()
        .setOpType(operator)
        .setName(output)
        .addAllInput(inputs)
        .addOutput(output);
  }

  private static Onnx.AttributeProto.Builder integer(String name, long value) {
    return Onnx.AttributeProto.newBuilder()
        .setName(name)
        .setType(Onnx.AttributeProto.AttributeType.INT)
        .setI(value);
  }

  private static Onnx.AttributeProto.Builder integers(String name, long... values) {
    Onnx.AttributeProto.Builder attribute =
        Onnx.AttributeProto.newBuilder()
            .setName(name)
            .setType(Onnx.AttributeProto.AttributeType.INTS);
    for (long value : values) {
      attribute.addInts(value);
    }
    return attribute;
  }
}
