package io.tengen.agents.network.onnx;

import java.util.ArrayList;
import java.util.List;
import onnx.Onnx;
import org.nd4j.shade.protobuf.InvalidProtocolBufferException;

/**
 * What an ONNX file says of itself, read from its bytes.
 *
 * @param opset the version of the standard operators
 * @param inputs what it takes
 * @param outputs what it gives
 */
public record OnnxSummary(long opset, List<Port> inputs, List<Port> outputs) {

  /**
   * A tensor that goes in or out.
   *
   * @param name of the tensor
   * @param shape its extents: numbers, or names of those that are any
   */
  public record Port(String name, List<String> shape) {
    /** Copies the list. */
    public Port {
      shape = List.copyOf(shape);
    }
  }

  /** Copies the lists. */
  public OnnxSummary {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException when the bytes are no ONNX model
   */
  public static OnnxSummary of(byte[] file) {
    try {
      Onnx.ModelProto model = Onnx.ModelProto.parseFrom(file);
      return new OnnxSummary(
          model.getOpsetImport(0).getVersion(),
          ports(model.getGraph().getInputList()),
          ports(model.getGraph().getOutputList()));
    } catch (InvalidProtocolBufferException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("not an ONNX model: " + e.getMessage(), e);
    }
  }

  private static List<Port> ports(List<Onnx.ValueInfoProto> values) {
    List<Port> ports = new ArrayList<>();
    for (Onnx.ValueInfoProto value : values) {
      List<String> shape = new ArrayList<>();
      for (Onnx.TensorShapeProto.Dimension extent :
          value.getType().getTensorType().getShape().getDimList()) {
        shape.add(
            extent.hasDimParam() ? extent.getDimParam() : Long.toString(extent.getDimValue()));
      }
      ports.add(new Port(value.getName(), shape));
    }
    return ports;
  }
}
