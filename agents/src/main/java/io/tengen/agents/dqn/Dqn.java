package io.tengen.agents.dqn;

import io.tengen.agents.acting.Annealing;
import io.tengen.agents.acting.Approximator;
import io.tengen.agents.acting.Averages;
import io.tengen.agents.acting.Descent;
import io.tengen.agents.acting.GreedyActor;
import io.tengen.agents.acting.Ranges;
import io.tengen.agents.acting.StateReader;
import io.tengen.agents.acting.StateWriter;
import io.tengen.agents.acting.VectorActing;
import io.tengen.agents.learning.Actor;
import io.tengen.agents.learning.Algorithm;
import io.tengen.agents.learning.AlgorithmConfig;
import io.tengen.agents.learning.EpisodeListener;
import io.tengen.agents.learning.Learner;
import io.tengen.agents.network.dense.DenseConfig;
import io.tengen.agents.network.optimiser.Optimiser;
import io.tengen.env.RandomStream;
import io.tengen.env.VectorBatch;
import io.tengen.env.VectorEnvironment;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Deep Q-learning (Mnih et al., "Human-level control through deep reinforcement learning", 2015,
 * algorithm 1): act epsilon-greedily, keep the steps, and learn from random ones of them, towards
 * targets of an older copy of the network. What a batch teaches is in {@link DqnUpdate}, with the
 * switches for double, dueling and prioritised.
 */
public final class Dqn implements Learner {
  private static final String NAME = "dqn";

  /**
   * The hyper-parameters; in brackets what CleanRL's {@code dqn.py} takes for CartPole.
   *
   * @param hidden the widths of the hidden layers of rectified units (120, 84)
   * @param environments how many copies act side by side, 1 to 1,024 (1)
   * @param learningRate Adam's, above 0 to 1 (2.5e-4)
   * @param gamma the discount of a step, in [0, 1] (0.99)
   * @param bufferSize how many steps are kept, 1 to 10,000,000 (10,000)
   * @param batchSize how many of them are learned from at once, 1 to 65,536 (128)
   * @param learningStarts environment steps before the first update, 1 to 10,000,000 (10,000)
   * @param trainEvery environment steps from one bout of updates to the next, 1 to 1,000,000 (10)
   * @param gradientSteps the updates of a bout, 1 to 100,000 (1)
   * @param targetEvery environment steps after which the target network becomes a copy of the one
   *     that learns, 1 to 10,000,000 (500)
   * @param epsilonStart the first probability of a random action, in [0, 1] (1)
   * @param epsilonEnd the last, in [0, 1] (0.05)
   * @param epsilonSteps environment steps in which the one becomes the other, from 0 (250,000)
   * @param doubleQ whether the network that learns chooses the next action that the target network
   *     judges (van Hasselt et al., 2016) (no)
   * @param dueling whether the last layer is split into a value and advantages (Wang et al., 2016)
   *     (no)
   * @param prioritised whether steps are replayed by how wrong they were (Schaul et al., 2016) (no)
   * @param priorityExponent how much that counts, in [0, 1]; the paper's 0.6
   * @param importanceStart the first exponent of the weights that undo the bias of it, in [0, 1];
   *     the paper's 0.4
   * @param importanceSteps environment steps in which that becomes 1, from 0
   * @param huber whether an error above 1 counts by its size, not by its square (no); values of
   *     tens or more then need many updates for each copy of the target network, or they diverge:
   *     see {@code docs/decisions/0022-what-hubers-loss-needs.md}
   * @param maxGradientNorm a longer gradient is shortened to this, above 0 to 1e6 (none)
   */
  public record Config(
      List<Integer> hidden,
      int environments,
      double learningRate,
      double gamma,
      int bufferSize,
      int batchSize,
      int learningStarts,
      int trainEvery,
      int gradientSteps,
      int targetEvery,
      double epsilonStart,
      double epsilonEnd,
      long epsilonSteps,
      boolean doubleQ,
      boolean dueling,
      boolean prioritised,
      double priorityExponent,
      double importanceStart,
      long importanceSteps,
      boolean huber,
      double maxGradientNorm)
      implements AlgorithmConfig {
    public Config {
      hidden = Ranges.hidden(hidden);
      Ranges.require("environments", environments, 1, 1_024);
      Ranges.requirePositive("learningRate", learningRate, 1);
      Ranges.require("gamma", gamma, 0, 1);
      Ranges.require("bufferSize", bufferSize, 1, 10_000_000);
      Ranges.require("batchSize", batchSize, 1, 65_536);
      Ranges.require("learningStarts", learningStarts, 1, 10_000_000);
      Ranges.require("trainEvery", trainEvery, 1, 1_000_000);
      Ranges.require("gradientSteps", gradientSteps, 1, 100_000);
      Ranges.require("targetEvery", targetEvery, 1, 10_000_000);
      Ranges.require("epsilonStart", epsilonStart, 0, 1);
      Ranges.require("epsilonEnd", epsilonEnd, 0, 1);
      Ranges.require("epsilonSteps", epsilonSteps, 0, Long.MAX_VALUE);
      Ranges.require("priorityExponent", priorityExponent, 0, 1);
      Ranges.require("importanceStart", importanceStart, 0, 1);
      Ranges.require("importanceSteps", importanceSteps, 0, Long.MAX_VALUE);
      Ranges.requirePositive("maxGradientNorm", maxGradientNorm, 1e6);
    }

    @Override
    public String algorithm() {
      return NAME;
    }

    double epsilon(long step) {
      return Annealing.linear(epsilonStart, epsilonEnd, step, epsilonSteps);
    }
  }

