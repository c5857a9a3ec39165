package io.tengen.agents.acting;

import io.tengen.agents.network.dense.Activation;
import io.tengen.agents.network.dense.DenseConfig;
import io.tengen.agents.network.optimiser.GradientShaping;
import io.tengen.agents.network.optimiser.Optimiser;
import io.tengen.env.RandomStream;
import java.io.IOException;
import java.util.List;

/**
 * A policy network and a value network with nothing in common but their widths, and the optimisers
 * of both: what an actor-critic learns.
 *
 * <p>Hidden layers start orthogonal with gain sqrt 2, the policy's last layer with gain 0.01 (so
 * that it begins nearly uniform) and the value's with gain 1 (Andrychowicz et al., "What Matters
 * for On-Policy Deep Actor-Critic Methods?", 2021, section 3.2; CleanRL's {@code ppo.py}).
 */
public final class PolicyValue {
  private static final double POLICY_GAIN = 0.01;
  private static final double VALUE_GAIN = 1;

  private final Approximator policy;
  private final Approximator value;
  private final Optimiser policyOptimiser;
  private final Optimiser valueOptimiser;
  private long updates;

  /**
   * Networks as they are before they have learned.
   *
   * @param hidden the widths of the hidden layers of each, of tanh units
   * @param capacity the largest batch
   */
  public PolicyValue(
      int observationLength,
      int actions,
      List<Integer> hidden,
      Descent descent,
      double epsilon,
      int capacity,
      long seed) {
    policy =
        new Approximator(
            DenseConfig.orthogonal(
                observationLength, hidden, Activation.TANH, actions, POLICY_GAIN),
            capacity,
            RandomStream.derive(seed, 0));
    value =
        new Approximator(
            DenseConfig.orthogonal(observationLength, hidden, Activation.TANH, 1, VALUE_GAIN),
            capacity,
            RandomStream.derive(seed, 1));
    policyOptimiser = descent.newOptimiser(policy.parameters().length, epsilon);
    valueOptimiser = descent.newOptimiser(value.parameters().length, epsilon);
  }

  /** From an observation to the logits of the actions. */
  public Approximator policy() {
    return policy;
  }

  /** From an observation to the return that is expected after it. */
  public Approximator value() {
    return value;
  }

  /** How often the networks were moved. */
  public long updates() {
    return updates;
  }

  /**
   * Moves both networks against their gradients and forgets these.
   *
   * @param rate the learning rate
   * @param longest as {@link #shortenGradient} takes it
   * @return the gradient's length before it was shortened
   * @throws IllegalStateException when the gradient is not finite
   */
  public double descend(double rate, double longest) {
    double norm = shortenGradient(longest);
    descend(this, rate);
    policy.clearGradient();
    value.clearGradient();
    return norm;
  }

  /**
   * Shortens the gradient of both networks together to a Euclidean length.
   *
   * @param longest the length; a shorter gradient stays as it is
   * @return the length before that
   * @throws IllegalStateException when the gradient is not finite
   */
  public double shortenGradient(double longest) {
    float[] policyGradient = policy.gradient();
    float[] valueGradient = value.gradient();
    double norm = GradientShaping.norm(policyGradient, valueGradient);
    if (!Double.isFinite(norm)) {
      throw new IllegalStateException(
          "the gradient's length is " + norm + ": training has diverged; lower learningRate");
    }
    GradientShaping.clip(policyGradient, norm, longest);
    GradientShaping.clip(valueGradient, norm, longest);
    return norm;
  }

  /**
   * Moves both networks against the gradients of others of the same shape.
   *
   * @param others their gradients are read as they are
   * @param rate the learning rate
   */
  public void descend(PolicyValue others, double rate) {
    policyOptimiser.step(policy.parameters(), others.policy.gradient(), rate, updates);
    valueOptimiser.step(value.parameters(), others.value.gradient(), rate, updates);
    updates++;
  }

  /** The policy as it is now, acting without exploration. */
  public GreedyActor greedy() {
    return GreedyActor.of(policy, 0);
  }

  /** A policy that {@link #greedy} answered and that was saved. */
  public GreedyActor greedy(byte[] saved) throws IOException {
    return GreedyActor.read(policy.config(), saved, 0);
  }

  /** Writes the parameters and what the optimisers remember. */
  public void save(StateWriter out) {
    out.number(updates).floats(policy.parameters()).floats(value.parameters());
    out.floats(policyOptimiser.state()).floats(valueOptimiser.state());
  }

  /** Goes on where another one was saved. */
  public void restore(StateReader in) throws IOException {
    updates = in.number();
    in.floats("policy parameters", policy.parameters());
    in.floats("value parameters", value.parameters());
    restore("policy optimiser", policyOptimiser, in);
    restore("value optimiser", valueOptimiser, in);
  }

  private static void restore(String name, Optimiser optimiser, StateReader in) throws IOException {
    float[] state = new float[optimiser.stateLength()];
    in.floats(name, state);
    optimiser.restore(state);
  }
}
