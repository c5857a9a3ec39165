package io.tengen.agents.network.onnx;

import io.tengen.agents.network.NetworkConfig;
import io.tengen.agents.network.dl4j.Lowering;
import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Tensor;
import java.util.List;
import onnx.Onnx;

/**
 * Writes a network as an ONNX model: opset 13 of the standard operators, batch norm with its
 * running statistics. All tensors are of 32-bit floats, and the batch is any:
 *
 * <ul>
 *   <li>input {@code planes}, {@code batch x planes x height x width}: the position as {@link
 *       io.tengen.env.State#writeObservation} writes it, for Go AlphaGo Zero's 17 planes, rows from
 *       the top
 *   <li>output {@code policy}, {@code batch x actions}: a logit for each action, to be put through
 *       a softmax; for Go the points row by row, and the pass last
 *   <li>output {@code value}, {@code batch x 1}: the result that is expected, in [-1, 1], from the
 *       view of the player to move
 * </ul>
 */
public final class OnnxExporter {
  static final String INPUT = "planes";
  static final String POLICY = "policy";
  static final String VALUE = "value";

  /** Of 2020, so that programs of the last years read it. */
  private static final int OPSET = 13;

  private static final int IR_VERSION = 7;

  private final NetworkConfig config;
  private final LayerGraph graph;
  private final OnnxNodes nodes;

  private OnnxExporter(NetworkConfig config, float[] parameters) {
    this.config = config;
    this.graph = Lowering.of(config);
    graph.requireParameters(parameters.length);
    this.nodes = new OnnxNodes(parameters);
  }

  /**
   * The bytes of an {@code .onnx} file. Height, width and actions are any where the network plays
   * every board size.
   *
   * @param parameters in DL4J's order
   */
  public static byte[] export(NetworkConfig config, float[] parameters) {
    return new OnnxExporter(config, parameters).model(config.playsEveryBoard()).toByteArray();
  }

  /** The same for the board of the configuration alone, for programs that want fixed shapes. */
  public static byte[] exportForBoard(NetworkConfig config, float[] parameters) {
    return new OnnxExporter(config, parameters).model(false).toByteArray();
  }

  private Onnx.ModelProto model(boolean isAnySize) {
    for (Operation operation : graph.operations()) {
      add(operation);
    }
    Onnx.GraphProto.Builder proto = nodes.graph().setName("policy-value-network");
    proto.addInput(
        value(
            INPUT,
            named("batch"),
            sized(config.planes()),
            isAnySize ? named("height") : sized(config.height()),
            isAnySize ? named("width") : sized(config.width())));
    proto.addOutput(
        value(POLICY, named("batch"), isAnySize ? named("actions") : sized(config.actions())));
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
