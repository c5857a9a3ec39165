package io.tengen.agents.network.onnx;

import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Tensor;
import java.util.List;
import onnx.Onnx;

/**
 * Writes a network as an ONNX model: opset 13 of the standard operators, batch norm with its
 * running statistics. The input {@code planes} is {@code batch x planes x height x width}; the
 * outputs are {@code policy}, {@code batch x actions}, not normalised, and {@code value}, {@code
 * batch x 1}. The batch is any; height and width too, where the network plays every board size.
 */
public final class OnnxExporter {
  static final String INPUT = "planes";
  static final String POLICY = "policy";
  static final String VALUE = "value";

  /** Of 2020, so that programs of the last years read it. */
  private static final int OPSET = 13;

  private static final int IR_VERSION = 7;

  private final LayerGraph graph;
  private final OnnxNodes nodes;

  private OnnxExporter(LayerGraph graph, float[] parameters) {
    this.graph = graph;
    this.nodes = new OnnxNodes(parameters);
  }

  /** The bytes of an {@code .onnx} file. */
  public static byte[] export(LayerGraph graph, float[] parameters, int height, int width) {
    if (parameters.length != graph.parameterCount()) {
      throw new IllegalArgumentException(
          parameters.length + " parameters, but the network has " + graph.parameterCount());
    }
    return new OnnxExporter(graph, parameters).model(height, width).toByteArray();
  }

  private Onnx.ModelProto model(int height, int width) {
    for (Operation operation : graph.operations()) {
      add(operation);
    }
    boolean isAnySize = graph.policyLogits().channels() == 0;
    Onnx.GraphProto.Builder proto = nodes.graph().setName("policy-value-network");
    proto.addInput(
        value(
            INPUT,
            named("batch"),
            sized(graph.input().channels()),
            isAnySize ? named("height") : sized(height),
            isAnySize ? named("width") : sized(width)));
    proto.addOutput(
        value(
            POLICY,
            named("batch"),
            isAnySize ? named("actions") : sized(graph.policyLogits().channels())));
    proto.addOutput(value(VALUE, named("batch"), sized(1)));
    return Onnx.ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .setProducerName("tengen")
        .addOpsetImport(Onnx.OperatorSetIdProto.newBuilder().setVersion(OPSET))
        .setGraph(proto)
        .build();
  }

  private void add(Operation operation) {
    String output = name(operation.output());
    List<String> inputs = operation.inputs().stream().map(this::name).toList();
    if (operation instanceof Operation.Convolution convolution) {
      nodes.convolution(convolution, inputs.get(0), output);
    } else if (operation instanceof Operation.BatchNormalisation norm) {
      nodes.batchNormalisation(norm, inputs.get(0), output);
    } else if (operation instanceof Operation.Dense dense) {
      nodes.dense(dense, inputs.get(0), output);
    } else if (operation instanceof Operation.Relu) {
      nodes.add("Relu", inputs, output);
    } else if (operation instanceof Operation.Tanh) {
      nodes.add("Tanh", inputs, output);
    } else if (operation instanceof Operation.Add) {
      nodes.add("Add", inputs, output);
    } else if (operation instanceof Operation.Concatenation) {
      nodes.addAlongChannels("Concat", inputs, output);
    } else if (operation instanceof Operation.Flattening) {
      nodes.addAlongChannels("Flatten", inputs, output);
    } else if (operation instanceof Operation.MeanPooling) {
      nodes.add("GlobalAveragePool", inputs, output + "-plane");
      nodes.addAlongChannels("Flatten", List.of(output + "-plane"), output);
    } else if (operation instanceof Operation.MaxPooling) {
      nodes.add("GlobalMaxPool", inputs, output + "-plane");
      nodes.addAlongChannels("Flatten", List.of(output + "-plane"), output);
    } else {
      throw new IllegalArgumentException("no ONNX operator for " + operation);
    }
  }

  private String name(Tensor tensor) {
    if (tensor.equals(graph.input())) {
      return INPUT;
    }
    if (tensor.equals(graph.policyLogits())) {
      return POLICY;
    }
    return tensor.equals(graph.value()) ? VALUE : "tensor-" + tensor.id();
  }

  private static Onnx.TensorShapeProto.Dimension named(String name) {
    return Onnx.TensorShapeProto.Dimension.newBuilder().setDimParam(name).build();
  }

  private static Onnx.TensorShapeProto.Dimension sized(int size) {
    return Onnx.TensorShapeProto.Dimension.newBuilder().setDimValue(size).build();
  }

  private static Onnx.ValueInfoProto value(
      String name, Onnx.TensorShapeProto.Dimension... dimensions) {
    Onnx.TensorShapeProto.Builder shape = Onnx.TensorShapeProto.newBuilder();
    for (Onnx.TensorShapeProto.Dimension dimension : dimensions) {
      shape.addDim(dimension);
    }
    return Onnx.ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            Onnx.TypeProto.newBuilder()
                .setTensorType(
                    Onnx.TypeProto.Tensor.newBuilder()
                        .setElemType(Onnx.TensorProto.DataType.FLOAT.getNumber())
                        .setShape(shape)))
        .build();
  }
}
