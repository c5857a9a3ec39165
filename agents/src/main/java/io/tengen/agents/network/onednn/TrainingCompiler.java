package io.tengen.agents.network.onednn;

import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Operation.BatchNormalisation;
import io.tengen.agents.network.graph.Operation.Relu;
import io.tengen.agents.network.graph.Tensor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.dnnl.global.dnnl;

/**
 * Makes of a graph the steps of a training program: forward in the order of the graph, backward in
 * the reverse order. A ReLU is fused into the batch normalisation or the sum before it where
 * nothing else reads that.
 */
final class TrainingCompiler {
  private final Layouts layouts;
  private final GraphPatterns patterns;
  private final TrainingTensors tensors;
  private final ProgramBuilder builder;
  private final LayerGraph graph;
  private final List<OperationTraining> steps = new ArrayList<>();
  private final Set<Operation> fused = new HashSet<>();

  TrainingCompiler(
      LayerGraph graph, Layouts layouts, TrainingTensors tensors, ProgramBuilder builder) {
    this.graph = graph;
    this.layouts = layouts;
    this.tensors = tensors;
    this.builder = builder;
    patterns = new GraphPatterns(graph);
  }

  /** Adds the forward steps. The input must be defined. */
  void addForward() {
    for (Operation operation : graph.operations()) {
      if (!fused.contains(operation)) {
        OperationTraining step = training(operation);
        step.addForward();
        steps.add(step);
      }
    }
  }

  /** Adds the backward steps. The gradients of all outputs must have been contributed. */
  void addBackward() {
    for (int i = steps.size() - 1; i >= 0; i--) {
      OperationTraining step = steps.get(i);
      step.addBackward();
      tensors.releaseGradient(step.output());
    }
  }

  /** The batch normalisations, for their statistics. */
  List<BatchNormalisationTraining> normalisations() {
    return steps.stream()
        .filter(BatchNormalisationTraining.class::isInstance)
        .map(BatchNormalisationTraining.class::cast)
        .toList();
  }

  private OperationTraining training(Operation operation) {
    if (operation instanceof Operation.Convolution convolution) {
      return new ConvolutionTraining(convolution, layouts, tensors, builder);
    } else if (operation instanceof BatchNormalisation normalisation) {
      Optional<Relu> relu = fuseRelu(normalisation.output());
      return new BatchNormalisationTraining(normalisation, relu, layouts, tensors, builder);
    } else if (operation instanceof Operation.Add add) {
      return new AdditionTraining(add, fuseRelu(add.output()), tensors, builder);
    } else if (operation instanceof Relu relu) {
      return new ActivationTraining(
          "ReLU", dnnl.algorithm.eltwise_relu, relu.input(), relu.output(), tensors, builder);
    } else if (operation instanceof Operation.Tanh tanh) {
      return new ActivationTraining(
          "tanh", dnnl.algorithm.eltwise_tanh, tanh.input(), tanh.output(), tensors, builder);
    } else if (operation instanceof Operation.MeanPooling mean) {
      return pooling(
          "mean pooling", dnnl.algorithm.pooling_avg_exclude_padding, mean.input(), mean.output());
    } else if (operation instanceof Operation.MaxPooling max) {
      return pooling("max pooling", dnnl.algorithm.pooling_max, max.input(), max.output());
    } else if (operation instanceof Operation.Flattening flattening) {
      return new FlatteningTraining(flattening, layouts, tensors, builder);
    } else if (operation instanceof Operation.Concatenation concatenation) {
      return new ConcatenationTraining(concatenation, layouts, tensors, builder);
    } else if (operation instanceof Operation.Dense dense) {
      return new DenseTraining(dense, layouts, tensors, builder);
    }
    throw new IllegalArgumentException("No training program for " + operation);
  }

  private OperationTraining pooling(String name, dnnl.algorithm kind, Tensor input, Tensor output) {
    return new PoolingTraining(name, kind, input, output, layouts, tensors, builder);
  }

  private Optional<Relu> fuseRelu(Tensor output) {
    Optional<Relu> relu = patterns.onlyConsumer(output, Relu.class);
    relu.ifPresent(fused::add);
    return relu;
  }
}
