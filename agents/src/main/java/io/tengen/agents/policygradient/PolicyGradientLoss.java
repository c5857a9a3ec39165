package io.tengen.agents.policygradient;

import io.tengen.agents.acting.Approximator;
import io.tengen.agents.acting.Categorical;
import io.tengen.agents.acting.Rollout;

/**
 * What REINFORCE, A2C and A3C minimise over the steps of a rollout. By the policy gradient theorem
 * (Sutton et al., "Policy Gradient Methods for Reinforcement Learning with Function Approximation",
 * 2000, theorem 1) the gradient of the first part is, in expectation, that of the expected return,
 * downhill:
 *
 * <pre>
 * policy:  - scale * sum over t of [ w_t log pi(a_t | s_t) + entropyWeight * H(pi(. | s_t)) ]
 * value:   scale / 2 * sum over t of [ V(s_t) - target_t ]^2
 * </pre>
 *
 * Rows are taken in blocks of the networks' capacity. Allocates nothing.
 */
public final class PolicyGradientLoss {
  private final int capacity;
  private final Categorical policy;
  private final float[] logitGradients;
  private final float[] valueGradients;
  private double entropy;

  /**
   * Room for one block.
   *
   * @param capacity the largest batch of the networks
   */
  public PolicyGradientLoss(int actions, int capacity) {
    this.capacity = capacity;
    policy = new Categorical(actions);
    logitGradients = new float[capacity * actions];
    valueGradients = new float[capacity];
  }

  /**
   * Adds the gradient of the policy's part to that of the network, and answers the loss.
   *
   * @param weights w_t, one a row; taken as a constant
   */
  public double policy(
      Approximator network, Rollout rollout, float[] weights, double entropyWeight, double scale) {
    int actions = rollout.actionCount();
    double loss = 0;
    double entropySum = 0;
    for (int first = 0; first < rollout.rows(); first += capacity) {
      int count = Math.min(capacity, rollout.rows() - first);
      float[] logits =
          network.evaluate(rollout.observations, first * rollout.observationLength(), count);
      for (int i = 0; i < count; i++) {
        int row = first + i;
        int action = rollout.actions[row];
        policy.set(logits, i * actions, rollout.legal, row * actions);
        loss -= weights[row] * policy.logProbability(action) + entropyWeight * policy.entropy();
        entropySum += policy.entropy();
        policy.writeGradient(
            action, -scale * weights[row], -scale * entropyWeight, logitGradients, i * actions);
      }
      network.accumulate(logitGradients, count);
    }
    entropy = entropySum / rollout.rows();
    return scale * loss;
  }

  /** The policy's mean entropy over the rows of the last call, in nats. */
  public double entropy() {
    return entropy;
  }

  /**
   * Adds the gradient of the value's part to that of the network, and answers the loss.
   *
   * @param targets one a row; taken as constants
   */
  public double value(Approximator network, Rollout rollout, float[] targets, double scale) {
    double loss = 0;
    for (int first = 0; first < rollout.rows(); first += capacity) {
      int count = Math.min(capacity, rollout.rows() - first);
      float[] values =
          network.evaluate(rollout.observations, first * rollout.observationLength(), count);
      for (int i = 0; i < count; i++) {
        double error = values[i] - targets[first + i];
        loss += 0.5 * error * error;
        valueGradients[i] = (float) (scale * error);
      }
      network.accumulate(valueGradients, count);
    }
    return scale * loss;
  }
}
