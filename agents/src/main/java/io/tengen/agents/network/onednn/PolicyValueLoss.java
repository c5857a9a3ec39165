package io.tengen.agents.network.onednn;

import java.nio.FloatBuffer;

/**
 * The losses of a batch, summed, and their gradients: cross-entropy of the policy (softmax over
 * logits) and squared error of the value.
 */
final class PolicyValueLoss {
  private final float[] logits;
  private final int actionCount;
  private final float valueWeight;

  PolicyValueLoss(int actionCount, float valueWeight) {
    this.actionCount = actionCount;
    this.valueWeight = valueWeight;
    logits = new float[actionCount];
  }

  /**
   * The cross-entropy of rows of logits in nats, summed, {@code -sum target log softmax(logits)},
   * whose gradient is {@code softmax(logits) - target} as a target sums to 1.
   *
   * @param rows how many
   * @param scale what gradients are multiplied by
   * @param targets rows of distributions
   * @param offset of the first row in {@code targets}
   */
  double policy(
      int rows,
      float scale,
      FloatBuffer allLogits,
      float[] targets,
      int offset,
      FloatBuffer gradients) {
    double loss = 0;
    float[] row = logits;
    for (int i = 0; i < rows; i++) {
      allLogits.get(i * actionCount, row);
      float max = Float.NEGATIVE_INFINITY;
      for (float logit : row) {
        max = Math.max(max, logit);
      }
      double sum = 0;
      int start = offset + i * actionCount;
      double targetMass = 0;
      for (int action = 0; action < actionCount; action++) {
        double shifted = row[action] - max;
        float target = targets[start + action];
        loss -= target * shifted;
        targetMass += target;
        double exponential = Math.exp(shifted);
        row[action] = (float) exponential;
        sum += exponential;
      }
      loss += targetMass * Math.log(sum);
      float normaliser = (float) (1 / sum);
      for (int action = 0; action < actionCount; action++) {
        row[action] = scale * (row[action] * normaliser - targets[start + action]);
      }
      gradients.put(i * actionCount, row);
    }
    return loss;
  }

  /** The squared errors of values, summed. Their gradient is weighted, the result is not. */
  double value(
      int rows,
      float scale,
      FloatBuffer values,
      float[] targets,
      int offset,
      FloatBuffer gradients) {
    double loss = 0;
    for (int i = 0; i < rows; i++) {
      float error = values.get(i) - targets[offset + i];
      loss += (double) error * error;
      gradients.put(i, scale * valueWeight * 2 * error);
    }
    return loss;
  }
}
