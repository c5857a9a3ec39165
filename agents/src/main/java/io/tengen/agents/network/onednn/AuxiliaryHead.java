package io.tengen.agents.network.onednn;

import java.nio.FloatBuffer;

/**
 * An auxiliary head of a training program: numbers of each position that are learned by squared
 * error, the mean over a position's numbers, where they are known.
 */
final class AuxiliaryHead {
  private final FloatBuffer outputs;
  private final FloatBuffer gradients;
  private final float weight;
  private final float[] row;
  private double loss;

  /**
   * Prepares it.
   *
   * @param outputs what the network gave, row-major
   * @param gradients where their gradients go
   * @param columns numbers of a position
   * @param weight of the loss in the gradient
   */
  AuxiliaryHead(FloatBuffer outputs, FloatBuffer gradients, int columns, double weight) {
    this.outputs = outputs;
    this.gradients = gradients;
    this.weight = (float) weight;
    this.row = new float[columns];
  }

  /**
   * Computes the loss of rows and its gradient.
   *
   * @param rows how many
   * @param scale what gradients are multiplied by
   * @param targets of the whole batch, row-major
   * @param known of the whole batch: the weight of each row, 0 or 1
   * @param start the first row in {@code targets} and {@code known}
   */
  void run(int rows, float scale, float[] targets, float[] known, int start) {
    float[] numbers = row;
    int columns = numbers.length;
    float slope = 2 * scale * weight / columns;
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      float share = known[start + i];
      int from = (start + i) * columns;
      double squares = 0;
      outputs.get(i * columns, numbers);
      for (int column = 0; column < columns; column++) {
        float error = numbers[column] - targets[from + column];
        squares += (double) error * error;
        numbers[column] = slope * share * error;
      }
      gradients.put(i * columns, numbers);
      sum += share * squares / columns;
    }
    loss = sum;
  }

  /** The losses of the last run, summed, without the weight. */
  double loss() {
    return loss;
  }
}
