package io.tengen.agents.alphazero.metrics;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

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
 * @param ownershipLoss the mean squared error of whose each point will be, in [-1, 1], over the
 *     samples of games that were played out; NaN without such a head
 * @param scoreLoss that of the score in units of the board's area, likewise
 * @param auxiliaryShare the share of those samples; NaN without auxiliary heads
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
    double ownershipLoss,
    double scoreLoss,
    double auxiliaryShare,
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

  /** Whether the network has auxiliary heads. */
  public boolean hasAuxiliary() {
    return !Double.isNaN(auxiliaryShare);
  }

  /** {@inheritDoc} Without auxiliary heads nothing is said of them. */
  @Override
  public ObjectNode toJson() {
    ObjectNode json = MetricsLine.super.toJson();
    if (!hasAuxiliary()) {
      json.remove(List.of("ownershipLoss", "scoreLoss", "auxiliaryShare"));
    }
    return json;
  }
}
