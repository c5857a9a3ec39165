package io.tengen.agents.network.onednn;

import io.tengen.agents.network.graph.Tensor;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.pooling_backward;
import org.bytedeco.dnnl.pooling_forward;

/** The mean or the largest number of each plane, as a vector. */
final class PoolingTraining implements OperationTraining {
  private final String name;
  private final algorithm pooling;
  private final Tensor input;
  private final Tensor output;
  private final Layouts layouts;
  private final TrainingTensors tensors;
  private final ProgramBuilder builder;
  private final NativeTensor source;
  private final pooling_forward.primitive_desc forward;
  private final NativeTensor workspace;

  PoolingTraining(
      String name,
      algorithm pooling,
      Tensor input,
      Tensor output,
      Layouts layouts,
      TrainingTensors tensors,
      ProgramBuilder builder) {
    this.name = name;
    this.pooling = pooling;
    this.input = input;
    this.output = output;
    this.layouts = layouts;
    this.tensors = tensors;
    this.builder = builder;
    source = tensors.value(input);
    forward =
        GlobalPooling.forward(
            dnnl.prop_kind.forward_training, pooling, source.layout(), output, layouts);
    workspace = builder.tensor(forward.workspace_desc());
  }

  @Override
  public Tensor output() {
    return output;
  }

  @Override
  public void addForward() {
    NativeTensor pooled = builder.tensor(forward.dst_desc());
    builder.add(
        name,
        forward,
        new Arguments()
            .with(dnnl.DNNL_ARG_SRC, source)
            .with(dnnl.DNNL_ARG_WORKSPACE, workspace)
            .with(dnnl.DNNL_ARG_DST, pooled));
    NativeTensor plain = builder.keptInLayout(pooled, layouts.floatPooled(output));
    tensors.define(output, builder.view(layouts.plain(output), plain));
  }

  @Override
  public void addBackward() {
    NativeTensor gradient = tensors.gradient(output);
    long[] board = {layouts.height(), layouts.width()};
    long[] none = {0, 0};
    var description =
        new pooling_backward.primitive_desc(
            new pooling_backward.desc(
                pooling, source.layout(), forward.dst_desc(), board, board, none, none),
            ProgramBuilder.attributes(),
            OneDnn.engine(),
            forward);
    NativeTensor pooledGradient =
        builder.inLayout(
            builder.view(layouts.floatPooled(output), gradient), description.diff_dst_desc());
    NativeTensor inputGradient = builder.temporary(description.diff_src_desc());
    builder.add(
        "gradient of " + name,
        description,
        new Arguments()
            .with(dnnl.DNNL_ARG_DIFF_DST, pooledGradient)
            .with(dnnl.DNNL_ARG_WORKSPACE, workspace)
            .with(dnnl.DNNL_ARG_DIFF_SRC, inputGradient));
    tensors.contribute(input, inputGradient);
    builder.release(pooledGradient);
    builder.release(inputGradient);
  }
}
