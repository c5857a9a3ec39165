package io.tengen.agents.network.onednn;

import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Tensor;

/** Planes put row-major, to be read as a vector. */
final class FlatteningTraining implements OperationTraining {
  private final Operation.Flattening operation;
  private final Layouts layouts;
  private final TrainingTensors tensors;
  private final ProgramBuilder builder;

  FlatteningTraining(
      Operation.Flattening operation,
      Layouts layouts,
      TrainingTensors tensors,
      ProgramBuilder builder) {
    this.operation = operation;
    this.layouts = layouts;
    this.tensors = tensors;
    this.builder = builder;
  }

  @Override
  public Tensor output() {
    return operation.output();
  }

  @Override
  public void addForward() {
    NativeTensor planes =
        builder.keptInLayout(
            tensors.value(operation.input()), layouts.floatPlanes(operation.input()));
    tensors.define(operation.output(), builder.view(layouts.plain(operation.output()), planes));
  }

  @Override
  public void addBackward() {
    NativeTensor gradient = tensors.gradient(operation.output());
    if (tensors.wantsGradient(operation.input())) {
      tensors.contribute(
          operation.input(), builder.view(layouts.floatPlanes(operation.input()), gradient));
    }
  }
}
