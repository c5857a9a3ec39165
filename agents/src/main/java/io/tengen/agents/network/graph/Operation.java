package io.tengen.agents.network.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a network. Each tensor is the output of one operation, or the graph's input. */
public sealed interface Operation {
  /** The tensors that it reads. */
  List<Tensor> inputs();

  /** The tensor that it makes. */
  Tensor output();

  /**
   * A convolution with stride 1 and zero padding that keeps height and width.
   *
   * @param kernel its side, odd
   * @param isDepthwise whether each channel is convolved on its own; then {@code input.channels ==
   *     output.channels}
   * @param weights row-major {@code [out][in][kernel][kernel]}, a cross-correlation; depthwise as
   *     DL4J has them, {@code [kernel][kernel][channels]}
   * @param bias one a channel of the output, if any
   */
  record Convolution(
      Tensor input,
      Tensor output,
      int kernel,
      boolean isDepthwise,
      Parameter weights,
      @Nullable Parameter bias)
      implements Operation {
    @Override
    public List<Tensor> inputs() {
      return List.of(input);
    }
  }

  /**
   * Batch normalisation over a channel's numbers, in training by the batch's statistics, else by
   * the running ones.
   *
   * @param mean the running mean, which DL4J keeps among the parameters
   * @param variance the running variance, likewise: the mean square of deviations (biased)
   * @param epsilon is added to a variance before its root is taken
   * @param decay of the running statistics: {@code running = decay * running + (1 - decay) *
   *     batch}; DL4J treats {@code running - new} as their gradient
   */
  record BatchNormalisation(
      Tensor input,
      Tensor output,
      Parameter gamma,
      Parameter beta,
      Parameter mean,
      Parameter variance,
      double epsilon,
      double decay)
      implements Operation {
    @Override
    public List<Tensor> inputs() {
      return List.of(input);
    }
  }

  /** {@code max(0, x)}. */
  record Relu(Tensor input, Tensor output) implements Operation {
    @Override
    public List<Tensor> inputs() {
      return List.of(input);
    }
  }

  /** {@code tanh(x)}. */
  record Tanh(Tensor input, Tensor output) implements Operation {
    @Override
    public List<Tensor> inputs() {
      return List.of(input);
    }
  }

  /** The sum of two tensors of one shape. */
  record Add(Tensor left, Tensor right, Tensor output) implements Operation {
    @Override
    public List<Tensor> inputs() {
      return List.of(left, right);
    }
  }

  /** Tensors one after the other along their channels. */
  record Concatenation(List<Tensor> inputs, Tensor output) implements Operation {
    /** Copies the list. */
    public Concatenation {
      inputs = List.copyOf(inputs);
    }
  }

  /** The mean of each plane: {@code channels} numbers. */
  record MeanPooling(Tensor input, Tensor output) implements Operation {
    @Override
    public List<Tensor> inputs() {
      return List.of(input);
    }
  }

  /** The largest number of each plane: {@code channels} numbers. */
  record MaxPooling(Tensor input, Tensor output) implements Operation {
    @Override
    public List<Tensor> inputs() {
      return List.of(input);
    }
  }

  /** Planes as one vector, {@code [channel][row][column]}. The board's size is fixed then. */
  record Flattening(Tensor input, Tensor output) implements Operation {
    @Override
    public List<Tensor> inputs() {
      return List.of(input);
    }
  }

  /**
   * {@code y = W x + b}.
   *
   * @param weights row-major {@code [out][in]}: DL4J's {@code [in][out]} in Fortran order
   * @param bias one an output
   */
  record Dense(Tensor input, Tensor output, Parameter weights, Parameter bias)
      implements Operation {
    @Override
    public List<Tensor> inputs() {
      return List.of(input);
    }
  }
}
