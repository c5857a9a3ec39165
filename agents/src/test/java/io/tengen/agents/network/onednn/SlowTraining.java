package io.tengen.agents.network.onednn;

import io.tengen.agents.network.graph.LayerGraph;
import io.tengen.agents.network.graph.Operation;
import io.tengen.agents.network.graph.Parameter;
import io.tengen.agents.network.graph.Tensor;
import java.util.function.DoubleUnaryOperator;

/** A graph carried out in training mode by plain loops over doubles, forward and backward. */
final class SlowTraining {
  private final LayerGraph graph;
  private final int batch;
  private final int height;
  private final int width;
  private final int area;
  private final double[] parameters;
  private final double[] parameterGradients;
  private final double[][] values;
  private final double[][] gradients;
  private final double[] batchStatistics;

  SlowTraining(LayerGraph graph, int batch, int height, int width, double[] parameters) {
    this.graph = graph;
    this.batch = batch;
    this.height = height;
    this.width = width;
    this.parameters = parameters;
    area = height * width;
    parameterGradients = new double[parameters.length];
    batchStatistics = new double[parameters.length];
    values = new double[graph.tensors().size()][];
    gradients = new double[graph.tensors().size()][];
  }

  double[] forward(float[] planes) {
    values[graph.input().id()] = new double[planes.length];
    for (int i = 0; i < planes.length; i++) {
      values[graph.input().id()][i] = planes[i];
    }
    for (Operation operation : graph.operations()) {
      double[] output = forward(operation);
      values[operation.output().id()] = output;
      gradients[operation.output().id()] = new double[output.length];
    }
    gradients[graph.input().id()] = new double[planes.length];
    return values[graph.policyLogits().id()];
  }

  double[] logits() {
    return values[graph.policyLogits().id()];
  }

  double[] value() {
    return values[graph.value().id()];
  }

  /** The batch's mean and variance where the running ones are in the array of parameters. */
  double[] batchStatistics() {
    return batchStatistics;
  }

  double policyLoss(float[] targets) {
    int actions = logits().length / batch;
    double loss = 0;
    for (int n = 0; n < batch; n++) {
      double sum = 0;
      for (int a = 0; a < actions; a++) {
        sum += Math.exp(logits()[n * actions + a]);
      }
      for (int a = 0; a < actions; a++) {
        loss -=
            targets[n * actions + a] * Math.log(Math.exp(logits()[n * actions + a]) / sum) / batch;
      }
    }
    return loss;
  }

  double valueLoss(float[] targets) {
    double loss = 0;
    for (int n = 0; n < batch; n++) {
      loss += (value()[n] - targets[n]) * (value()[n] - targets[n]) / batch;
    }
    return loss;
  }

  double[] backward(float[] policyTargets, float[] valueTargets, double valueWeight) {
    int actions = logits().length / batch;
    for (int n = 0; n < batch; n++) {
      double sum = 0;
      for (int a = 0; a < actions; a++) {
        sum += Math.exp(logits()[n * actions + a]);
      }
      for (int a = 0; a < actions; a++) {
        int i = n * actions + a;
        gradients[graph.policyLogits().id()][i] +=
            (Math.exp(logits()[i]) / sum - policyTargets[i]) / batch;
      }
      gradients[graph.value().id()][n] += 2 * valueWeight * (value()[n] - valueTargets[n]) / batch;
    }
    for (int i = graph.operations().size() - 1; i >= 0; i--) {
      backward(graph.operations().get(i));
    }
    return parameterGradients;
  }

  private int channels(Tensor tensor) {
    return values[tensor.id()].length / batch / (tensor.isSpatial() ? area : 1);
  }

