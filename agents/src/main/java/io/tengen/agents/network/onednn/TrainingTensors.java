package io.tengen.agents.network.onednn;

import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Parameter;
import io.tengen.agents.network.graph.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * The values and gradients of a graph's tensors while a training program is compiled, and its
 * parameters and their gradients in native memory, in the order of the flat arrays.
 *
 * <p>Values stay until the backward part has read them. A gradient's memory is used again once the
 * operation before it has read it: a handful of buffers, that stay in the cache, serve all.
 */
final class TrainingTensors {
  private final ProgramBuilder builder;
  private final Tensor input;
  private final @Nullable NativeTensor[] values;
  private final List<List<NativeTensor>> contributions = new ArrayList<>();
  private final Pointer parameters;
  private final Pointer parameterGradients;

  TrainingTensors(
      LayerGraph graph, ProgramBuilder builder, Pointer parameters, Pointer parameterGradients) {
    this.builder = builder;
    this.parameters = parameters;
    this.parameterGradients = parameterGradients;
    input = graph.input();
    values = new @Nullable NativeTensor[graph.tensors().size()];
    for (int i = 0; i < values.length; i++) {
      contributions.add(new ArrayList<>());
    }
  }

  /** What a tensor holds. */
  NativeTensor value(Tensor tensor) {
    NativeTensor value = values[tensor.id()];
    if (value == null) {
      throw new IllegalStateException(tensor + " is read before it is made");
    }
    return value;
  }

  /** Says where a tensor's numbers are. */
  void define(Tensor tensor, NativeTensor value) {
    values[tensor.id()] = value;
  }

  /** Whether anybody reads the gradient of a tensor. */
  boolean wantsGradient(Tensor tensor) {
    return !tensor.equals(input);
  }

  /** Adds to a tensor's gradient. The memory may be another tensor's gradient too. */
  void contribute(Tensor tensor, NativeTensor gradient) {
    builder.retain(gradient);
    contributions.get(tensor.id()).add(gradient);
  }

  /** The sum of what was contributed to a tensor's gradient, in the layout of its value. */
  NativeTensor gradient(Tensor tensor) {
    List<NativeTensor> parts = contributions.get(tensor.id());
    if (parts.isEmpty()) {
      throw new IllegalStateException(
          tensor + " does not lead to an output: take it out of the graph");
    }
    memory.desc layout = value(tensor).layout();
    for (int i = 0; i < parts.size(); i++) {
      NativeTensor part = parts.get(i);
      parts.set(i, builder.inLayout(part, layout));
      builder.release(part);
    }
    while (parts.size() > 1) {
      NativeTensor right = parts.remove(parts.size() - 1);
      NativeTensor left = parts.remove(parts.size() - 1);
      NativeTensor sum = builder.temporary(layout);
      addSum(left, right, sum);
      builder.release(left);
      builder.release(right);
      parts.add(sum);
    }
    return parts.get(0);
  }

  /** Lets go of a tensor's gradient. */
  void releaseGradient(Tensor tensor) {
    contributions.get(tensor.id()).forEach(builder::release);
    contributions.get(tensor.id()).clear();
  }

  /** A parameter where it lies in the flat array. */
  NativeTensor parameter(Parameter parameter, memory.desc layout) {
    return builder.view(layout, at(parameters, parameter));
  }

  /** A parameter's gradient where it lies in the flat array. */
  NativeTensor parameterGradient(Parameter parameter, memory.desc layout) {
    return builder.view(layout, at(parameterGradients, parameter));
  }

  private static Pointer at(Pointer floats, Parameter parameter) {
    return new NativeResources.Address(floats.address() + (long) parameter.offset() * Float.BYTES);
  }

  private void addSum(NativeTensor left, NativeTensor right, NativeTensor sum) {
    var description =
        new binary.primitive_desc(
            new binary.desc(dnnl.algorithm.binary_add, left.layout(), right.layout(), sum.layout()),
            ProgramBuilder.attributes(),
            OneDnn.engine());
    builder.add(
        "sum of gradients",
        description,
        new Arguments()
            .with(dnnl.DNNL_ARG_SRC_0, left)
            .with(dnnl.DNNL_ARG_SRC_1, right)
            .with(dnnl.DNNL_ARG_DST, sum));
  }
}
