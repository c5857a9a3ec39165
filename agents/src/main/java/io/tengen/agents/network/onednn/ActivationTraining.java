package io.tengen.agents.network.onednn;

import io.tengen.agents.network.graph.Tensor;
import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;

/** A function of each number by itself. */
final class ActivationTraining implements OperationTraining {
  private final String name;
  private final Tensor input;
  private final Tensor output;
  private final TrainingTensors tensors;
  private final ProgramBuilder builder;
  private final algorithm function;
  private final eltwise_forward.primitive_desc forward;

  /**
   * Prepares one.
   *
   * @param function of oneDNN's {@code eltwise} functions
   */
  ActivationTraining(
      String name,
      algorithm function,
      Tensor input,
      Tensor output,
      TrainingTensors tensors,
      ProgramBuilder builder) {
    this.name = name;
    this.function = function;
    this.input = input;
    this.output = output;
    this.tensors = tensors;
    this.builder = builder;
    forward =
        new eltwise_forward.primitive_desc(
            new eltwise_forward.desc(
                dnnl.prop_kind.forward_training, function, tensors.value(input).layout()),
            ProgramBuilder.attributes(),
            OneDnn.engine());
  }

  @Override
  public Tensor output() {
    return output;
  }

  @Override
  public void addForward() {
    NativeTensor result = builder.tensor(forward.dst_desc());
    builder.add(
        name,
        forward,
        new Arguments()
            .with(dnnl.DNNL_ARG_SRC, tensors.value(input))
            .with(dnnl.DNNL_ARG_DST, result));
    tensors.define(output, result);
  }

  @Override
  public void addBackward() {
    NativeTensor source = tensors.value(input);
    NativeTensor inputGradient =
        addGradient(name, function, source, tensors.gradient(output), builder, forward);
    tensors.contribute(input, inputGradient);
    builder.release(inputGradient);
  }

  /** Adds {@code gradient * function'(source)}, a temporary. */
  static NativeTensor addGradient(
      String name,
      algorithm function,
      NativeTensor source,
      NativeTensor gradient,
      ProgramBuilder builder,
      eltwise_forward.primitive_desc forward) {
    var description =
        new eltwise_backward.primitive_desc(
            new eltwise_backward.desc(function, gradient.layout(), source.layout()),
            ProgramBuilder.attributes(),
            OneDnn.engine(),
            forward);
    NativeTensor inputGradient = builder.temporary(description.diff_src_desc());
    builder.add(
        "gradient of " + name,
        description,
        new Arguments()
            .with(dnnl.DNNL_ARG_SRC, source)
            .with(dnnl.DNNL_ARG_DIFF_DST, gradient)
            .with(dnnl.DNNL_ARG_DIFF_SRC, inputGradient));
    return inputGradient;
  }
}
