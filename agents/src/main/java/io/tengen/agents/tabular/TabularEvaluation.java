package io.tengen.agents.tabular;

import io.tengen.agents.planning.PlanningProgress;
import io.tengen.agents.planning.PlanningSettings;
import io.tengen.agents.planning.PolicyEvaluation;
import io.tengen.agents.planning.Solution;
import io.tengen.agents.planning.ValueIteration;
import io.tengen.agents.run.Checkpoint;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.RunDirectoryException;
import io.tengen.env.Environment;
import io.tengen.env.FiniteMdp;
import io.tengen.env.RandomStream;
import io.tengen.env.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** The greedy policy that a run has learned, and how good it is. */
public final class TabularEvaluation {
  private final TabularConfig config;
  private final TabularTask task;
  private final TabularAgent agent;
  private final long trainedEpisodes;

  private TabularEvaluation(
      TabularConfig config, TabularTask task, TabularAgent agent, long trainedEpisodes) {
    this.config = config;
    this.task = task;
    this.agent = agent;
    this.trainedEpisodes = trainedEpisodes;
  }

  /**
   * Loads what a run has learned so far.
   *
   * @param path the run directory; it may be in training meanwhile
   * @param warnings told of damaged checkpoints that were passed over
   * @throws RunDirectoryException when it is not a tabular run or has no valid checkpoint
   */
  public static TabularEvaluation load(Path path, Consumer<String> warnings) throws IOException {
    TabularConfig config = TabularConfigs.ofRun(RunDirectory.readConfig(path));
    TabularTask task = TabularTasks.get(config.task());
    TabularAgent agent = TabularTraining.newAgent(config, task.training().get());
    Checkpoint checkpoint =
        RunDirectory.checkpointsOf(path)
            .newest(warnings)
            .orElseThrow(
                () -> new RunDirectoryException(path + " has no checkpoint that can be read"));
    TabularProgress progress = TabularProgress.restore(checkpoint, agent);
    return new TabularEvaluation(config, task, agent, progress.episodes());
  }

  /** What the run was asked to do. */
  public TabularConfig config() {
    return config;
  }

  /** How many episodes the policy has been trained for. */
  public long trainedEpisodes() {
    return trainedEpisodes;
  }

  /** The action thought best in a state. */
  public int action(int state) {
    return agent.greedyAction(state);
  }

  /** An environment with the task's true rewards. */
  public Environment<Integer> newEnvironment() {
    return task.evaluation().get();
  }

  /** The seed of one evaluation episode. */
  public static long episodeSeed(long seed, int episode) {
    return RandomStream.derive(seed, episode);
  }

  /**
   * Returns and lengths of a number of episodes, summed up.
   *
   * @param episodes how many
   * @param meanReturn the mean of the returns, without discount
   * @param standardDeviation of the returns, as a sample; 0 for one episode
   * @param lowest the lowest return
   * @param highest the highest return
   * @param meanLength the mean number of steps
   */
  public record Summary(
      int episodes,
      double meanReturn,
      double standardDeviation,
      double lowest,
      double highest,
      double meanLength) {}

  /**
   * Plays episodes greedily and sums them up.
   *
   * @param episodes how many, at least 1
   * @param progress told how many episodes are done, after each
   */
  public Summary play(int episodes, long seed, IntConsumer progress) {
    if (episodes < 1) {
      throw new IllegalArgumentException("episodes is " + episodes + ", but must be at least 1");
    }
    double[] returns = new double[episodes];
    long steps = 0;
    Environment<Integer> environment = newEnvironment();
    for (int episode = 0; episode < episodes; episode++) {
      int state = environment.reset(episodeSeed(seed, episode));
      Step<Integer> step;
      do {
        step = environment.step(action(state));
        state = step.observation();
        returns[episode] += step.reward();
        steps++;
      } while (!step.ended());
      progress.accept(episode + 1);
    }
    double mean = Arrays.stream(returns).average().orElseThrow();
    double squares = 0;
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (double value : returns) {
      squares += (value - mean) * (value - mean);
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
    double deviation = Math.sqrt(squares / Math.max(1, episodes - 1));
    return new Summary(episodes, mean, deviation, lowest, highest, (double) steps / episodes);
  }

  /**
   * The learned policy beside the optimal one, both computed exactly on the model.
   *
   * @param gamma the discount of the comparison
   * @param learned the expected discounted return of the learned policy from the start
   * @param optimal that of an optimal policy
   */
  public record Comparison(double gamma, double learned, double optimal) {}

  /** Compares with planning; empty where the task has no model. */
  public Optional<Comparison> compareWithOptimum() {
    return task.model().map(this::compare);
  }

  private Comparison compare(FiniteMdp mdp) {
    // A learned policy may run in circles for ever, which only a discount makes finite.
    double gamma = Math.min(config.learning().gamma(), 0.999);
    PlanningSettings settings = PlanningSettings.of(gamma);
    Solution optimum = new ValueIteration().solve(mdp, settings, PlanningProgress.silent());
    int[] policy = IntStream.range(0, mdp.stateCount()).map(this::action).toArray();
    double[] values = PolicyEvaluation.evaluate(mdp, policy, settings);
    return new Comparison(
        gamma,
        PolicyEvaluation.startValue(mdp, values),
        PolicyEvaluation.startValue(mdp, optimum.values()));
  }
}
