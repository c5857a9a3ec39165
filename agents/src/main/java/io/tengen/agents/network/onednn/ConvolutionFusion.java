package io.tengen.agents.network.onednn;

import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Operation.Add;
import io.tengen.agents.network.graph.Operation.BatchNormalisation;
import io.tengen.agents.network.graph.Operation.Convolution;
import io.tengen.agents.network.graph.Operation.Relu;
import io.tengen.agents.network.graph.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A convolution with what one oneDNN primitive can do along with it: a batch normalisation, which
 * disappears in its weights and bias; the sum with a tensor that is there already; a ReLU.
 *
 * @param normalisation after the convolution
 * @param summand what is added after that
 * @param hasRelu whether a ReLU is last
 * @param output what the last of them makes
 * @param fused the operations after the convolution, which need no step of their own
 */
record ConvolutionFusion(
    Convolution convolution,
    @Nullable BatchNormalisation normalisation,
    @Nullable Tensor summand,
    boolean hasRelu,
    Tensor output,
    List<Operation> fused) {

  /** Follows the graph from a convolution as long as nothing else reads what is in between. */
  static ConvolutionFusion of(
      Convolution convolution, GraphPatterns patterns, Predicate<Tensor> isDefined) {
    List<Operation> fused = new ArrayList<>();
    Tensor output = convolution.output();
    BatchNormalisation normalisation =
        patterns.onlyConsumer(output, BatchNormalisation.class).orElse(null);
    if (normalisation != null) {
      fused.add(normalisation);
      output = normalisation.output();
    }
    Tensor summand = null;
    Add add = patterns.onlyConsumer(output, Add.class).orElse(null);
    if (add != null) {
      Tensor other = add.left().equals(output) ? add.right() : add.left();
      if (isDefined.test(other)) {
        summand = other;
        fused.add(add);
        output = add.output();
      }
    }
    Relu relu = patterns.onlyConsumer(output, Relu.class).orElse(null);
    if (relu != null) {
      fused.add(relu);
      output = relu.output();
    }
    return new ConvolutionFusion(
        convolution, normalisation, summand, relu != null, output, List.copyOf(fused));
  }
}
