package io.tengen.agents.actorcritic;

import io.tengen.agents.acting.Advantages;
import io.tengen.agents.acting.Approximator;
import io.tengen.agents.acting.Categorical;
import io.tengen.agents.acting.PolicyValue;
import io.tengen.agents.acting.Rollout;

/**
 * What PPO minimises, over a small batch of a rollout's steps (Schulman et al., 2017, equations 7
 * and 9), with rho = pi(a | s) / pi_old(a | s):
 *
 * <pre>
 * L = mean of [ max( -A rho, -A clamp(rho, 1 - clip, 1 + clip) ) - entropyWeight H
 *               + valueWeight / 2 max( (V - R)^2, (V_old + clamp(V - V_old, -clip, clip) - R)^2 ) ]
 * </pre>
 *
 * The second square is left out unless values are clipped too. Where the clamp holds and decides,
 * the gradient is 0. Allocates nothing.
 */
final class PpoLoss {
  private final Ppo.Config config;
  private final int observationLength;
  private final int actionCount;
  private final Categorical policy;
  private final float[] observations;
  private final float[] advantages;
  private final float[] logitGradients;
  private final float[] valueGradients;
  private double policyLoss;
  private double valueLoss;
  private double entropy;
  private double divergence;
  private double clippedShare;

  PpoLoss(Ppo.Config config, int observationLength, int actionCount, int capacity) {
    this.config = config;
    this.observationLength = observationLength;
    this.actionCount = actionCount;
    policy = new Categorical(actionCount);
    observations = new float[capacity * observationLength];
    advantages = new float[capacity];
    logitGradients = new float[capacity * actionCount];
    valueGradients = new float[capacity];
  }

  /**
   * Adds the gradient over a batch to the networks', and answers the whole loss.
   *
   * @param order the batch is the rows {@code order[first] .. order[first + count - 1]}
   */
  double add(PolicyValue networks, Rollout rollout, int[] order, int first, int count) {
    for (int i = 0; i < count; i++) {
      int row = order[first + i];
      System.arraycopy(
          rollout.observations,
          row * observationLength,
          observations,
          i * observationLength,
          observationLength);
      advantages[i] = rollout.advantages[row];
    }
    if (config.normalise()) {
      Advantages.normalise(advantages, count);
    }
    addPolicy(networks.policy(), rollout, order, first, count);
    addValue(networks.value(), rollout, order, first, count);
    return policyLoss - config.entropyWeight() * entropy + config.valueWeight() * valueLoss;
  }

  private void addPolicy(Approximator network, Rollout rollout, int[] order, int first, int count) {
    double clip = config.clip();
    float[] logits = network.evaluate(observations, 0, count);
    double lossSum = 0;
    double entropySum = 0;
    double divergenceSum = 0;
    int clippedRows = 0;
    for (int i = 0; i < count; i++) {
      int row = order[first + i];
      int action = rollout.actions[row];
      policy.set(logits, i * actionCount, rollout.legal, row * actionCount);
      double logRatio = policy.logProbability(action) - rollout.logProbabilities[row];
      double ratio = StrictMath.exp(logRatio);
      double advantage = advantages[i];
      double free = -advantage * ratio;
      double clamped = -advantage * Math.max(1 - clip, Math.min(1 + clip, ratio));
      // d free / d log pi is free itself; the clamped one is larger only where it is constant.
      double slope = free >= clamped ? free : 0;
      lossSum += Math.max(free, clamped);
      entropySum += policy.entropy();
      divergenceSum += ratio - 1 - logRatio;
      clippedRows += Math.abs(ratio - 1) > clip ? 1 : 0;
      policy.writeGradient(
          action, slope / count, -config.entropyWeight() / count, logitGradients, i * actionCount);
    }
    network.accumulate(logitGradients, count);
    policyLoss = lossSum / count;
    entropy = entropySum / count;
    divergence = divergenceSum / count;
    clippedShare = (double) clippedRows / count;
  }

  private void addValue(Approximator network, Rollout rollout, int[] order, int first, int count) {
    double clip = config.clip();
    float[] values = network.evaluate(observations, 0, count);
    double scale = config.valueWeight() / count;
    double sum = 0;
    for (int i = 0; i < count; i++) {
      int row = order[first + i];
      double error = values[i] - rollout.targets[row];
      double square = error * error;
      double slope = error;
      if (config.clipValue()) {
        double moved = values[i] - rollout.values[row];
        double held = Math.max(-clip, Math.min(clip, moved));
        double heldError = rollout.values[row] + held - rollout.targets[row];
        if (heldError * heldError > square) {
          square = heldError * heldError;
          slope = held == moved ? heldError : 0;
        }
      }
      sum += 0.5 * square;
      valueGradients[i] = (float) (scale * slope);
    }
    network.accumulate(valueGradients, count);
    valueLoss = sum / count;
  }

  /** The clipped part's mean, of the last batch. */
  double policyLoss() {
    return policyLoss;
  }

  /** Half of the mean square, of the last batch. */
  double valueLoss() {
    return valueLoss;
  }

  /** Mean, in nats. */
  double entropy() {
    return entropy;
  }

  /**
   * The estimate {@code mean of (rho - 1) - log rho} of the divergence from the policy that acted,
   * in nats (Schulman, "Approximating KL Divergence", 2020).
   */
  double divergence() {
    return divergence;
  }

  /** The share of steps whose ratio has left the clip range. */
  double clippedShare() {
    return clippedShare;
  }
}
