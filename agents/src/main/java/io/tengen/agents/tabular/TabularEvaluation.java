package io.tengen.agents.tabular;

import io.tengen.agents.planning.OptimumComparison;
import io.tengen.agents.run.Checkpoint;
import io.tengen.agents.run.EpisodeSummary;
import io.tengen.agents.run.GreedyPlay;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.RunDirectoryException;
import io.tengen.agents.run.TrainedAgent;
import io.tengen.env.Environment;
import io.tengen.env.FiniteMdp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** The greedy policy that a run has learned, and how good it is. */
public final class TabularEvaluation implements TrainedAgent {
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

  @Override
  public String task() {
    return config.task();
  }

  @Override
  public long trained() {
    return trainedEpisodes;
  }

  @Override
  public String unit() {
    return "episode";
  }

  /** The action thought best in a state. */
  public int action(int state) {
    return agent.greedyAction(state);
  }

  /** An environment with the task's true rewards. */
  public Environment<Integer> newEnvironment() {
    return task.evaluation().get();
  }

  /**
   * Plays episodes greedily and sums them up.
   *
   * @param episodes how many, at least 1
   * @param progress told how many episodes are done, after each
   */
  public EpisodeSummary play(int episodes, long seed, IntConsumer progress) {
    return newPlay().play(episodes, seed, progress);
  }

  @Override
  public GreedyPlay<Integer> newPlay() {
    return new GreedyPlay<>(newEnvironment(), (state, legal, legalCount) -> action(state));
  }

  @Override
  public Optional<OptimumComparison> compareWithOptimum() {
    return task.model().map(this::compare);
  }

  private OptimumComparison compare(FiniteMdp mdp) {
    int[] policy = IntStream.range(0, mdp.stateCount()).map(this::action).toArray();
    return OptimumComparison.of(mdp, policy, config.learning().gamma());
  }
}
