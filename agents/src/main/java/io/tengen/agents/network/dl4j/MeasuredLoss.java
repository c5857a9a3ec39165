package io.tengen.agents.network.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * A loss with a weight that remembers what it came to last, since DL4J tells only the sum over a
 * network's outputs. Owned by one thread.
 */
@SuppressWarnings("serial") // Never written; ILossFunction happens to be Serializable.
final class MeasuredLoss implements ILossFunction {
  private final ILossFunction loss;
  private final double weight;
  private double last;

  MeasuredLoss(ILossFunction loss, double weight) {
    this.loss = loss;
    this.weight = weight;
  }

  /** The last sum over a batch, without the weight. */
  double last() {
    return last;
  }

  @Override
  public double computeScore(
      INDArray labels, INDArray output, IActivation activation, INDArray mask, boolean average) {
    last = loss.computeScore(labels, output, activation, mask, average);
    return weight * last;
  }

  @Override
  public INDArray computeScoreArray(
      INDArray labels, INDArray output, IActivation activation, INDArray mask) {
    return loss.computeScoreArray(labels, output, activation, mask).mul(weight);
  }

  @Override
  public INDArray computeGradient(
      INDArray labels, INDArray output, IActivation activation, INDArray mask) {
    // The derivative of tanh is computed in place, and the score after it.
    return loss.computeGradient(labels, output.dup(), activation, mask).mul(weight);
  }

  @Override
  public Pair<Double, INDArray> computeGradientAndScore(
      INDArray labels, INDArray output, IActivation activation, INDArray mask, boolean average) {
    return new Pair<>(
        computeScore(labels, output, activation, mask, average),
        computeGradient(labels, output, activation, mask));
  }

  @Override
  public String name() {
    return loss.name();
  }
}
