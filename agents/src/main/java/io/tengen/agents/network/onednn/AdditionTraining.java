package io.tengen.agents.network.onednn;

import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Tensor;
import java.util.Optional;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;

/** The sum of two tensors, with the ReLU after it where there is one. */
final class AdditionTraining implements OperationTraining {
  private final Operation.Add operation;
  private final boolean hasRelu;
  private final Tensor output;
  private final TrainingTensors tensors;
  private final ProgramBuilder builder;

  AdditionTraining(
      Operation.Add operation,
      Optional<Operation.Relu> relu,
      TrainingTensors tensors,
      ProgramBuilder builder) {
    this.operation = operation;
    this.tensors = tensors;
    this.builder = builder;
    hasRelu = relu.isPresent();
    output = relu.map(Operation.Relu::output).orElse(operation.output());
  }

  @Override
  public Tensor output() {
    return output;
  }

  @Override
  public void addForward() {
    NativeTensor left = tensors.value(operation.left());
    NativeTensor right = builder.keptInLayout(tensors.value(operation.right()), left.layout());
    NativeTensor sum = builder.tensor(left.layout());
    primitive_attr attributes = ProgramBuilder.attributes();
    if (hasRelu) {
      post_ops postOperations = new post_ops();
      postOperations.append_eltwise(1, dnnl.algorithm.eltwise_relu, 0, 0);
      attributes.set_post_ops(postOperations);
    }
    var description =
        new binary.primitive_desc(
            new binary.desc(dnnl.algorithm.binary_add, left.layout(), right.layout(), sum.layout()),
            attributes,
            OneDnn.engine());
    builder.add(
        "sum",
        description,
        new Arguments()
            .with(dnnl.DNNL_ARG_SRC_0, left)
            .with(dnnl.DNNL_ARG_SRC_1, right)
            .with(dnnl.DNNL_ARG_DST, sum));
    tensors.define(output, sum);
  }

  @Override
  public void addBackward() {
    NativeTensor gradient = tensors.gradient(output);
    if (hasRelu) {
      // The sum itself is gone, but its ReLU is positive just where the sum is.
      NativeTensor result = tensors.value(output);
      var forward =
          new eltwise_forward.primitive_desc(
              new eltwise_forward.desc(
                  dnnl.prop_kind.forward_training, dnnl.algorithm.eltwise_relu, result.layout()),
              ProgramBuilder.attributes(),
              OneDnn.engine());
      NativeTensor sumGradient =
          ActivationTraining.addGradient(
              "ReLU", dnnl.algorithm.eltwise_relu, result, gradient, builder, forward);
      contribute(sumGradient);
      builder.release(sumGradient);
    } else {
      contribute(gradient);
    }
  }

  private void contribute(NativeTensor gradient) {
    for (Tensor input : operation.inputs()) {
      if (tensors.wantsGradient(input)) {
        tensors.contribute(input, gradient);
      }
    }
  }
}
