package io.tengen.agents.dqn;

import io.tengen.agents.acting.Annealing;
import io.tengen.agents.acting.Averages;
import io.tengen.agents.acting.Ranges;
import io.tengen.agents.acting.StateReader;
import io.tengen.agents.acting.StateWriter;
import io.tengen.agents.acting.VectorActing;
import io.tengen.agents.learning.Actor;
import io.tengen.agents.learning.Algorithm;
import io.tengen.agents.learning.AlgorithmConfig;
import io.tengen.agents.learning.EpisodeListener;
import io.tengen.agents.learning.Learner;
import io.tengen.env.RandomStream;
import io.tengen.env.Space;
import io.tengen.env.VectorBatch;
import io.tengen.env.VectorEnvironment;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Action values that are linear in the tiles of an observation: semi-gradient SARSA (Sutton and
 * Barto, section 10.1) or Q-learning. No network, no replay, and on small tasks often all that is
 * needed.
 *
 * <pre>
 * q(s, a) = sum of w[tile, a] over the tiles of s
 * w[tile, a] += alpha / tilings [ r + gamma q(s', a') - q(s, a) ]      for each tile of s
 * </pre>
 *
 * where a' is the action that will be taken (SARSA) or the best (Q-learning). All w start at 0.
 */
public final class TileCodedQ implements Learner {
  private static final String NAME = "tile-coding";

  /**
   * The hyper-parameters; in brackets the book's for MountainCar.
   *
   * @param low the lower edge of the tiled box, one an element of the observation; none for the
   *     environment's own bounds
   * @param high the upper edge, likewise
   * @param tiles into how many tiles a dimension is cut, 1 to 1,000 (8)
   * @param tilings how many grids there are, 1 to 1,024 (8)
   * @param alpha the step size, above 0 to 1, shared among the grids (0.5)
   * @param gamma the discount of a step, in [0, 1] (1)
   * @param onPolicy whether it is SARSA; else Q-learning (yes)
   * @param epsilonStart the first probability of a random action, in [0, 1] (0: that all values
   *     start too high makes it explore)
   * @param epsilonEnd the last, in [0, 1] (0)
   * @param epsilonSteps environment steps in which the one becomes the other, from 0 (0)
   */
  public record Config(
      List<Double> low,
      List<Double> high,
      int tiles,
      int tilings,
      double alpha,
      double gamma,
      boolean onPolicy,
      double epsilonStart,
      double epsilonEnd,
      long epsilonSteps)
      implements AlgorithmConfig {
    public Config {
      low = numbers("low", low);
      high = numbers("high", high);
      if (low.size() != high.size()) {
        throw new IllegalArgumentException(
            "low is " + low + " and high " + high + ", but both must have as many numbers");
      }
      Ranges.require("tiles", tiles, 1, 1_000);
      Ranges.require("tilings", tilings, 1, 1_024);
      Ranges.requirePositive("alpha", alpha, 1);
      Ranges.require("gamma", gamma, 0, 1);
      Ranges.require("epsilonStart", epsilonStart, 0, 1);
      Ranges.require("epsilonEnd", epsilonEnd, 0, 1);
      Ranges.require("epsilonSteps", epsilonSteps, 0, Long.MAX_VALUE);
    }

    @Override
    public String algorithm() {
      return NAME;
    }

    private static List<Double> numbers(String name, @Nullable List<Double> given) {
      Ranges.requireValue(name, given);
      if (given == null || given.stream().anyMatch(Objects::isNull)) {
        throw new IllegalArgumentException(
            name + " is " + given + ", but every element must have a value");
      }
      return List.copyOf(given);
    }

    /** The coding of an environment's observations. */
    TileCoding coding(Space.Box observations) {
      int length = observations.length();
      if (!low.isEmpty() && low.size() != length) {
        throw new IllegalArgumentException(
            "low and high have "
                + low.size()
                + " numbers, but an observation has "
                + length
                + "; give as many, or none");
      }
      double[] lows = new double[length];
      double[] highs = new double[length];
      for (int i = 0; i < length; i++) {
        lows[i] = low.isEmpty() ? observations.low(i) : low.get(i);
        highs[i] = high.isEmpty() ? observations.high(i) : high.get(i);
      }
      return new TileCoding(lows, highs, tiles, tilings);
    }
  }