  /** The algorithm, for those that make learners by configuration. */
  public static final Algorithm<Config> ALGORITHM =
      new Algorithm<>(
          NAME,
          Config.class,
          (config, task, seed) -> new Dqn(config, task.newVector(config.environments()), seed));

  private static final double ADAM_EPSILON = 1e-8;

  /** At least so many environment steps are taken in one {@link #advance}. */
  private static final int ADVANCE_STEPS = 64;

  private final Config config;
  private final VectorActing acting;
  private final int actionCount;
  private final Approximator network;
  private final float[] target;
  private final Optimiser optimiser;
  private final ReplayBuffer replay;
  private final ReplaySampler sampler;
  private final DqnUpdate update;
  private final Averages averages = new Averages();
  private final int[] actions;
  private final float[] before;
  private final boolean[] allLegal;
  private RandomStream random;
  private long updates;

  /** A learner that knows nothing. */
  public Dqn(Config config, VectorEnvironment environment, long seed) {
    this.config = config;
    acting = new VectorActing(environment, config.environments(), RandomStream.derive(seed, 0));
    int length = acting.observationLength();
    actionCount = acting.actionCount();
    DenseConfig shape =
        DenseConfig.he(length, config.hidden(), actionCount + (config.dueling() ? 1 : 0));
    int capacity = Math.max(config.batchSize(), acting.size());
    network = new Approximator(shape, capacity, RandomStream.derive(seed, 1));
    target = network.parameters().clone();
    optimiser = Descent.ADAM.newOptimiser(target.length, ADAM_EPSILON);
    replay = new ReplayBuffer(config.bufferSize(), length, actionCount);
    sampler =
        new ReplaySampler(
            config.prioritised(),
            config.bufferSize(),
            config.priorityExponent(),
            config.batchSize());
    update = new DqnUpdate(config, network, target, length, actionCount);
    random = RandomStream.derived(seed, 2);
    actions = new int[acting.size()];
    before = new float[acting.size() * length];
    allLegal = new boolean[actionCount];
    Arrays.fill(allLegal, true);
  }

  /** Some steps, and the updates that are due after them. */
  @Override
  public void advance(EpisodeListener listener) {
    long end = acting.steps() + ADVANCE_STEPS;
    while (acting.steps() < end) {
      long last = acting.steps();
      act(listener);
      if (passed(last, config.targetEvery()) > 0) {
        System.arraycopy(network.parameters(), 0, target, 0, target.length);
      }
      if (acting.steps() >= config.learningStarts()) {
        long due = passed(last, config.trainEvery()) * config.gradientSteps();
        for (long i = 0; i < due; i++) {
          learn();
        }
      }
    }
  }

