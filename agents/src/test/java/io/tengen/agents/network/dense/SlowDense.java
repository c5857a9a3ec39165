package io.tengen.agents.network.dense;

import java.util.ArrayList;
import java.util.List;

/** A dense network straight from its formulas, in doubles, one sample at a time. */
final class SlowDense {
  private final DenseConfig config;
  private final double[] parameters;

  SlowDense(DenseConfig config, float[] parameters) {
    this.config = config;
    this.parameters = new double[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      this.parameters[i] = parameters[i];
    }
  }

  /** The outputs of the sample that begins at the offset. */
  double[] outputs(float[] inputs, int offset) {
    double[] values = new double[config.inputs()];
    for (int k = 0; k < values.length; k++) {
      values[k] = inputs[offset + k];
    }
    List<Integer> widths = new ArrayList<>(config.hidden());
    widths.add(config.outputs());
    int weights = 0;
    for (int layer = 0; layer < widths.size(); layer++) {
      int width = widths.get(layer);
      int biases = weights + values.length * width;
      double[] next = new double[width];
      for (int j = 0; j < width; j++) {
        double sum = parameters[biases + j];
        for (int k = 0; k < values.length; k++) {
          sum += parameters[weights + j * values.length + k] * values[k];
        }
        next[j] = layer == widths.size() - 1 ? sum : activate(sum);
      }
      weights = biases + width;
      values = next;
    }
    return values;
  }

  private double activate(double sum) {
    return switch (config.activation()) {
      case TANH -> Math.tanh(sum);
      case RELU -> Math.max(sum, 0);
    };
  }

  /**
   * The derivative, by central differences, of the sum over a batch of the outputs times their
   * gradients.
   */
  double derivative(int parameter, float[] inputs, float[] outputGradients, int count) {
    double old = parameters[parameter];
    double step = 1e-6;
    parameters[parameter] = old + step;
    double high = sum(inputs, outputGradients, count);
    parameters[parameter] = old - step;
    double low = sum(inputs, outputGradients, count);
    parameters[parameter] = old;
    return (high - low) / (2 * step);
  }

  private double sum(float[] inputs, float[] outputGradients, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double[] outputs = outputs(inputs, i * config.inputs());
      for (int j = 0; j < outputs.length; j++) {
        sum += outputs[j] * outputGradients[i * outputs.length + j];
      }
    }
    return sum;
  }
}
