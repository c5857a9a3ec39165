package io.tengen.agents.network.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;

import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Operation.Relu;
import io.tengen.agents.network.graph.Tensor;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.inner_product_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;

/**
 * Makes of a graph the steps of an inference program. A residual block becomes two convolutions:
 * batch normalisation is folded into the weights, the second convolution adds its result to the
 * block's input in place, and each applies its ReLU as it writes.
 */
final class InferenceCompiler {
  /** What names of convolution steps start with. */
  static final String CONVOLUTION = "convolution";

  private final OneDnnModel model;
  private final LayerGraph graph;
  private final Layouts layouts;
  private final GraphPatterns patterns;
  private final InferenceTensors tensors;
  private final ProgramBuilder builder;
  private final Set<Operation> fused = new HashSet<>();

  InferenceCompiler(
      OneDnnModel model, Layouts layouts, InferenceTensors tensors, ProgramBuilder builder) {
    this.model = model;
    this.layouts = layouts;
    this.tensors = tensors;
    this.builder = builder;
    graph = model.graph();
    patterns = new GraphPatterns(graph);
  }

  /** Adds all steps. The input must be defined. */
  void addSteps() {
    for (Operation operation : graph.operations()) {
      if (!fused.contains(operation)) {
        addStep(operation);
        operation.inputs().forEach(tensors::wasRead);
      }
    }
  }

  private void addStep(Operation operation) {
    if (operation instanceof Operation.Convolution convolution) {
      addConvolution(ConvolutionFusion.of(convolution, patterns, tensors::isDefined));
    } else if (operation instanceof Operation.BatchNormalisation normalisation) {
      addNormalisation(normalisation);
    } else if (operation instanceof Operation.Add add) {
      addSum(add);
    } else if (operation instanceof Relu relu) {
      addActivation("ReLU", algorithm.eltwise_relu, relu.input(), relu.output());
    } else if (operation instanceof Operation.Tanh tanh) {
      addActivation("tanh", algorithm.eltwise_tanh, tanh.input(), tanh.output());
    } else if (operation instanceof Operation.MeanPooling mean) {
      addPooling(algorithm.pooling_avg_exclude_padding, mean.input(), mean.output());
    } else if (operation instanceof Operation.MaxPooling max) {
      addPooling(algorithm.pooling_max, max.input(), max.output());
    } else if (operation instanceof Operation.Flattening flattening) {
      NativeTensor planes =
          builder.inLayout(
              tensors.value(flattening.input()), layouts.floatPlanes(flattening.input()));
      tensors.define(flattening.output(), builder.view(layouts.plain(flattening.output()), planes));
    } else if (operation instanceof Operation.Concatenation concatenation) {
      addConcatenation(concatenation);
    } else if (operation instanceof Operation.Dense dense) {
      addDense(dense);
    } else {
      throw new IllegalArgumentException("No inference program for " + operation);
    }
  }

  private void addConvolution(ConvolutionFusion fusion) {
    Operation.Convolution convolution = fusion.convolution();
    ConvolutionShape shape = ConvolutionShape.of(convolution, layouts);
    post_ops postOperations = new post_ops();
    if (fusion.summand() != null) {
      postOperations.append_sum();
    }
    if (fusion.hasRelu()) {
      postOperations.append_eltwise(1, algorithm.eltwise_relu, 0, 0);
    }
    var description =
        new convolution_forward.primitive_desc(
            new convolution_forward.desc(
                prop_kind.forward_inference,
                algorithm.convolution_direct,
                layouts.any(convolution.input()),
                shape.anyWeights(layouts),
                shape.bias(),
                layouts.any(convolution.output()),
                shape.strides(),
                shape.padding(),
                shape.padding()),
            with(postOperations),
            OneDnn.engine());
    NativeTensor source =
        builder.inLayout(tensors.value(convolution.input()), description.src_desc());
    NativeTensor output = destination(fusion, description.dst_desc());
    builder.add(
        CONVOLUTION,
        description,
        new Arguments()
            .with(DNNL_ARG_SRC, source)
            .with(dnnl.DNNL_ARG_WEIGHTS, model.weights(fusion, shape, description.weights_desc()))
            .with(dnnl.DNNL_ARG_BIAS, model.bias(fusion, shape))
            .with(DNNL_ARG_DST, output));
    builder.release(source);
    if (fusion.summand() != null) {
      tensors.wasRead(fusion.summand());
    }
    fused.addAll(fusion.fused());
    tensors.define(fusion.output(), output);
  }

