package io.tengen.agents.acting;

import io.tengen.agents.network.dense.DenseConfig;
import io.tengen.agents.network.dense.DensePass;
import java.util.Arrays;

/** A dense network that learns: its parameters and the gradient that gathers. Not thread-safe. */
public final class Approximator {
  private final DenseConfig config;
  private final DensePass pass;
  private final float[] parameters;
  private final float[] gradient;

  /**
   * A network as it is before it has learned.
   *
   * @param capacity the largest batch
   * @param seed the source of its first parameters
   */
  public Approximator(DenseConfig config, int capacity, long seed) {
    this.config = config;
    pass = new DensePass(config, capacity);
    parameters = config.initialParameters(seed);
    gradient = new float[parameters.length];
  }

  /** The architecture. */
  public DenseConfig config() {
    return config;
  }

  /** The parameters, live. */
  public float[] parameters() {
    return parameters;
  }

  /** The gradient of what is to be minimised, live. */
  public float[] gradient() {
    return gradient;
  }

  /**
   * The outputs of a batch, live until the next one.
   *
   * @param inputs rows of observations, the first at {@code offset}
   */
  public float[] evaluate(float[] inputs, int offset, int count) {
    pass.forward(parameters, inputs, offset, count);
    return pass.outputs();
  }

  /** Adds to the gradient what follows from that of the outputs of the last batch. */
  public void accumulate(float[] outputGradients, int count) {
    pass.backward(parameters, outputGradients, count, gradient);
  }

  /** Forgets the gradient. */
  public void clearGradient() {
    Arrays.fill(gradient, 0);
  }
}
