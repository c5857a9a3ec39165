package io.tengen.agents.actorcritic;

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
 * Proximal policy optimisation with the clipped objective (Schulman et al., "Proximal Policy
 * Optimization Algorithms", 2017, algorithm 1), in the details of CleanRL's {@code ppo.py} (Huang
 * et al., "The 37 Implementation Details of Proximal Policy Optimization", 2022): a rollout is
 * learned from several times in small batches, and an action gains nothing from becoming more than
 * 1 + clip times as likely as it was. The losses are in {@link PpoLoss}.
 */
public final class Ppo extends OnPolicyLearner {
  private static final String NAME = "ppo";

  /**
   * The hyper-parameters; in brackets what CleanRL takes for CartPole.
   *
   * @param hidden the widths of the policy's and the value's hidden tanh layers (64, 64)
   * @param environments how many copies act side by side, 1 to 1,024 (4)
   * @param rolloutSteps the steps of each before an update, 1 to 100,000 (128)
   * @param minibatches the parts that a rollout is learned from in, 1 to its steps (4); where they
   *     cannot be equal the last is the smallest
   * @param epochs how often it is learned from, 1 to 100 (4)
   * @param learningRate Adam's, above 0 to 1 (2.5e-4)
   * @param annealSteps environment steps over which the rate falls to nothing; 0 for never
   *     (500,000)
   * @param gamma the discount of a step, in [0, 1] (0.99)
   * @param lambda the weight of longer returns in the advantage, in [0, 1] (0.95)
   * @param clip how far the ratio of new to old probability may leave 1, above 0 to 1 (0.2)
   * @param clipValue whether the value may not move further than clip from the old one either (yes)
   * @param normalise whether a small batch's advantages are shifted and scaled to mean 0 and
   *     variance 1 (yes)
   * @param entropyWeight what a nat of entropy is worth, 0 to 1 (0.01)
   * @param valueWeight of the value's loss in the whole, above 0 to 10 (0.5)
   * @param maxGradientNorm a longer gradient is shortened to this, above 0 to 1e6 (0.5)
   * @param targetKl no further epoch once the estimated Kullback-Leibler divergence from the policy
   *     that acted is above this, in nats, 0 to 10; 0 for never to stop (0)
   */
  public record Config(
      List<Integer> hidden,
      int environments,
      int rolloutSteps,
      int minibatches,
      int epochs,
      double learningRate,
      long annealSteps,
      double gamma,
      double lambda,
      double clip,
      boolean clipValue,
      boolean normalise,
      double entropyWeight,
      double valueWeight,
      double maxGradientNorm,
      double targetKl)
      implements AlgorithmConfig {
    public Config {
      hidden = Ranges.hidden(hidden);
      Ranges.require("environments", environments, 1, 1_024);
      Ranges.require("rolloutSteps", rolloutSteps, 1, 100_000);
      Ranges.require("minibatches", minibatches, 1, (long) environments * rolloutSteps);
      Ranges.require("epochs", epochs, 1, 100);
      Ranges.requirePositive("learningRate", learningRate, 1);
      Ranges.require("annealSteps", annealSteps, 0, Long.MAX_VALUE);
      Ranges.require("gamma", gamma, 0, 1);
      Ranges.require("lambda", lambda, 0, 1);
      Ranges.requirePositive("clip", clip, 1);
      Ranges.require("entropyWeight", entropyWeight, 0, 1);
      Ranges.requirePositive("valueWeight", valueWeight, 10);
      Ranges.requirePositive("maxGradientNorm", maxGradientNorm, 1e6);
      Ranges.require("targetKl", targetKl, 0, 10);
      if (rows(environments, rolloutSteps, minibatches) > LARGEST_BATCH) {
        throw new IllegalArgumentException(
            "minibatches is "
                + minibatches
                + ", which makes batches of more than "
                + LARGEST_BATCH
                + " steps; raise it, or lower environments or rolloutSteps");
      }
      if (normalise && rows(environments, rolloutSteps, minibatches) == 1) {
        throw new IllegalArgumentException(
            "normalise is true, but must be false where a small batch has 1 step: every advantage"
                + " would become 0; or lower minibatches");
      }
    }

    @Override
    public String algorithm() {
      return NAME;
    }

    private static int rows(int environments, int rolloutSteps, int minibatches) {
      int rows = environments * rolloutSteps;
      return (rows + minibatches - 1) / minibatches;
    }

    /** The steps of a small batch; of the last one at most. */
    int batchSize() {
      return rows(environments, rolloutSteps, minibatches);
    }
  }

  /** The algorithm, for those that make learners by configuration. */
  public static final Algorithm<Config> ALGORITHM =
      new Algorithm<>(
          NAME,
          Config.class,
          (config, task, seed) -> new Ppo(config, task.newVector(config.environments()), seed));

  private static final double ADAM_EPSILON = 1e-5;

  /** What a network takes at once. */
  private static final int LARGEST_BATCH = 65_536;

  private final Config config;
  private final Rollout rollout;
  private final int batchSize;
  private final int[] order;
  private final PpoLoss loss;

  /** A learner that knows nothing. */
  public Ppo(Config config, VectorEnvironment environment, long seed) {
    super(
        NAME,
        environment,
        config.environments(),
        config.hidden(),
        Descent.ADAM,
        ADAM_EPSILON,
        Math.max(config.batchSize(), environment.size()),
        seed);
    this.config = config;
    batchSize = config.batchSize();
    rollout = new Rollout(acting, config.rolloutSteps());
    order = new int[config.environments() * config.rolloutSteps()];
    loss = new PpoLoss(config, acting.observationLength(), acting.actionCount(), batchSize);
  }

  /** One rollout and all that is learned from it. */
  @Override
  public void advance(EpisodeListener listener) {
    double rate = Annealing.rate(config.learningRate(), acting.steps(), config.annealSteps());
    rollout.clear();
    for (int t = 0; t < config.rolloutSteps(); t++) {
      rollout.step(networks, random, listener);
    }
    rollout.estimate(networks, config.gamma(), config.lambda());
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    for (int epoch = 0; epoch < config.epochs(); epoch++) {
      shuffle();
      double divergence = learn(rate);
      if (config.targetKl() > 0 && divergence > config.targetKl()) {
        break;
      }
    }
    averages.add("learningRate", rate);
  }

  /** One epoch: every step in one small batch. Answers the divergence seen in the last of them. */
  private double learn(double rate) {
    double divergence = 0;
    for (int first = 0; first < order.length; first += batchSize) {
      int count = Math.min(batchSize, order.length - first);
      loss.add(networks, rollout, order, first, count);
      divergence = loss.divergence();
      averages.add("policyLoss", loss.policyLoss());
      averages.add("valueLoss", loss.valueLoss());
      averages.add("entropy", loss.entropy());
      averages.add("kl", divergence);
      averages.add("clipped", loss.clippedShare());
      averages.add("gradientNorm", networks.descend(rate, config.maxGradientNorm()));
    }
    return divergence;
  }

  /** Fisher and Yates. */
  private void shuffle() {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
  }
}
