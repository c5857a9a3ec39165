package io.tengen.agents.network.onednn;

import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Tensor;
import org.bytedeco.dnnl.memory;

/**
 * The shapes of a graph's tensors for a size of batch and of board, and oneDNN's descriptions of
 * them. Planes have the precision that was asked for; vectors, parameters and what goes in and out
 * are floats.
 */
final class Layouts {
  private final int batch;
  private final int height;
  private final int width;
  private final memory.data_type dataType;
  private final int[] channels;

  Layouts(LayerGraph graph, int batch, int height, int width, Precision precision) {
    this.batch = batch;
    this.height = height;
    this.width = width;
    dataType = precision.dataType();
    channels = new int[graph.tensors().size()];
    channels[graph.input().id()] = graph.input().channels();
    for (Operation operation : graph.operations()) {
      channels[operation.output().id()] = outputChannels(operation);
    }
  }

  /**
   * Checks the size of a board.
   *
   * @throws IllegalArgumentException when a side is not in [1, 64]
   */
  static void requireBoard(int height, int width) {
    requireInRange("height", height, 1, 64);
    requireInRange("width", width, 1, 64);
  }

  static void requireInRange(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " is " + value + ", but must be in [" + least + ", " + most + "]");
    }
  }

  /** A vector's length goes with the board where planes were flattened. */
  private int outputChannels(Operation operation) {
    if (operation instanceof Operation.Convolution || operation instanceof Operation.Dense) {
      return operation.output().channels();
    }
    if (operation instanceof Operation.Concatenation) {
      return operation.inputs().stream().mapToInt(this::channels).sum();
    }
    int inputChannels = channels(operation.inputs().get(0));
    return operation instanceof Operation.Flattening
        ? inputChannels * height * width
        : inputChannels;
  }

  /** Planes, or numbers of a vector. */
  int channels(Tensor tensor) {
    return channels[tensor.id()];
  }

  int batch() {
    return batch;
  }

  int height() {
    return height;
  }

  int width() {
    return width;
  }

  /** A tensor in a layout of oneDNN's choice. */
  memory.desc any(Tensor tensor) {
    return new memory.desc(dimensions(tensor), dataType, memory.format_tag.any);
  }

  /** A tensor row-major: {@code nchw} or {@code nc}; vectors are floats. */
  memory.desc plain(Tensor tensor) {
    return tensor.isSpatial()
        ? new memory.desc(dimensions(tensor), dataType, memory.format_tag.nchw)
        : new memory.desc(dimensions(tensor), memory.data_type.f32, memory.format_tag.nc);
  }

  /** Planes row-major as floats. */
  memory.desc floatPlanes(Tensor tensor) {
    return new memory.desc(dimensions(tensor), memory.data_type.f32, memory.format_tag.nchw);
  }

  /** A vector's numbers, a plane of one point each: what pooling makes. */
  memory.desc anyPooled(Tensor vector) {
    return new memory.desc(pooledDimensions(vector), dataType, memory.format_tag.any);
  }

  /** The same row-major as floats. */
  memory.desc floatPooled(Tensor vector) {
    return new memory.desc(pooledDimensions(vector), memory.data_type.f32, memory.format_tag.nchw);
  }

  /** Weights in a layout of oneDNN's choice, of the precision of planes. */
  memory.desc anyWeights(long... dimensions) {
    return new memory.desc(dimensions, dataType, memory.format_tag.any);
  }

  /** Floats in a given order. */
  static memory.desc floats(memory.format_tag order, long... dimensions) {
    return new memory.desc(dimensions, memory.data_type.f32, order);
  }

  private long[] pooledDimensions(Tensor vector) {
    return new long[] {batch, channels(vector), 1, 1};
  }

  /** Its shape for the whole batch. */
  long[] dimensions(Tensor tensor) {
    return tensor.isSpatial()
        ? new long[] {batch, channels(tensor), height, width}
        : new long[] {batch, channels(tensor)};
  }
}
