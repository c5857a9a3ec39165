package io.tengen.agents.network.training;

import io.tengen.agents.network.backend.TrainingBackend;
import io.tengen.agents.network.backend.TrainingBackend.Losses;
import io.tengen.agents.network.backend.TrainingBatch;
import io.tengen.agents.network.graph.Parameter;
import io.tengen.agents.network.optimiser.GradientShaping;
import io.tengen.agents.network.optimiser.Optimiser;
import io.tengen.agents.network.training.SupervisedConfig.Learning;
import java.util.List;

/**
 * One step of gradient descent: the gradient of a batch, clipped, with the decay of weights,
 * through the updater. Not thread-safe.
 */
public final class TrainingStep {
  private final Learning learning;
  private final List<Parameter> weights;
  private final Optimiser optimiser;
  private final float[] gradient;

  /**
   * Steps that have not begun.
   *
   * @param weights the parameters that decay
   * @param parameterCount how many parameters there are
   */
  public TrainingStep(Learning learning, List<Parameter> weights, int parameterCount) {
    this.learning = learning;
    this.weights = List.copyOf(weights);
    this.optimiser = learning.newOptimiser(parameterCount);
    this.gradient = new float[parameterCount];
  }

  /**
   * What a step saw.
   *
   * @param losses of the batch, before the step
   * @param norm the Euclidean norm of the gradient, before it was clipped
   */
  public record Outcome(Losses losses, double norm) {
    /** Whether all numbers are; if not, the step was not taken. */
    public boolean isFinite() {
      return losses.isFinite() && Double.isFinite(norm);
    }
  }

  /**
   * Takes a step in place; leaves the parameters as they are, but for running statistics, when a
   * number is not finite.
   *
   * @param rate the learning rate
   * @param index the number of the step, from 0
   */
  public Outcome take(
      TrainingBackend backend, float[] parameters, TrainingBatch batch, double rate, long index) {
    Losses losses = backend.gradient(parameters, batch, gradient);
    Outcome outcome = new Outcome(losses, GradientShaping.norm(gradient));
    if (!outcome.isFinite()) {
      return outcome;
    }
    if (learning.clip() != null) {
      GradientShaping.clip(gradient, outcome.norm(), learning.clip());
    }
    GradientShaping.addDecay(gradient, parameters, weights, learning.l2());
    optimiser.step(parameters, gradient, rate, index);
    return outcome;
  }

  /** The updater, with its state. */
  public Optimiser optimiser() {
    return optimiser;
  }
}
