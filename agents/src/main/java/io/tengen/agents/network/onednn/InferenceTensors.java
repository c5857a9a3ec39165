package io.tengen.agents.network.onednn;

import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * The values of a graph's tensors while an inference program is compiled. A value's memory is used
 * again once its last reader has been added.
 */
final class InferenceTensors {
  private final ProgramBuilder builder;
  private final @Nullable NativeTensor[] values;
  private final int[] readersLeft;

  InferenceTensors(LayerGraph graph, ProgramBuilder builder) {
    this.builder = builder;
    values = new @Nullable NativeTensor[graph.tensors().size()];
    readersLeft = new int[graph.tensors().size()];
    for (Operation operation : graph.operations()) {
      operation.inputs().forEach(input -> readersLeft[input.id()]++);
    }
    // The caller reads these after the last step.
    readersLeft[graph.policyLogits().id()]++;
    readersLeft[graph.value().id()]++;
  }

  /** Says where a tensor's numbers are, and hands over one use of its memory. */
  void define(Tensor tensor, NativeTensor value) {
    values[tensor.id()] = value;
    if (readersLeft[tensor.id()] == 0) {
      builder.release(value);
    }
  }

  boolean isDefined(Tensor tensor) {
    return values[tensor.id()] != null;
  }

  /** What a tensor holds. */
  NativeTensor value(Tensor tensor) {
    NativeTensor value = values[tensor.id()];
    if (value == null) {
      throw new IllegalStateException(tensor + " is read before it is made");
    }
    return value;
  }

  /** How often it is still to be read. */
  int readersLeft(Tensor tensor) {
    return readersLeft[tensor.id()];
  }

  /** Says that an operation has read a tensor. */
  void wasRead(Tensor tensor) {
    readersLeft[tensor.id()]--;
    if (readersLeft[tensor.id()] == 0) {
      builder.release(value(tensor));
    }
  }
}