  /**
   * Where a convolution writes: over what it adds to, where nothing reads that any more, else to
   * memory of its own, with a copy of what it adds to.
   */
  private NativeTensor destination(ConvolutionFusion fusion, memory.desc layout) {
    Tensor summand = fusion.summand();
    if (summand == null) {
      return builder.temporary(layout);
    }
    NativeTensor added = tensors.value(summand);
    boolean isLastReader = tensors.readersLeft(summand) == 1 && added.hasOneUser();
    if (isLastReader && added.layout().equals(layout)) {
      builder.retain(added);
      return added;
    }
    NativeTensor copy = builder.temporary(layout);
    builder.reorder(added, copy);
    return copy;
  }

  private void addNormalisation(Operation.BatchNormalisation normalisation) {
    NativeTensor source = tensors.value(normalisation.input());
    Optional<Relu> relu = fuseRelu(normalisation.output());
    int flags =
        dnnl.normalization_flags.use_global_stats.value
            | dnnl.normalization_flags.use_scale.value
            | dnnl.normalization_flags.use_shift.value
            | (relu.isPresent() ? dnnl.normalization_flags.fuse_norm_relu.value : 0);
    var description =
        new batch_normalization_forward.primitive_desc(
            new batch_normalization_forward.desc(
                prop_kind.forward_inference.value,
                source.layout(),
                (float) normalisation.epsilon(),
                flags),
            ProgramBuilder.attributes(),
            OneDnn.engine());
    NativeTensor output = builder.temporary(description.dst_desc());
    memory.desc channels =
        Layouts.floats(memory.format_tag.x, layouts.channels(normalisation.input()));
    builder.add(
        "batch normalisation",
        description,
        new Arguments()
            .with(DNNL_ARG_SRC, source)
            .with(dnnl.DNNL_ARG_MEAN, model.parameter(normalisation.mean(), channels, builder))
            .with(
                dnnl.DNNL_ARG_VARIANCE,
                model.parameter(normalisation.variance(), channels, builder))
            .with(dnnl.DNNL_ARG_SCALE, model.parameter(normalisation.gamma(), channels, builder))
            .with(dnnl.DNNL_ARG_SHIFT, model.parameter(normalisation.beta(), channels, builder))
            .with(DNNL_ARG_DST, output));
    tensors.define(relu.map(Relu::output).orElse(normalisation.output()), output);
  }

  private void addSum(Operation.Add add) {
    NativeTensor left = tensors.value(add.left());
    NativeTensor right = builder.inLayout(tensors.value(add.right()), left.layout());
    Optional<Relu> relu = fuseRelu(add.output());
    post_ops postOperations = new post_ops();
    if (relu.isPresent()) {
      postOperations.append_eltwise(1, algorithm.eltwise_relu, 0, 0);
    }
    NativeTensor sum = builder.temporary(left.layout());
    builder.add(
        "sum",
        new binary.primitive_desc(
            new binary.desc(algorithm.binary_add, left.layout(), right.layout(), sum.layout()),
            with(postOperations),
            OneDnn.engine()),
        new Arguments()
            .with(dnnl.DNNL_ARG_SRC_0, left)
            .with(dnnl.DNNL_ARG_SRC_1, right)
            .with(DNNL_ARG_DST, sum));
    builder.release(right);
    tensors.define(relu.map(Relu::output).orElse(add.output()), sum);
  }

