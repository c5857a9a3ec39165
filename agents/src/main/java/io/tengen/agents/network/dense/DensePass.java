package io.tengen.agents.network.dense;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Outputs and gradients of a dense network in plain loops that HotSpot vectorises; allocates
 * nothing after its making. Owned by one thread; the parameters are the caller's.
 *
 * <p>The outputs of a sample are the same to the bit whatever else is in its batch. The gradient of
 * a batch depends, in its last bits, on the order of the samples.
 */
public final class DensePass {
  private final DenseConfig config;
  private final int capacity;
  private final int parameterCount;
  private final float[][] inputs;
  private final List<LayerPass> layers = new ArrayList<>();
  private final float[] outputs;
  private int forwarded;
  private float @Nullable [] fixed;

  /**
   * Prepares one.
   *
   * @param capacity the largest batch, in [1, 65536]
   * @throws IllegalArgumentException when it is out of range
   */
  public DensePass(DenseConfig config, int capacity) {
    if (capacity < 1 || capacity > 65_536) {
      throw new IllegalArgumentException("capacity is " + capacity + ", but must be in [1, 65536]");
    }
    this.config = config;
    this.capacity = capacity;
    this.parameterCount = config.parameterCount();
    this.inputs = new float[capacity][config.inputs()];
    for (DenseConfig.Layer layer : config.layers()) {
      layers.add(new LayerPass(layer, capacity));
    }
    this.outputs = new float[Math.multiplyExact(capacity, config.outputs())];
  }

  /**
   * Settles on parameters that do not change any more, for forwards alone: those of single samples
   * then take a fraction of the time, and answer the same.
   *
   * @param parameters which all forwards to come must be given
   */
  public void fix(float[] parameters) {
    requireParameters("parameters", parameters);
    for (LayerPass layer : layers) {
      layer.fix(parameters);
    }
    fixed = parameters;
  }

  /**
   * Computes the outputs of a batch.
   *
   * @param parameters in DL4J's order
   * @param observations one sample after the other
   * @param offset where the first begins
   * @param count how many, in [1, capacity]
   * @throws IllegalArgumentException when the arrays are too short, the count is out of range, or
   *     the parameters are others than it was fixed to
   */
  public void forward(float[] parameters, float[] observations, int offset, int count) {
    requireParameters("parameters", parameters);
    if (fixed != null && fixed != parameters) {
      throw new IllegalArgumentException(
          "the pass is fixed to other parameters; make another pass for these");
    }
    if (count < 1 || count > capacity) {
      throw new IllegalArgumentException(
          "count is " + count + ", but must be in [1, " + capacity + "]");
    }
    int length = config.inputs();
    if (offset < 0 || (long) offset + (long) count * length > observations.length) {
      throw new IllegalArgumentException(
          "%d observations of %d numbers from %d on do not lie in %d numbers"
              .formatted(count, length, offset, observations.length));
    }
    for (int i = 0; i < count; i++) {
      System.arraycopy(observations, offset + i * length, inputs[i], 0, length);
    }
    float[][] in = inputs;
    for (int i = 0; i < layers.size(); i++) {
      LayerPass layer = layers.get(i);
      layer.forward(parameters, in, count);
      in = layer.values();
    }
    for (int i = 0; i < count; i++) {
      System.arraycopy(in[i], 0, outputs, i * config.outputs(), config.outputs());
    }
    forwarded = count;
  }

  /** Those of the last batch, one sample after the other; live until the next. */
  public float[] outputs() {
    return outputs;
  }

  /**
   * Adds to a gradient that of the batch of the last {@link #forward}.
   *
   * @param parameters those of the forward
   * @param outputGradients the gradient of the loss by each output, one sample after the other
   * @param count that of the forward
   * @param gradient in the order of the parameters; added to
   * @throws IllegalArgumentException when the count is another one or an array is too short
   * @throws IllegalStateException when it is fixed
   */
  public void backward(float[] parameters, float[] outputGradients, int count, float[] gradient) {
    requireParameters("parameters", parameters);
    requireParameters("the gradient", gradient);
    if (fixed != null) {
      throw new IllegalStateException("the pass is fixed, for forwards alone; make another one");
    }
    if (count < 1 || count != forwarded) {
      throw new IllegalArgumentException(
          "count is "
              + count
              + ", but the last forward was of "
              + forwarded
              + " samples; the two"
              + " must be of one batch");
    }
    int length = config.outputs();
    if (outputGradients.length < count * length) {
      throw new IllegalArgumentException(
          "the gradients of %d outputs of %d numbers do not lie in %d numbers"
              .formatted(count, length, outputGradients.length));
    }
    int last = layers.size() - 1;
    float[][] gradients = layers.get(last).gradients();
    for (int i = 0; i < count; i++) {
      System.arraycopy(outputGradients, i * length, gradients[i], 0, length);
    }
    for (int i = last; i > 0; i--) {
      LayerPass before = layers.get(i - 1);
      layers.get(i).backward(parameters, before.values(), count, gradient, before.gradients());
    }
    layers.get(0).backward(parameters, inputs, count, gradient, null);
  }

  private void requireParameters(String name, float[] numbers) {
    if (numbers.length != parameterCount) {
      throw new IllegalArgumentException(
          "%s: %d numbers, but the network %s has %d parameters"
              .formatted(name, numbers.length, config.describe(), parameterCount));
    }
  }
}
