package io.tengen.agents.network.training;

/**
 * How well a network foretells games that it was not trained on.
 *
 * @param positions how many were looked at
 * @param policyLoss the cross-entropy of the moves, in nats
 * @param top1 the share of moves that had the highest prior
 * @param top5 the share of moves that were among the five highest
 * @param valueLoss the squared error of the values in [-1, 1]
 * @param signAccuracy the share of won or lost positions whose value had the right sign; NaN
 *     without any
 * @param lateSignAccuracy the same for positions past move 100
 */
public record Accuracy(
    long positions,
    double policyLoss,
    double top1,
    double top5,
    double valueLoss,
    double signAccuracy,
    double lateSignAccuracy) {

  /** Whether the losses are; if not, so were not the outputs of the network. */
  public boolean isFinite() {
    return Double.isFinite(policyLoss) && Double.isFinite(valueLoss);
  }

  /** What the network is trained to make small. */
  public double loss(double valueWeight) {
    return policyLoss + valueWeight * valueLoss;
  }
}
