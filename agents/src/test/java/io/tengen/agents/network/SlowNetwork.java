package io.tengen.agents.network;

import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Parameter;
import io.tengen.agents.network.graph.Tensor;

/** Carries a graph of operations out for one position at a time, by the formulas, in doubles. */
public final class SlowNetwork {
  private final LayerGraph graph;
  private final float[] parameters;
  private final int height;
  private final int width;
  private final double[][] results;

  public SlowNetwork(LayerGraph graph, float[] parameters, int height, int width) {
    this.graph = graph;
    this.parameters = parameters;
    this.height = height;
    this.width = width;
    this.results = new double[graph.tensors().size()][];
  }

  /** The logits of a position. */
  public double[] logits() {
    return results[graph.policyLogits().id()];
  }

  /** The value of a position. */
  public double value() {
    return results[graph.value().id()][0];
  }

  /** What an operation gave. */
  public double[] result(Tensor tensor) {
    return of(tensor).clone();
  }

  /** Evaluates the position whose planes begin at an offset. */
  public void evaluate(float[] planes, int offset) {
    double[] input = new double[graph.input().channels() * height * width];
    for (int i = 0; i < input.length; i++) {
      input[i] = planes[offset + i];
    }
    results[graph.input().id()] = input;
    for (Operation operation : graph.operations()) {
      results[operation.output().id()] = apply(operation);
    }
  }

  private double[] of(Tensor tensor) {
    return results[tensor.id()];
  }

  private double at(Parameter parameter, int index) {
    if (index < 0 || index >= parameter.length()) {
      throw new IndexOutOfBoundsException(index + " of " + parameter);
    }
    return parameters[parameter.offset() + index];
  }

  private double[] apply(Operation operation) {
    if (operation instanceof Operation.Convolution convolution) {
      return convolve(convolution);
    } else if (operation instanceof Operation.BatchNormalisation norm) {
      return normalise(norm);
    } else if (operation instanceof Operation.Relu relu) {
      double[] y = of(relu.input()).clone();
      for (int i = 0; i < y.length; i++) {
        y[i] = Math.max(0, y[i]);
      }
      return y;
    } else if (operation instanceof Operation.Tanh tanh) {
      double[] y = of(tanh.input()).clone();
      for (int i = 0; i < y.length; i++) {
        y[i] = Math.tanh(y[i]);
      }
      return y;
    } else if (operation instanceof Operation.Add add) {
      double[] y = of(add.left()).clone();
      for (int i = 0; i < y.length; i++) {
        y[i] += of(add.right())[i];
      }
      return y;
    } else if (operation instanceof Operation.Concatenation concatenation) {
      return concatenation.inputs().stream()
          .flatMapToDouble(tensor -> java.util.Arrays.stream(of(tensor)))
          .toArray();
    } else if (operation instanceof Operation.MeanPooling pooling) {
      return pool(pooling.input(), true);
    } else if (operation instanceof Operation.MaxPooling pooling) {
      return pool(pooling.input(), false);
    } else if (operation instanceof Operation.Flattening flattening) {
      return of(flattening.input());
    } else if (operation instanceof Operation.Dense dense) {
      return dense(dense);
    }
    throw new IllegalArgumentException("no formula for " + operation);
  }

  private double[] convolve(Operation.Convolution c) {
    double[] x = of(c.input());
    double[] y = new double[c.output().channels() * height * width];
    int inputs = c.input().channels();
    for (int out = 0; out < c.output().channels(); out++) {
      for (int row = 0; row < height; row++) {
        for (int column = 0; column < width; column++) {
          double sum = c.bias() == null ? 0 : at(c.bias(), out);
          for (int in = c.isDepthwise() ? out : 0;
              in < (c.isDepthwise() ? out + 1 : inputs);
              in++) {
            for (int i = 0; i < c.kernel(); i++) {
              for (int j = 0; j < c.kernel(); j++) {
                int r = row + i - c.kernel() / 2;
                int k = column + j - c.kernel() / 2;
                if (r >= 0 && r < height && k >= 0 && k < width) {
                  int weight =
                      c.isDepthwise()
                          ? (i * c.kernel() + j) * inputs + in
                          : ((out * inputs + in) * c.kernel() + i) * c.kernel() + j;
                  sum += at(c.weights(), weight) * x[(in * height + r) * width + k];
                }
              }
            }
          }
          y[(out * height + row) * width + column] = sum;
        }
      }
    }
    return y;
  }

  private double[] normalise(Operation.BatchNormalisation n) {
    double[] y = of(n.input()).clone();
    int plane = y.length / n.input().channels();
    for (int i = 0; i < y.length; i++) {
      int c = i / plane;
      double standard = (y[i] - at(n.mean(), c)) / Math.sqrt(at(n.variance(), c) + n.epsilon());
      y[i] = at(n.gamma(), c) * standard + at(n.beta(), c);
    }
    return y;
  }

  private double[] pool(Tensor input, boolean isMean) {
    double[] x = of(input);
    int plane = height * width;
    double[] y = new double[input.channels()];
    for (int c = 0; c < y.length; c++) {
      double sum = 0;
      double largest = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < plane; i++) {
        sum += x[c * plane + i];
        largest = Math.max(largest, x[c * plane + i]);
      }
      y[c] = isMean ? sum / plane : largest;
    }
    return y;
  }

  private double[] dense(Operation.Dense d) {
    double[] x = of(d.input());
    double[] y = new double[d.output().channels()];
    for (int out = 0; out < y.length; out++) {
      y[out] = at(d.bias(), out);
      for (int in = 0; in < x.length; in++) {
        y[out] += at(d.weights(), out * x.length + in) * x[in];
      }
    }
    return y;
  }
}