  private void addActivation(String name, algorithm function, Tensor input, Tensor output) {
    NativeTensor source = tensors.value(input);
    NativeTensor result = builder.temporary(source.layout());
    builder.add(
        name,
        new eltwise_forward.primitive_desc(
            new eltwise_forward.desc(prop_kind.forward_inference, function, source.layout()),
            ProgramBuilder.attributes(),
            OneDnn.engine()),
        new Arguments().with(DNNL_ARG_SRC, source).with(DNNL_ARG_DST, result));
    tensors.define(output, result);
  }

  private void addPooling(algorithm pooling, Tensor input, Tensor output) {
    NativeTensor source = tensors.value(input);
    var description =
        GlobalPooling.forward(
            prop_kind.forward_inference, pooling, source.layout(), output, layouts);
    NativeTensor pooled = builder.temporary(description.dst_desc());
    builder.add(
        "pooling",
        description,
        new Arguments().with(DNNL_ARG_SRC, source).with(DNNL_ARG_DST, pooled));
    NativeTensor plain = builder.inLayout(pooled, layouts.floatPooled(output));
    builder.release(pooled);
    tensors.define(output, builder.view(layouts.plain(output), plain));
  }

  private void addConcatenation(Operation.Concatenation concatenation) {
    ConcatenationParts parts = new ConcatenationParts(concatenation, layouts, builder);
    NativeTensor whole = builder.temporary(parts.layout());
    for (int i = 0; i < concatenation.inputs().size(); i++) {
      builder.reorder(tensors.value(concatenation.inputs().get(i)), parts.part(whole, i));
    }
    tensors.define(concatenation.output(), whole);
  }

  /**
   * One position after the other: the kernels of dense layers for many rows add up in another order
   * than those for one, and what a position is worth must not depend on its company. Convolutions
   * work on one board at a time anyway.
   */
  private void addDense(Operation.Dense dense) {
    int inputs = layouts.channels(dense.input());
    int outputs = layouts.channels(dense.output());
    memory.desc weights = Layouts.floats(memory.format_tag.oi, outputs, inputs);
    memory.desc bias = Layouts.floats(memory.format_tag.x, outputs);
    memory.desc inputRow = Layouts.floats(memory.format_tag.nc, 1, inputs);
    memory.desc outputRow = Layouts.floats(memory.format_tag.nc, 1, outputs);
    Optional<Relu> relu = fuseRelu(dense.output());
    post_ops postOperations = new post_ops();
    if (relu.isPresent()) {
      postOperations.append_eltwise(1, algorithm.eltwise_relu, 0, 0);
    }
    var description =
        new inner_product_forward.primitive_desc(
            new inner_product_forward.desc(
                prop_kind.forward_inference, inputRow, weights, bias, outputRow),
            with(postOperations),
            OneDnn.engine());
    NativeTensor source = tensors.value(dense.input());
    NativeTensor result = builder.temporary(layouts.plain(dense.output()));
    NativeTensor weightTensor = model.parameter(dense.weights(), weights, builder);
    NativeTensor biasTensor = model.parameter(dense.bias(), bias, builder);
    for (int row = 0; row < layouts.batch(); row++) {
      builder.add(
          "dense layer",
          description,
          new Arguments()
              .with(DNNL_ARG_SRC, builder.part(inputRow, source, (long) row * inputs * Float.BYTES))
              .with(dnnl.DNNL_ARG_WEIGHTS, weightTensor)
              .with(dnnl.DNNL_ARG_BIAS, biasTensor)
              .with(
                  DNNL_ARG_DST,
                  builder.part(outputRow, result, (long) row * outputs * Float.BYTES)));
    }
    tensors.define(relu.map(Relu::output).orElse(dense.output()), result);
  }

  private static primitive_attr with(post_ops postOperations) {
    primitive_attr attributes = ProgramBuilder.attributes();
    attributes.set_post_ops(postOperations);
    return attributes;
  }

  private Optional<Relu> fuseRelu(Tensor output) {
    Optional<Relu> relu = patterns.onlyConsumer(output, Relu.class);
    relu.ifPresent(fused::add);
    return relu;
  }
}
