package io.tengen.agents.actorcritic;

import io.tengen.agents.acting.Advantages;
import io.tengen.agents.acting.Annealing;
import io.tengen.agents.acting.Descent;
import io.tengen.agents.acting.OnPolicyLearner;
import io.tengen.agents.acting.Ranges;
import io.tengen.agents.acting.Rollout;
import io.tengen.agents.learning.Algorithm;
import io.tengen.agents.learning.AlgorithmConfig;
import io.tengen.agents.learning.EpisodeListener;
import io.tengen.agents.policygradient.PolicyGradientLoss;
import io.tengen.env.VectorEnvironment;
import java.util.List;

/**
 * A2C, the synchronous advantage actor-critic (Mnih et al., "Asynchronous Methods for Deep
 * Reinforcement Learning", 2016, with all workers in step): several environments each take a few
 * steps by the present policy, then one gradient of all of them is followed, and the steps are
 * thrown away.
 *
 * <pre>
 * A_t = r_t + gamma r_{t+1} + ... + gamma^k V(s_{t+k}) - V(s_t)         (lambda 1; else GAE)
 * L = mean over t of [ - A_t log pi(a_t | s_t) - entropyWeight H(pi(. | s_t))
 *                      + valueWeight / 2 (V(s_t) - R_t)^2 ]             R_t = A_t + V(s_t), constant
 * </pre>
 *
 * <p>With one step a rollout it is the one-step actor-critic (Sutton and Barto, section 13.5).
 */
public final class A2c extends OnPolicyLearner {
  private static final String NAME = "a2c";

  /**
   * The hyper-parameters.
   *
   * @param hidden the widths of the policy's and the value's hidden tanh layers
   * @param environments how many copies act side by side, 1 to 1,024; the paper's 16
   * @param rolloutSteps the steps of each before an update, 1 to 10,000; the paper's 5
   * @param optimiser adam or rmsprop; the paper's is RMSProp
   * @param epsilon the optimiser's, above 0 to 1; usual 1e-5
   * @param learningRate above 0 to 1; usual 7e-4
   * @param annealSteps environment steps over which the rate falls to nothing; 0 for never
   * @param gamma the discount of a step, in [0, 1]
   * @param lambda the weight of longer returns in the advantage, in [0, 1]; the paper's 1
   * @param normalise whether an update's advantages are shifted and scaled to mean 0 and variance 1
   * @param entropyWeight what a nat of entropy is worth, 0 to 1; the paper's 0.01
   * @param valueWeight of the value's loss in the whole, above 0 to 10; usual 0.5
   * @param maxGradientNorm a longer gradient is shortened to this, above 0 to 1e6; usual 0.5
   */
  public record Config(
      List<Integer> hidden,
      int environments,
      int rolloutSteps,
      Descent optimiser,
      double epsilon,
      double learningRate,
      long annealSteps,
      double gamma,
      double lambda,
      boolean normalise,
      double entropyWeight,
      double valueWeight,
      double maxGradientNorm)
      implements AlgorithmConfig {
    public Config {
      hidden = Ranges.hidden(hidden);
      Ranges.require("environments", environments, 1, 1_024);
      Ranges.require("rolloutSteps", rolloutSteps, 1, 10_000);
      Ranges.requireValue("optimiser", optimiser);
      Ranges.requirePositive("epsilon", epsilon, 1);
      Ranges.requirePositive("learningRate", learningRate, 1);
      Ranges.require("annealSteps", annealSteps, 0, Long.MAX_VALUE);
      Ranges.require("gamma", gamma, 0, 1);
      Ranges.require("lambda", lambda, 0, 1);
      Ranges.require("entropyWeight", entropyWeight, 0, 1);
      Ranges.requirePositive("valueWeight", valueWeight, 10);
      Ranges.requirePositive("maxGradientNorm", maxGradientNorm, 1e6);
      if (normalise && environments * rolloutSteps == 1) {
        throw new IllegalArgumentException(
            "normalise is true, but must be false where an update has 1 step: every advantage would"
                + " become 0; or raise environments or rolloutSteps");
      }
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
          (config, task, seed) -> new A2c(config, task.newVector(config.environments()), seed));

  /** The networks take a larger rollout in parts, so that they stay in the processor's cache. */
  private static final int LARGEST_BLOCK = 256;

  private final Config config;
  private final Rollout rollout;
  private final PolicyGradientLoss loss;

  /** A learner that knows nothing. */
  public A2c(Config config, VectorEnvironment environment, long seed) {
    super(
        NAME,
        environment,
        config.environments(),
        config.hidden(),
        config.optimiser(),
        config.epsilon(),
        blockOf(config, environment),
        seed);
    this.config = config;
    rollout = new Rollout(acting, config.rolloutSteps());
    loss = new PolicyGradientLoss(acting.actionCount(), blockOf(config, environment));
  }

  private static int blockOf(Config config, VectorEnvironment environment) {
    int rows = Math.multiplyExact(environment.size(), config.rolloutSteps());
    return Math.max(environment.size(), Math.min(rows, LARGEST_BLOCK));
  }

  /** One rollout and its update. */
  @Override
  public void advance(EpisodeListener listener) {
    double rate = Annealing.rate(config.learningRate(), acting.steps(), config.annealSteps());
    rollout.clear();
    for (int t = 0; t < config.rolloutSteps(); t++) {
      rollout.step(networks, random, listener);
    }
    rollout.estimate(networks, config.gamma(), config.lambda());
    if (config.normalise()) {
      Advantages.normalise(rollout.advantages, rollout.rows());
    }
    double mean = 1.0 / rollout.rows();
    averages.add(
        "policyLoss",
        loss.policy(networks.policy(), rollout, rollout.advantages, config.entropyWeight(), mean));
    averages.add("entropy", loss.entropy());
    double valueScale = config.valueWeight() * mean;
    averages.add("valueLoss", loss.value(networks.value(), rollout, rollout.targets, valueScale));
    averages.add("gradientNorm", networks.descend(rate, config.maxGradientNorm()));
  }
}
