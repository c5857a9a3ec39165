package io.tengen.agents.policygradient;

import io.tengen.agents.acting.Advantages;
import io.tengen.agents.acting.Annealing;
import io.tengen.agents.acting.Descent;
import io.tengen.agents.acting.OnPolicyLearner;
import io.tengen.agents.acting.Ranges;
import io.tengen.agents.acting.Rollout;
import io.tengen.agents.learning.Algorithm;
import io.tengen.agents.learning.AlgorithmConfig;
import io.tengen.agents.learning.EpisodeListener;
import io.tengen.env.VectorEnvironment;
import java.util.List;

/**
 * REINFORCE, the Monte Carlo policy gradient (Williams, 1992; Sutton and Barto, sections 13.3 and
 * 13.4): play whole episodes by the policy, then make each action taken more likely in proportion
 * to what followed it.
 *
 * <pre>
 * G_t = r_t + gamma r_{t+1} + gamma^2 r_{t+2} + ...
 * theta += rate * sum over t of gamma^t (G_t - b(s_t)) grad log pi(a_t | s_t)
 * </pre>
 *
 * <p>The baseline b is a learned V; it leaves the expectation of the gradient as it is and makes it
 * less noisy. V also stands for what would have followed an episode that a time limit cut, with or
 * without the baseline, so that the limit does not bias G.
 */
public final class Reinforce extends OnPolicyLearner {
  private static final String NAME = "reinforce";

  /**
   * The hyper-parameters.
   *
   * @param hidden the widths of the policy's and the value's hidden tanh layers
   * @param learningRate Adam's, above 0 to 1; usual 1e-4 to 1e-2
   * @param annealSteps environment steps over which the rate falls to nothing; 0 for never
   * @param gamma the discount of a step, in [0, 1]
   * @param episodes how many are played before each update, 1 to 1,000
   * @param baseline whether V(s_t) is subtracted from G_t (section 13.4)
   * @param normalise whether an update's weights are shifted and scaled to mean 0 and variance 1:
   *     no part of the algorithm, but it makes one learning rate fit many tasks
   * @param discountStates whether step t counts gamma^t times, as the theorem has it for returns
   *     from the start; nearly all implementations leave it out (Nota and Thomas, "Is the Policy
   *     Gradient a Gradient?", 2020)
   * @param entropyWeight what a nat of entropy is worth, 0 to 1
   * @param maxGradientNorm a longer gradient is shortened to this, above 0 to 1e6
   */
  public record Config(
      List<Integer> hidden,
      double learningRate,
      long annealSteps,
      double gamma,
      int episodes,
      boolean baseline,
      boolean normalise,
      boolean discountStates,
      double entropyWeight,
      double maxGradientNorm)
      implements AlgorithmConfig {
    public Config {
      hidden = Ranges.hidden(hidden);
      Ranges.requirePositive("learningRate", learningRate, 1);
      Ranges.require("annealSteps", annealSteps, 0, Long.MAX_VALUE);
      Ranges.require("gamma", gamma, 0, 1);
      Ranges.require("episodes", episodes, 1, 1_000);
      Ranges.require("entropyWeight", entropyWeight, 0, 1);
      Ranges.requirePositive("maxGradientNorm", maxGradientNorm, 1e6);
    }

    @Override
    public String algorithm() {
      return NAME;
    }
  }

  /** The algorithm, for those that make learners by configuration. */
  public static final Algorithm<Config> ALGORITHM =
      new Algorithm<>(
          NAME,
          Config.class,
          (config, task, seed) -> new Reinforce(config, task.newVector(1), seed));

  private static final int BLOCK = 256;

  /** Whoever has taken so many steps in an episode will not see the end of it. */
  private static final int LONGEST_EPISODE = 100_000;

  private static final double ADAM_EPSILON = 1e-8;

  private final Config config;
  private final Rollout rollout;
  private final PolicyGradientLoss loss;

  /**
   * A learner that knows nothing.
   *
   * @param environment one copy, so that episodes are played one after the other: of several at
   *     once the short ones would end first and be learned from more often
   */
  public Reinforce(Config config, VectorEnvironment environment, long seed) {
    super(NAME, environment, 1, config.hidden(), Descent.ADAM, ADAM_EPSILON, BLOCK, seed);
    this.config = config;
    rollout = new Rollout(acting, 1_024);
    loss = new PolicyGradientLoss(acting.actionCount(), BLOCK);
  }

  /** Plays the episodes of one update, and does it. */
  @Override
  public void advance(EpisodeListener listener) {
    play(listener);
    addGradient();
    double rate = Annealing.rate(config.learningRate(), acting.steps(), config.annealSteps());
    averages.add("gradientNorm", networks.descend(rate, config.maxGradientNorm()));
  }

  void play(EpisodeListener listener) {
    rollout.clear();
    int ended = 0;
    int start = 0;
    while (ended < config.episodes()) {
      rollout.step(networks, random, listener);
      if (rollout.ended[rollout.rows() - 1]) {
        ended++;
        start = rollout.rows();
      } else if (rollout.rows() - start == LONGEST_EPISODE) {
        throw new IllegalStateException(
            "an episode has not ended after "
                + LONGEST_EPISODE
                + " steps, and only whole ones can be learned from; give the environment a time"
                + " limit");
      }
    }
  }

  /** The estimate of the gradient from the episodes in the rollout; downhill, an episode's mean. */
  void addGradient() {
    rollout.estimate(networks, config.gamma(), 1);
    float[] weights = rollout.advantages;
    if (!config.baseline()) {
      System.arraycopy(rollout.targets, 0, weights, 0, rollout.rows());
    }
    if (config.normalise()) {
      Advantages.normalise(weights, rollout.rows());
    }
    if (config.discountStates()) {
      double discount = 1;
      for (int t = 0; t < rollout.rows(); t++) {
        weights[t] *= (float) discount;
        discount = rollout.ended[t] ? 1 : discount * config.gamma();
      }
    }
    double perEpisode = 1.0 / config.episodes();
    averages.add(
        "policyLoss",
        loss.policy(networks.policy(), rollout, weights, config.entropyWeight(), perEpisode));
    averages.add("entropy", loss.entropy());
    averages.add(
        "valueLoss", loss.value(networks.value(), rollout, rollout.targets, 1.0 / rollout.rows()));
  }
}