  private double[] forward(Operation operation) {
    double[] x = values[operation.inputs().get(0).id()];
    if (operation instanceof Operation.Convolution convolution) {
      double[] y = new double[batch * convolution.output().channels() * area];
      convolve(convolution, (w, in, out) -> y[out] += parameters[w] * x[in]);
      Parameter bias = convolution.bias();
      for (int i = 0; bias != null && i < y.length; i++) {
        y[i] += parameters[bias.offset() + i / area % bias.length()];
      }
      return y;
    } else if (operation instanceof Operation.BatchNormalisation normalisation) {
      return normalise(normalisation, x);
    } else if (operation instanceof Operation.Relu) {
      return map(x, v -> Math.max(0, v));
    } else if (operation instanceof Operation.Tanh) {
      return map(x, Math::tanh);
    } else if (operation instanceof Operation.Add add) {
      double[] y = values[add.right().id()].clone();
      for (int i = 0; i < y.length; i++) {
        y[i] += x[i];
      }
      return y;
    } else if (operation instanceof Operation.Flattening) {
      return x.clone();
    } else if (operation instanceof Operation.Concatenation concatenation) {
      int total = concatenation.inputs().stream().mapToInt(t -> values[t.id()].length).sum();
      double[] y = new double[total];
      concatenate(concatenation, (tensor, in, out) -> y[out] = values[tensor.id()][in]);
      return y;
    } else if (operation instanceof Operation.MeanPooling
        || operation instanceof Operation.MaxPooling) {
      double[] y = new double[x.length / area];
      for (int i = 0; i < y.length; i++) {
        double sum = 0;
        double max = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < area; p++) {
          sum += x[i * area + p];
          max = Math.max(max, x[i * area + p]);
        }
        y[i] = operation instanceof Operation.MaxPooling ? max : sum / area;
      }
      return y;
    } else if (operation instanceof Operation.Dense dense) {
      int outputs = dense.bias().length();
      int inputs = x.length / batch;
      double[] y = new double[batch * outputs];
      for (int i = 0; i < y.length; i++) {
        y[i] = parameters[dense.bias().offset() + i % outputs];
        for (int j = 0; j < inputs; j++) {
          y[i] +=
              parameters[dense.weights().offset() + i % outputs * inputs + j]
                  * x[i / outputs * inputs + j];
        }
      }
      return y;
    }
    throw new AssertionError(operation);
  }

  private void backward(Operation operation) {
    double[] x = values[operation.inputs().get(0).id()];
    double[] dx = gradients[operation.inputs().get(0).id()];
    double[] y = values[operation.output().id()];
    double[] dy = gradients[operation.output().id()];
    if (operation instanceof Operation.Convolution convolution) {
      convolve(
          convolution,
          (w, in, out) -> {
            parameterGradients[w] += x[in] * dy[out];
            dx[in] += parameters[w] * dy[out];
          });
      Parameter bias = convolution.bias();
      for (int i = 0; bias != null && i < y.length; i++) {
        parameterGradients[bias.offset() + i / area % bias.length()] += dy[i];
      }
    } else if (operation instanceof Operation.BatchNormalisation normalisation) {
      normaliseBackward(normalisation, x, dx, dy);
    } else if (operation instanceof Operation.Add add) {
      double[] other = gradients[add.right().id()];
      for (int i = 0; i < dy.length; i++) {
        dx[i] += dy[i];
        other[i] += dy[i];
      }
    } else if (operation instanceof Operation.Concatenation concatenation) {
      concatenate(concatenation, (tensor, in, out) -> gradients[tensor.id()][in] += dy[out]);
    } else if (operation instanceof Operation.Dense dense) {
      int outputs = dense.bias().length();
      int inputs = x.length / batch;
      for (int i = 0; i < y.length; i++) {
        parameterGradients[dense.bias().offset() + i % outputs] += dy[i];
        for (int j = 0; j < inputs; j++) {
          int weight = dense.weights().offset() + i % outputs * inputs + j;
          parameterGradients[weight] += x[i / outputs * inputs + j] * dy[i];
          dx[i / outputs * inputs + j] += parameters[weight] * dy[i];
        }
      }
    } else {
      backwardWithoutParameters(operation, x, dx, y, dy);
    }
  }

  private void backwardWithoutParameters(
      Operation operation, double[] x, double[] dx, double[] y, double[] dy) {
    boolean[] isFound = new boolean[y.length];
    for (int i = 0; i < x.length; i++) {
      if (operation instanceof Operation.Relu) {
        dx[i] += x[i] > 0 ? dy[i] : 0;
      } else if (operation instanceof Operation.Tanh) {
        dx[i] += (1 - y[i] * y[i]) * dy[i];
      } else if (operation instanceof Operation.Flattening) {
        dx[i] += dy[i];
      } else if (operation instanceof Operation.MeanPooling) {
        dx[i] += dy[i / area] / area;
      } else if (operation instanceof Operation.MaxPooling) {
        if (x[i] == y[i / area] && !isFound[i / area]) {
          isFound[i / area] = true;
          dx[i] += dy[i / area];
        }
      } else {
        throw new AssertionError(operation);
      }
    }
  }

  private double[] normalise(Operation.BatchNormalisation operation, double[] x) {
    int channels = operation.input().channels();
    double[] y = new double[x.length];
    for (int c = 0; c < channels; c++) {
      double mean = 0;
      for (int i = 0; i < x.length; i++) {
        mean += i / area % channels == c ? x[i] / (batch * area) : 0;
      }
      double variance = 0;
      for (int i = 0; i < x.length; i++) {
        variance += i / area % channels == c ? (x[i] - mean) * (x[i] - mean) / (batch * area) : 0;
      }
      batchStatistics[operation.mean().offset() + c] = mean;
      batchStatistics[operation.variance().offset() + c] = variance;
      for (int i = 0; i < x.length; i++) {
        if (i / area % channels == c) {
          y[i] =
              parameters[operation.beta().offset() + c]
                  + parameters[operation.gamma().offset() + c]
                      * (x[i] - mean)
                      / Math.sqrt(variance + operation.epsilon());
        }
      }
    }
    return y;
  }

  private void normaliseBackward(
      Operation.BatchNormalisation operation, double[] x, double[] dx, double[] dy) {
    int channels = operation.input().channels();
    double count = batch * area;
    for (int c = 0; c < channels; c++) {
      double mean = batchStatistics[operation.mean().offset() + c];
      double deviation =
          Math.sqrt(batchStatistics[operation.variance().offset() + c] + operation.epsilon());
      double sum = 0;
      double weighted = 0;
      for (int i = 0; i < x.length; i++) {
        if (i / area % channels == c) {
          sum += dy[i];
          weighted += dy[i] * (x[i] - mean) / deviation;
        }
      }
      parameterGradients[operation.beta().offset() + c] += sum;
      parameterGradients[operation.gamma().offset() + c] += weighted;
      for (int i = 0; i < x.length; i++) {
        if (i / area % channels == c) {
          dx[i] +=
              parameters[operation.gamma().offset() + c]
                  / deviation
                  * (dy[i] - sum / count - (x[i] - mean) / deviation * weighted / count);
        }
      }
    }
  }

  private void convolve(Operation.Convolution operation, Product product) {
    int inputs = operation.input().channels();
    int outputs = operation.output().channels();
    int k = operation.kernel();
    for (int n = 0; n < batch; n++) {
      for (int out = 0; out < outputs; out++) {
        for (int in = 0; in < inputs; in++) {
          if (operation.isDepthwise() && in != out) {
            continue;
          }
          for (int at = 0; at < area * k * k; at++) {
            int row = at / (k * k) / width;
            int column = at / (k * k) % width;
            int i = at % (k * k) / k;
            int j = at % k;
            int fromRow = row + i - k / 2;
            int fromColumn = column + j - k / 2;
            if (fromRow < 0 || fromRow >= height || fromColumn < 0 || fromColumn >= width) {
              continue;
            }
            int weight =
                operation.isDepthwise()
                    ? (i * k + j) * outputs + out
                    : ((out * inputs + in) * k + i) * k + j;
            product.take(
                operation.weights().offset() + weight,
                ((n * inputs + in) * height + fromRow) * width + fromColumn,
                ((n * outputs + out) * height + row) * width + column);
          }
        }
      }
    }
  }

  private void concatenate(Operation.Concatenation operation, Copy copy) {
    int points = operation.output().isSpatial() ? area : 1;
    int out = 0;
    for (int n = 0; n < batch; n++) {
      for (Tensor input : operation.inputs()) {
        int length = channels(input) * points;
        for (int i = 0; i < length; i++) {
          copy.take(input, n * length + i, out++);
        }
      }
    }
  }

  private static double[] map(double[] x, DoubleUnaryOperator function) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = function.applyAsDouble(x[i]);
    }
    return y;
  }

  private interface Product {
    void take(int weight, int input, int output);
  }

  private interface Copy {
    void take(Tensor tensor, int input, int output);
  }
}
