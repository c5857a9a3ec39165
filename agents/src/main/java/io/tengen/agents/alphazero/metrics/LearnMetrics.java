package io.tengen.agents.alphazero.metrics;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * The learning of an iteration.
 *
 * @param iteration its number, from 0 on
 * @param step steps of the optimiser so far
 * @param windowGames games in the replay window
 * @param windowPositions positions in it that are learned from
 * @param samplesPerPosition how many samples were drawn for each new position
 * @param policyLoss the mean cross-entropy of the policy to its targets, in nats
 * @param valueLoss the mean squared error of the value to the outcome
 * @param targetEntropy the mean entropy of the policy targets: no policy loss is lower
 * @param newPolicyLoss the policy loss on this iteration's games before it learned from them
 * @param newValueLoss the value loss likewise
 * @param learningRate of the last step
 * @param samplesPerSecond samples a second
 * @param seconds how long it took
 */
public record LearnMetrics(
    int iteration,
    long step,
    long windowGames,
    long windowPositions,
    double samplesPerPosition,
    double policyLoss,
    double valueLoss,
    double targetEntropy,
    double newPolicyLoss,
    double newValueLoss,
    double learningRate,
    double samplesPerSecond,
    double seconds)
    implements MetricsLine {
  static final String NAME = "learn";

  @Override
  @JsonIgnore
  public String type() {
    return NAME;
  }
}