  /** The algorithm, for those that make learners by configuration. */
  public static final Algorithm<Config> ALGORITHM =
      new Algorithm<>(
          NAME,
          Config.class,
          (config, task, seed) -> new TileCodedQ(config, task.newVector(1), seed));

  private static final int ADVANCE_STEPS = 256;

  private final Config config;
  private final VectorActing acting;
  private final TileCodedValues values;
  private final Averages averages = new Averages();
  private final boolean[] allLegal;
  private final int[] actions = new int[1];
  private RandomStream random;

  /** The tiles of what is shown now, those of what comes next, and the action that is due. */
  private int[] tiles;

  private int[] nextTiles;
  private int action;

  /**
   * A learner that knows nothing.
   *
   * @param environment one copy
   */
  public TileCodedQ(Config config, VectorEnvironment environment, long seed) {
    this.config = config;
    acting = new VectorActing(environment, 1, RandomStream.derive(seed, 0));
    TileCoding coding = config.coding(environment.observationSpace());
    values = new TileCodedValues(coding, acting.actionCount());
    random = RandomStream.derived(seed, 2);
    allLegal = new boolean[acting.actionCount()];
    Arrays.fill(allLegal, true);
    tiles = new int[coding.tilings()];
    nextTiles = new int[coding.tilings()];
    coding.write(acting.observations(), 0, tiles);
    action = choose(tiles, acting.legal());
  }

  /** Some steps, learning from each at once. */
  @Override
  public void advance(EpisodeListener listener) {
    for (int i = 0; i < ADVANCE_STEPS; i++) {
      step(listener);
    }
    averages.add("epsilon", epsilon());
  }

  /**
   * A single step, learning from it at once: for those who look on. What {@link #advance} takes
   * many of; the steps are the same whoever takes them.
   */
  public void step(EpisodeListener listener) {
    actions[0] = action;
    acting.step(actions, listener);
    VectorBatch last = acting.last();
    boolean ended = last.ended(0);
    boolean[] legal = ended ? allLegal : acting.legal();
    values.coding().write(ended ? last.finalObservations : last.observations, 0, nextTiles);
    int nextAction = 0;
    double target = last.rewards[0];
    if (!last.terminated[0]) {
      nextAction = config.onPolicy() ? choose(nextTiles, legal) : values.best(nextTiles, legal);
      target += config.gamma() * values.get(nextTiles, nextAction);
    }
    double error = target - values.get(tiles, action);
    values.add(tiles, action, config.alpha() / tiles.length * error);
    averages.add("error", Math.abs(error));
    if (ended) {
      values.coding().write(last.observations, 0, nextTiles);
    }
    int[] seen = tiles;
    tiles = nextTiles;
    nextTiles = seen;
    action = config.onPolicy() && !ended ? nextAction : choose(tiles, acting.legal());
  }

  private double epsilon() {
    return Annealing.linear(
        config.epsilonStart(), config.epsilonEnd(), acting.steps(), config.epsilonSteps());
  }

  /** Epsilon-greedy; always takes one number from the stream, and one more to explore. */
  private int choose(int[] tiles, boolean[] legal) {
    if (random.nextDouble() >= epsilon()) {
      return values.best(tiles, legal);
    }
    int count = 0;
    for (boolean allowed : legal) {
      count += allowed ? 1 : 0;
    }
    int left = random.nextInt(count);
    int chosen = 0;
    while (!legal[chosen] || left-- > 0) {
      chosen++;
    }
    return chosen;
  }

  /** The values, live. */
  TileCodedValues values() {
    return values;
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
    return values.copy();
  }

  @Override
  public Actor actor(byte[] saved) throws IOException {
    return values.read(saved);
  }

  @Override
  public byte[] save() {
    StateWriter out = new StateWriter(NAME).number(random.state()).number(action);
    out.doubles(values.weights());
    averages.save(out);
    acting.save(out);
    return out.toBytes();
  }

  @Override
  public void restore(byte[] saved) throws IOException {
    StateReader in = new StateReader(NAME, saved);
    random = new RandomStream(in.number());
    action = in.number("action", 0, acting.actionCount() - 1);
    in.doubles("weights", values.weights());
    averages.restore(in);
    acting.restore(in);
    in.end();
    values.coding().write(acting.observations(), 0, tiles);
  }

  @Override
  public void close() {}
}