  /** How many multiples of the period lie in the steps taken since. */
  private long passed(long last, int period) {
    return acting.steps() / period - last / period;
  }

  /** One epsilon-greedy step in each environment, which the replay buffer keeps. */
  private void act(EpisodeListener listener) {
    int length = acting.observationLength();
    float[] shown = acting.observations();
    System.arraycopy(shown, 0, before, 0, before.length);
    double epsilon = config.epsilon(acting.steps());
    float[] outputs = network.evaluate(shown, 0, acting.size());
    int columns = network.config().outputs();
    for (int i = 0; i < actions.length; i++) {
      actions[i] =
          random.nextDouble() < epsilon
              ? randomAction(i)
              : update.best(outputs, i * columns, acting.legal(), i * actionCount);
    }
    acting.step(actions, listener);
    VectorBatch last = acting.last();
    for (int i = 0; i < actions.length; i++) {
      boolean ended = last.ended(i);
      // What is legal in the last state of an episode that was cut is not told: all counts as it.
      int slot =
          replay.add(
              before,
              i * length,
              actions[i],
              last.rewards[i],
              last.terminated[i],
              ended ? last.finalObservations : last.observations,
              i * length,
              ended ? allLegal : acting.legal(),
              ended ? 0 : i * actionCount);
      sampler.added(slot);
    }
    averages.add("epsilon", epsilon);
  }

  private int randomAction(int index) {
    boolean[] legal = acting.legal();
    int start = index * actionCount;
    int count = 0;
    for (int a = 0; a < actionCount; a++) {
      count += legal[start + a] ? 1 : 0;
    }
    int left = random.nextInt(count);
    int action = 0;
    while (!legal[start + action] || left-- > 0) {
      action++;
    }
    return action;
  }

  /** One batch and its update. */
  private void learn() {
    double beta =
        Annealing.linear(config.importanceStart(), 1, acting.steps(), config.importanceSteps());
    sampler.choose(replay.size(), beta, random);
    double loss = update.add(replay, sampler.slots(), sampler.weights(), config.batchSize());
    sampler.learned(update.errors());
    double norm = update.clip(config.maxGradientNorm());
    optimiser.step(network.parameters(), network.gradient(), config.learningRate(), updates);
    network.clearGradient();
    updates++;
    averages.add("loss", loss);
    averages.add("q", update.meanValue());
    averages.add("gradientNorm", norm);
  }

  /** How many batches were learned from. */
  long updates() {
    return updates;
  }

  /** The network that learns, live. */
  Approximator network() {
    return network;
  }

  @Override
  public long steps() {
    return acting.steps();
  }

  @Override
  public Map<String, Double> measurements() {
    return averages.take();
  }

  @Override
  public Actor actor() {
    return GreedyActor.of(network, config.dueling() ? 1 : 0);
  }

  @Override
  public Actor actor(byte[] saved) throws IOException {
    return GreedyActor.read(network.config(), saved, config.dueling() ? 1 : 0);
  }

  @Override
  public byte[] save() {
    StateWriter out = new StateWriter(NAME).number(random.state()).number(updates);
    out.floats(network.parameters()).floats(target).floats(optimiser.state());
    replay.save(out);
    sampler.save(out, replay.size());
    averages.save(out);
    acting.save(out);
    return out.toBytes();
  }

  @Override
  public void restore(byte[] saved) throws IOException {
    StateReader in = new StateReader(NAME, saved);
    random = new RandomStream(in.number());
    updates = in.number();
    in.floats("parameters", network.parameters());
    in.floats("target parameters", target);
    float[] state = new float[optimiser.stateLength()];
    in.floats("optimiser", state);
    optimiser.restore(state);
    replay.restore(in);
    sampler.restore(in, replay.size());
    averages.restore(in);
    acting.restore(in);
    in.end();
  }

  @Override
  public void close() {}
}
