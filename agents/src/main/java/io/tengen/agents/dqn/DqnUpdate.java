package io.tengen.agents.dqn;

import io.tengen.agents.acting.Approximator;
import io.tengen.agents.network.dense.DensePass;
import io.tengen.agents.network.optimiser.GradientShaping;

/**
 * What a batch of replayed steps teaches:
 *
 * <pre>
 * y = r + gamma max over a of Q_target(s', a)                   0 instead of the max after termination
 * y = r + gamma Q_target(s', argmax over a of Q(s', a))         double (van Hasselt et al., 2016, eq. 4)
 * L = mean of w f(Q(s, a) - y)                                  f half the square, or Huber's
 * Q(s, a) = V(s) + A(s, a) - mean over a' of A(s, a')           dueling (Wang et al., 2016, eq. 9)
 * </pre>
 *
 * Next actions are the legal ones. In the dueling form output 0 is V and the others are A; both
 * share all hidden layers, where the paper gives each a last one of its own. Allocates nothing.
 */
final class DqnUpdate {
  private final Dqn.Config config;
  private final Approximator network;
  private final float[] target;
  private final DensePass targetPass;
  private final int observationLength;
  private final int actionCount;
  private final int columns;
  private final float[] observations;
  private final float[] nextObservations;
  private final float[] targets;
  private final float[] outputGradients;
  private final double[] errors;
  private double meanValue;

  /**
   * For batches of the configured size.
   *
   * @param target the target network's parameters, live
   */
  DqnUpdate(
      Dqn.Config config,
      Approximator network,
      float[] target,
      int observationLength,
      int actionCount) {
    this.config = config;
    this.network = network;
    this.target = target;
    this.observationLength = observationLength;
    this.actionCount = actionCount;
    columns = network.config().outputs();
    int capacity = config.batchSize();
    targetPass = new DensePass(network.config(), capacity);
    observations = new float[capacity * observationLength];
    nextObservations = new float[capacity * observationLength];
    targets = new float[capacity];
    outputGradients = new float[capacity * columns];
    errors = new double[capacity];
  }

  /**
   * Adds the gradient of the loss over the slots to the network's, and answers the loss.
   *
   * @param weights w, one a slot
   */
  double add(ReplayBuffer replay, int[] slots, float[] weights, int count) {
    gather(replay, slots, count);
    writeTargets(replay, slots, count);
    float[] outputs = network.evaluate(observations, 0, count);
    double lossSum = 0;
    double valueSum = 0;
    for (int i = 0; i < count; i++) {
      int action = replay.actions[slots[i]];
      double q = value(outputs, i * columns, action);
      double error = q - targets[i];
      boolean linear = config.huber() && Math.abs(error) > 1;
      lossSum += weights[i] * (linear ? Math.abs(error) - 0.5 : 0.5 * error * error);
      double slope = weights[i] * (linear ? Math.signum(error) : error) / count;
      writeGradient(i * columns, action, slope);
      errors[i] = error;
      valueSum += q;
    }
    network.accumulate(outputGradients, count);
    meanValue = valueSum / count;
    return lossSum / count;
  }

  private void gather(ReplayBuffer replay, int[] slots, int count) {
    int length = observationLength;
    for (int i = 0; i < count; i++) {
      int from = slots[i] * length;
      System.arraycopy(replay.observations, from, observations, i * length, length);
      System.arraycopy(replay.nextObservations, from, nextObservations, i * length, length);
    }
  }

  private void writeTargets(ReplayBuffer replay, int[] slots, int count) {
    targetPass.forward(target, nextObservations, 0, count);
    float[] judged = targetPass.outputs();
    float[] choosing = config.doubleQ() ? network.evaluate(nextObservations, 0, count) : judged;
    for (int i = 0; i < count; i++) {
      int slot = slots[i];
      double next = 0;
      if (!replay.terminated[slot]) {
        int action = best(choosing, i * columns, replay.nextLegal, slot * actionCount);
        next = value(judged, i * columns, action);
      }
      targets[i] = (float) (replay.rewards[slot] + config.gamma() * next);
    }
  }

  /** Q(s, a) from a row of outputs. */
  private double value(float[] outputs, int row, int action) {
    if (!config.dueling()) {
      return outputs[row + action];
    }
    double sum = 0;
    for (int a = 1; a <= actionCount; a++) {
      sum += outputs[row + a];
    }
    return outputs[row] + outputs[row + 1 + action] - sum / actionCount;
  }

  private void writeGradient(int row, int action, double slope) {
    int first = columns - actionCount;
    double shared = config.dueling() ? -slope / actionCount : 0;
    for (int a = 0; a < actionCount; a++) {
      outputGradients[row + first + a] = (float) (a == action ? shared + slope : shared);
    }
    if (config.dueling()) {
      outputGradients[row] = (float) slope;
    }
  }

  /** The legal action with the largest Q in a row of outputs; the lowest of equals. */
  int best(float[] outputs, int row, boolean[] legal, int legalRow) {
    int first = row + columns - actionCount;
    int best = -1;
    for (int a = 0; a < actionCount; a++) {
      if (legal[legalRow + a] && (best < 0 || outputs[first + a] > outputs[first + best])) {
        best = a;
      }
    }
    return best;
  }

  /**
   * Shortens the network's gradient to a Euclidean length, and answers its own.
   *
   * @throws IllegalStateException when it is not finite
   */
  double clip(double longest) {
    float[] gradient = network.gradient();
    double norm = GradientShaping.norm(gradient);
    if (!Double.isFinite(norm)) {
      throw new IllegalStateException(
          "the gradient's length is " + norm + ": training has diverged; lower learningRate");
    }
    GradientShaping.clip(gradient, norm, longest);
    return norm;
  }

  /** Q(s, a) - y of each step of the last batch, live. */
  double[] errors() {
    return errors;
  }

  /** The mean Q(s, a) of the last batch. */
  double meanValue() {
    return meanValue;
  }
}
