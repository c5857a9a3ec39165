package io.tengen.agents.alphazero;

import io.tengen.agents.network.backend.BatchSource;
import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.agents.network.backend.TrainingBatch;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * How a network does on positions and their targets.
 *
 * @param policyLoss the mean cross-entropy of its policy to the targets, in nats
 * @param valueLoss the mean squared error of its value
 * @param policyEntropy the mean entropy of its policy, in nats
 * @param targetEntropy that of the targets, which no policy loss is below
 */
record Measurement(
    double policyLoss, double valueLoss, double policyEntropy, double targetEntropy) {
  /** Nothing was measured. */
  static final Measurement NONE = new Measurement(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /**
   * Measures a network.
   *
   * @param backend what carries it out
   * @param source the positions
   * @param count how many of them, from the first on
   */
  static Measurement of(InferenceBackend backend, BatchSource source, int count)
      throws IOException {
    TrainingBatch batch = source.newBatch(backend.maxBatch());
    int actions = batch.actionCount();
    float[] logits = new float[batch.capacity() * actions];
    float[] values = new float[batch.capacity()];
    double[] sums = new double[4];
    for (int from = 0; from < count; from += batch.capacity()) {
      int rows = Math.min(batch.capacity(), count - from);
      source.fill(batch, from, rows);
      backend.evaluate(rows, batch.planes(), logits, values);
      for (int row = 0; row < rows; row++) {
        addPolicy(logits, batch.policies(), row * actions, actions, sums);
        double error = values[row] - batch.values()[row];
        sums[1] += error * error;
      }
    }
    return new Measurement(sums[0] / count, sums[1] / count, sums[2] / count, sums[3] / count);
  }

  private static void addPolicy(
      float[] logits, float[] targets, int offset, int actions, double[] sums) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = offset; i < offset + actions; i++) {
      largest = Math.max(largest, logits[i]);
    }
    double total = 0;
    for (int i = offset; i < offset + actions; i++) {
      total += Math.exp(logits[i] - largest);
    }
    double logTotal = Math.log(total) + largest;
    for (int i = offset; i < offset + actions; i++) {
      double logShare = logits[i] - logTotal;
      sums[0] -= targets[i] * logShare;
      sums[2] -= Math.exp(logShare) * logShare;
      sums[3] -= targets[i] > 0 ? targets[i] * Math.log(targets[i]) : 0;
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeDouble(policyLoss);
    out.writeDouble(valueLoss);
    out.writeDouble(policyEntropy);
    out.writeDouble(targetEntropy);
  }

  static Measurement read(DataInputStream in) throws IOException {
    return new Measurement(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
  }
}
