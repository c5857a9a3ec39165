package io.tengen.agents.network.dense;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One layer of a {@link DensePass}. */
final class LayerPass {
  /** With fewer units or samples, whole rows are not worth their making. */
  private static final int FEWEST_UNITS = 8;

  private static final int FEWEST_SAMPLES = 4;

  private final int inputs;
  private final int outputs;
  private final int weightsFrom;
  private final int biasesFrom;
  private final @Nullable Activation activation;

  /** A sample's values a row. */
  private final float[][] values;

  /** A sample's row: the gradient by its values, and from {@link #backward} on by its sums. */
  private final float[][] gradients;

  /** Weights or their gradient, a unit's a row. */
  private final float[][] byOutput;

  /** Weights or their gradient, those of an input a row. */
  private final float[][] byInput;

  /** What has fewer rows of the samples' inputs and gradients, with a sample's in a column. */
  private final float[][] columns;

  private final float[] biasGradient;

  /** Whether the weights stand in {@link #byInput} for good. */
  private boolean fixed;

  /**
   * Prepares one.
   *
   * @param capacity the largest batch
   */
  LayerPass(DenseConfig.Layer layer, int capacity) {
    inputs = layer.inputs();
    outputs = layer.outputs();
    weightsFrom = layer.from();
    biasesFrom = layer.biasesFrom();
    activation = layer.activation();
    values = new float[capacity][outputs];
    gradients = new float[capacity][outputs];
    byOutput = new float[outputs][inputs];
    byInput = new float[inputs][outputs];
    columns = new float[Math.min(inputs, outputs)][capacity];
    biasGradient = new float[outputs];
  }

  float[][] values() {
    return values;
  }

  float[][] gradients() {
    return gradients;
  }

  /** Lays out the weights for all forwards to come; there is no backward any more. */
  void fix(float[] parameters) {
    readByOutput(parameters);
    Products.transpose(byOutput, outputs, byInput, inputs);
    fixed = true;
  }

  /** Computes the values of the first samples. */
  void forward(float[] parameters, float[][] in, int count) {
    if (outputs < FEWEST_UNITS || (count < FEWEST_SAMPLES && !fixed)) {
      for (int i = 0; i < count; i++) {
        float[] row = values[i];
        for (int j = 0; j < outputs; j++) {
          row[j] =
              Products.dot(
                  parameters[biasesFrom + j], in[i], parameters, weightsFrom + j * inputs, inputs);
        }
      }
    } else {
      for (int i = 0; i < count; i++) {
        System.arraycopy(parameters, biasesFrom, values[i], 0, outputs);
      }
      if (!fixed) {
        readByOutput(parameters);
        Products.transpose(byOutput, outputs, byInput, inputs);
      }
      Products.add(values, in, byInput, count, inputs, outputs);
    }
    if (activation != null) {
      for (int i = 0; i < count; i++) {
        activation.apply(values[i], outputs);
      }
    }
  }

  /**
   * Adds to the gradient what the gradients by the values of the first samples make of it.
   *
   * @param in what {@link #forward} read
   * @param inGradients gets the gradients by it; null where nobody needs them
   */
  void backward(
      float[] parameters,
      float[][] in,
      int count,
      float[] gradient,
      float @Nullable [][] inGradients) {
    if (activation != null) {
      for (int i = 0; i < count; i++) {
        activation.multiplyBySlope(gradients[i], values[i], outputs);
      }
    }
    addBiasGradient(count, gradient);
    if (outputs <= inputs) {
      Products.transpose(gradients, count, columns, outputs);
      readByOutput(gradient);
      Products.add(byOutput, columns, in, outputs, count, inputs);
      for (int j = 0; j < outputs; j++) {
        System.arraycopy(byOutput[j], 0, gradient, weightsFrom + j * inputs, inputs);
      }
    } else {
      Products.transpose(in, count, columns, inputs);
      clear(byInput, inputs);
      Products.add(byInput, columns, gradients, inputs, count, outputs);
      for (int k = 0; k < inputs; k++) {
        float[] row = byInput[k];
        for (int j = 0; j < outputs; j++) {
          gradient[weightsFrom + j * inputs + k] += row[j];
        }
      }
    }
    if (inGradients != null) {
      readByOutput(parameters);
      clear(inGradients, count);
      Products.add(inGradients, gradients, byOutput, count, outputs, inputs);
    }
  }

  private void addBiasGradient(int count, float[] gradient) {
    float[] sums = biasGradient;
    System.arraycopy(gradient, biasesFrom, sums, 0, outputs);
    for (int i = 0; i < count; i++) {
      float[] row = gradients[i];
      for (int j = 0; j < outputs; j++) {
        sums[j] += row[j];
      }
    }
    System.arraycopy(sums, 0, gradient, biasesFrom, outputs);
  }

  private void readByOutput(float[] flat) {
    for (int j = 0; j < outputs; j++) {
      System.arraycopy(flat, weightsFrom + j * inputs, byOutput[j], 0, inputs);
    }
  }

  private static void clear(float[][] rows, int count) {
    for (int i = 0; i < count; i++) {
      Arrays.fill(rows[i], 0);
    }
  }
}
