package io.tengen.agents.network.onednn;

import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Tensor;

/** Tensors copied into their parts of a longer one, and its gradient copied out again. */
final class ConcatenationTraining implements OperationTraining {
  private final Operation.Concatenation operation;
  private final TrainingTensors tensors;
  private final ProgramBuilder builder;
  private final ConcatenationParts parts;

  ConcatenationTraining(
      Operation.Concatenation operation,
      Layouts layouts,
      TrainingTensors tensors,
      ProgramBuilder builder) {
    this.operation = operation;
    this.tensors = tensors;
    this.builder = builder;
    parts = new ConcatenationParts(operation, layouts, builder);
  }

  @Override
  public Tensor output() {
    return operation.output();
  }

  @Override
  public void addForward() {
    NativeTensor whole = builder.tensor(parts.layout());
    for (int i = 0; i < operation.inputs().size(); i++) {
      builder.reorder(tensors.value(operation.inputs().get(i)), parts.part(whole, i));
    }
    tensors.define(operation.output(), whole);
  }

  @Override
  public void addBackward() {
    NativeTensor gradient = tensors.gradient(operation.output());
    for (int i = 0; i < operation.inputs().size(); i++) {
      Tensor input = operation.inputs().get(i);
      if (tensors.wantsGradient(input)) {
        NativeTensor inputGradient = builder.temporary(tensors.value(input).layout());
        builder.reorder(parts.part(gradient, i), inputGradient);
        tensors.contribute(input, inputGradient);
        builder.release(inputGradient);
      }
    }
  }
}
