package io.tengen.agents.network.onednn;

import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Tensor;
import java.util.Optional;
import org.bytedeco.dnnl.batch_normalization_backward;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;

/**
 * Batch normalisation by the batch's statistics, with the ReLU after it where there is one; oneDNN
 * remembers in its workspace, a bit a number, what the ReLU let through.
 */
final class BatchNormalisationTraining implements OperationTraining {
  private final Operation.BatchNormalisation operation;
  private final Tensor output;
  private final TrainingTensors tensors;
  private final ProgramBuilder builder;
  private final int flags;
  private final memory.desc channelLayout;
  private final NativeTensor source;
  private final batch_normalization_forward.primitive_desc forward;
  private final NativeTensor mean;
  private final NativeTensor variance;
  private final NativeTensor workspace;

  BatchNormalisationTraining(
      Operation.BatchNormalisation operation,
      Optional<Operation.Relu> relu,
      Layouts layouts,
      TrainingTensors tensors,
      ProgramBuilder builder) {
    this.operation = operation;
    this.tensors = tensors;
    this.builder = builder;
    output = relu.map(Operation.Relu::output).orElse(operation.output());
    flags =
        dnnl.normalization_flags.use_scale.value
            | dnnl.normalization_flags.use_shift.value
            | (relu.isPresent() ? dnnl.normalization_flags.fuse_norm_relu.value : 0);
    channelLayout = Layouts.floats(memory.format_tag.x, layouts.channels(operation.input()));
    source = tensors.value(operation.input());
    forward =
        new batch_normalization_forward.primitive_desc(
            new batch_normalization_forward.desc(
                dnnl.prop_kind.forward_training.value,
                source.layout(),
                (float) operation.epsilon(),
                flags),
            ProgramBuilder.attributes(),
            OneDnn.engine());
    mean = builder.tensor(channelLayout);
    variance = builder.tensor(channelLayout);
    workspace = builder.tensor(forward.workspace_desc());
  }

  /** The batch's mean, after the forward part. */
  NativeTensor mean() {
    return mean;
  }

  /** The batch's variance (the mean square of deviations), after the forward part. */
  NativeTensor variance() {
    return variance;
  }

  Operation.BatchNormalisation operation() {
    return operation;
  }

  @Override
  public Tensor output() {
    return output;
  }

  @Override
  public void addForward() {
    NativeTensor result = builder.tensor(forward.dst_desc());
    builder.add(
        "batch normalisation",
        forward,
        new Arguments()
            .with(dnnl.DNNL_ARG_SRC, source)
            .with(dnnl.DNNL_ARG_SCALE, tensors.parameter(operation.gamma(), channelLayout))
            .with(dnnl.DNNL_ARG_SHIFT, tensors.parameter(operation.beta(), channelLayout))
            .with(dnnl.DNNL_ARG_MEAN, mean)
            .with(dnnl.DNNL_ARG_VARIANCE, variance)
            .with(dnnl.DNNL_ARG_WORKSPACE, workspace)
            .with(dnnl.DNNL_ARG_DST, result));
    tensors.define(output, result);
  }

  @Override
  public void addBackward() {
    NativeTensor gradient = tensors.gradient(output);
    var description =
        new batch_normalization_backward.primitive_desc(
            new batch_normalization_backward.desc(
                dnnl.prop_kind.backward.value,
                gradient.layout(),
                source.layout(),
                (float) operation.epsilon(),
                flags),
            ProgramBuilder.attributes(),
            OneDnn.engine(),
            forward);
    NativeTensor inputGradient = builder.temporary(description.diff_src_desc());
    // oneDNN 2.5 counts the shift among the inputs, though it has no use for it here.
    builder.add(
        "gradient of batch normalisation",
        description,
        new Arguments()
            .with(dnnl.DNNL_ARG_SRC, source)
            .with(dnnl.DNNL_ARG_MEAN, mean)
            .with(dnnl.DNNL_ARG_VARIANCE, variance)
            .with(dnnl.DNNL_ARG_SCALE, tensors.parameter(operation.gamma(), channelLayout))
            .with(dnnl.DNNL_ARG_SHIFT, tensors.parameter(operation.beta(), channelLayout))
            .with(dnnl.DNNL_ARG_WORKSPACE, workspace)
            .with(dnnl.DNNL_ARG_DIFF_DST, gradient)
            .with(dnnl.DNNL_ARG_DIFF_SRC, inputGradient)
            .with(
                dnnl.DNNL_ARG_DIFF_SCALE,
                tensors.parameterGradient(operation.gamma(), channelLayout))
            .with(
                dnnl.DNNL_ARG_DIFF_SHIFT,
                tensors.parameterGradient(operation.beta(), channelLayout)));
    tensors.contribute(operation.input(), inputGradient);
    builder.release(inputGradient);
  }
}
