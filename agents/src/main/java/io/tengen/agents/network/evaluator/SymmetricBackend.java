package io.tengen.agents.network.evaluator;

import io.tengen.agents.network.backend.InferenceBackend;
import io.tengen.go.features.Symmetry;
import java.util.Arrays;

/**
 * A Go network that is shown every position in all eight symmetries, and answers the mean of what
 * it says: eight times the work for what a network that knew of symmetry would say at once (D.
 * Silver et al., "Mastering the game of Go with deep neural networks and tree search", Nature 529,
 * 2016, where the player did so). The logits are the logarithms of mean probabilities.
 */
public final class SymmetricBackend implements InferenceBackend {
  private static final Symmetry[] SYMMETRIES = Symmetry.values();

  private final InferenceBackend one;
  private final int planes;
  private final int size;
  private final float[] turnedPlanes;
  private final float[] turnedPolicies;
  private final float[] turnedValues;
  private final float[] logits;
  private final double[] probabilities;

  /**
   * Asks a back end eight times.
   *
   * @param one of a Go network; closed with this
   * @param planes of a position
   * @param size of the board
   */
  public SymmetricBackend(InferenceBackend one, int planes, int size) {
    this.one = one;
    this.planes = planes;
    this.size = size;
    int actions = size * size + 1;
    turnedPlanes = new float[one.maxBatch() * planes * size * size];
    turnedPolicies = new float[one.maxBatch() * actions];
    turnedValues = new float[one.maxBatch()];
    logits = new float[actions];
    probabilities = new double[one.maxBatch() * actions];
  }

  @Override
  public String description() {
    return one.description() + ", mean of 8 symmetries";
  }

  @Override
  public int maxBatch() {
    return one.maxBatch();
  }

  @Override
  public void evaluate(int count, float[] positions, float[] policyLogits, float[] values) {
    requireCount(count);
    int actions = size * size + 1;
    int length = planes * size * size;
    Arrays.fill(probabilities, 0, count * actions, 0);
    Arrays.fill(values, 0, count, 0);
    for (Symmetry symmetry : SYMMETRIES) {
      for (int i = 0; i < count; i++) {
        symmetry.applyToPlanes(positions, i * length, turnedPlanes, i * length, planes, size);
      }
      one.evaluate(count, turnedPlanes, turnedPolicies, turnedValues);
      for (int i = 0; i < count; i++) {
        symmetry.inverse().applyToPolicy(turnedPolicies, i * actions, logits, 0, size);
        addProbabilities(i * actions);
        values[i] += turnedValues[i] / SYMMETRIES.length;
      }
    }
    for (int i = 0; i < count * actions; i++) {
      policyLogits[i] = (float) Math.log(probabilities[i] / SYMMETRIES.length);
    }
  }

  /** Adds what the logits stand for to the probabilities from an offset on. */
  private void addProbabilities(int offset) {
    float largest = Float.NEGATIVE_INFINITY;
    for (float logit : logits) {
      largest = Math.max(largest, logit);
    }
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - largest);
    }
    for (int action = 0; action < logits.length; action++) {
      probabilities[offset + action] += Math.exp(logits[action] - largest) / sum;
    }
  }

  @Override
  public void close() {
    one.close();
  }
}
