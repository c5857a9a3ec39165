package io.tengen.agents.network.onednn;

import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Parameter;
import io.tengen.agents.network.graph.Tensor;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;

/** A convolution: forward, and the gradients of its weights and of its input. */
final class ConvolutionTraining implements OperationTraining {
  private final Operation.Convolution operation;
  private final Layouts layouts;
  private final TrainingTensors tensors;
  private final ProgramBuilder builder;
  private final ConvolutionShape shape;
  private final convolution_forward.primitive_desc forward;
  private final NativeTensor source;

  ConvolutionTraining(
      Operation.Convolution operation,
      Layouts layouts,
      TrainingTensors tensors,
      ProgramBuilder builder) {
    this.operation = operation;
    this.layouts = layouts;
    this.tensors = tensors;
    this.builder = builder;
    shape = ConvolutionShape.of(operation, layouts);
    forward =
        new convolution_forward.primitive_desc(
            forwardDescription(), ProgramBuilder.attributes(), OneDnn.engine());
    source = builder.keptInLayout(tensors.value(operation.input()), forward.src_desc());
  }

  private convolution_forward.desc forwardDescription() {
    memory.desc input = layouts.any(operation.input());
    memory.desc weights = shape.anyWeights(layouts);
    memory.desc output = layouts.any(operation.output());
    long[] strides = shape.strides();
    long[] padding = shape.padding();
    return new convolution_forward.desc(
        dnnl.prop_kind.forward_training,
        dnnl.algorithm.convolution_direct,
        input,
        weights,
        bias(),
        output,
        strides,
        padding,
        padding);
  }

  /** An empty description says that there is none. */
  private memory.desc bias() {
    return operation.bias() == null ? new memory.desc() : shape.bias();
  }

  @Override
  public Tensor output() {
    return operation.output();
  }

  @Override
  public void addForward() {
    NativeTensor weights = weights(forward.weights_desc());
    NativeTensor output = builder.tensor(forward.dst_desc());
    Arguments arguments =
        new Arguments()
            .with(dnnl.DNNL_ARG_SRC, source)
            .with(dnnl.DNNL_ARG_WEIGHTS, weights)
            .with(dnnl.DNNL_ARG_DST, output);
    if (operation.bias() != null) {
      arguments.with(dnnl.DNNL_ARG_BIAS, tensors.parameter(operation.bias(), shape.bias()));
    }
    builder.add("convolution", forward, arguments);
    builder.release(weights);
    tensors.define(operation.output(), output);
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
    Parameter bias = operation.bias();
    memory.desc input = layouts.any(operation.input());
    memory.desc weights = shape.anyWeightsGradient();
    memory.desc output = layouts.any(operation.output());
    var operationDescription =
        new convolution_backward_weights.desc(
            dnnl.algorithm.convolution_direct,
            input,
            weights,
            bias(),
            output,
            shape.strides(),
            shape.padding(),
            shape.padding());
    var description =
        new convolution_backward_weights.primitive_desc(
            operationDescription, ProgramBuilder.attributes(), OneDnn.engine(), forward);
    NativeTensor reorderedSource = builder.inLayout(source, description.src_desc());
    NativeTensor reorderedGradient = builder.inLayout(gradient, description.diff_dst_desc());
    NativeTensor weightsGradient = builder.temporary(description.diff_weights_desc());
    Arguments arguments =
        new Arguments()
            .with(dnnl.DNNL_ARG_SRC, reorderedSource)
            .with(dnnl.DNNL_ARG_DIFF_DST, reorderedGradient)
            .with(dnnl.DNNL_ARG_DIFF_WEIGHTS, weightsGradient);
    if (bias != null) {
      arguments.with(dnnl.DNNL_ARG_DIFF_BIAS, tensors.parameterGradient(bias, shape.bias()));
    }
    builder.add("gradient of convolution's weights", description, arguments);
    builder.reorder(
        weightsGradient, tensors.parameterGradient(operation.weights(), shape.flatWeights()));
    builder.release(reorderedSource);
    builder.release(reorderedGradient);
    builder.release(weightsGradient);
  }

  private void addInputGradient(NativeTensor gradient) {
    var description =
        new convolution_backward_data.primitive_desc(
            new convolution_backward_data.desc(
                dnnl.algorithm.convolution_direct,
                layouts.any(operation.input()),
                shape.anyWeights(layouts),
                layouts.any(operation.output()),
                shape.strides(),
                shape.padding(),
                shape.padding()),
            ProgramBuilder.attributes(),
            OneDnn.engine(),
            forward);
    NativeTensor weights = weights(description.weights_desc());
    NativeTensor reorderedGradient = builder.inLayout(gradient, description.diff_dst_desc());
    NativeTensor inputGradient = builder.temporary(description.diff_src_desc());
    builder.add(
        "gradient of convolution's input",
        description,
        new Arguments()
            .with(dnnl.DNNL_ARG_DIFF_DST, reorderedGradient)
            .with(dnnl.DNNL_ARG_WEIGHTS, weights)
            .with(dnnl.DNNL_ARG_DIFF_SRC, inputGradient));
    tensors.contribute(operation.input(), inputGradient);
    builder.release(weights);
    builder.release(reorderedGradient);
    builder.release(inputGradient);
  }

  private NativeTensor weights(memory.desc layout) {
    return builder.inLayout(tensors.parameter(operation.weights(), shape.flatWeights()), layout);
  }
}
