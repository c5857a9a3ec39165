package io.tengen.agents.network.onednn;

import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Tensor;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.inner_product_backward_data;
import org.bytedeco.dnnl.inner_product_backward_weights;
import org.bytedeco.dnnl.inner_product_forward;
import org.bytedeco.dnnl.memory;

/** A dense layer, in floats and row-major. */
final class DenseTraining implements OperationTraining {
  private final Operation.Dense operation;
  private final TrainingTensors tensors;
  private final ProgramBuilder builder;
  private final memory.desc inputLayout;
  private final memory.desc outputLayout;
  private final memory.desc weightsLayout;
  private final memory.desc biasLayout;
  private final inner_product_forward.primitive_desc forward;

  DenseTraining(
      Operation.Dense operation, Layouts layouts, TrainingTensors tensors, ProgramBuilder builder) {
    this.operation = operation;
    this.tensors = tensors;
    this.builder = builder;
    inputLayout = layouts.plain(operation.input());
    outputLayout = layouts.plain(operation.output());
    int outputs = layouts.channels(operation.output());
    weightsLayout =
        Layouts.floats(memory.format_tag.oi, outputs, layouts.channels(operation.input()));
    biasLayout = Layouts.floats(memory.format_tag.x, outputs);
    forward =
        new inner_product_forward.primitive_desc(
            new inner_product_forward.desc(
                dnnl.prop_kind.forward_training,
                inputLayout,
                weightsLayout,
                biasLayout,
                outputLayout),
            ProgramBuilder.attributes(),
            OneDnn.engine());
  }

  @Override
  public Tensor output() {
    return operation.output();
  }

  @Override
  public void addForward() {
    NativeTensor result = builder.tensor(outputLayout);
    builder.add(
        "dense layer",
        forward,
        new Arguments()
            .with(dnnl.DNNL_ARG_SRC, tensors.value(operation.input()))
            .with(dnnl.DNNL_ARG_WEIGHTS, tensors.parameter(operation.weights(), weightsLayout))
            .with(dnnl.DNNL_ARG_BIAS, tensors.parameter(operation.bias(), biasLayout))
            .with(dnnl.DNNL_ARG_DST, result));
    tensors.define(operation.output(), result);
  }

  @Override
  public void addBackward() {
    NativeTensor gradient = tensors.gradient(operation.output());
    addWeightsGradient(gradient);
    if (tensors.wantsGradient(operation.input())) {
      addInputGradient(gradient);
    }
  }

  private void addWeightsGradient(NativeTensor gradient) {
    var description =
        new inner_product_backward_weights.primitive_desc(
            new inner_product_backward_weights.desc(
                inputLayout, weightsLayout, biasLayout, outputLayout),
            ProgramBuilder.attributes(),
            OneDnn.engine(),
            forward);
    builder.add(
        "gradient of dense layer's weights",
        description,
        new Arguments()
            .with(dnnl.DNNL_ARG_SRC, tensors.value(operation.input()))
            .with(dnnl.DNNL_ARG_DIFF_DST, gradient)
            .with(
                dnnl.DNNL_ARG_DIFF_WEIGHTS,
                tensors.parameterGradient(operation.weights(), weightsLayout))
            .with(
                dnnl.DNNL_ARG_DIFF_BIAS, tensors.parameterGradient(operation.bias(), biasLayout)));
  }

  private void addInputGradient(NativeTensor gradient) {
    var description =
        new inner_product_backward_data.primitive_desc(
            new inner_product_backward_data.desc(inputLayout, weightsLayout, outputLayout),
            ProgramBuilder.attributes(),
            OneDnn.engine(),
            forward);
    NativeTensor inputGradient = builder.temporary(inputLayout);
    builder.add(
        "gradient of dense layer's input",
        description,
        new Arguments()
            .with(dnnl.DNNL_ARG_DIFF_DST, gradient)
            .with(dnnl.DNNL_ARG_WEIGHTS, tensors.parameter(operation.weights(), weightsLayout))
            .with(dnnl.DNNL_ARG_DIFF_SRC, inputGradient));
    tensors.contribute(operation.input(), inputGradient);
    builder.release(inputGradient);
  }
}
