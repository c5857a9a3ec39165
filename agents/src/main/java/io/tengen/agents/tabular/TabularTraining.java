package io.tengen.agents.tabular;

import io.tengen.agents.run.Checkpoint;
import io.tengen.agents.run.LearningCurve;
import io.tengen.agents.run.MetricsLog;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.RunLoop;
import io.tengen.agents.run.StopSignal;
import io.tengen.agents.run.TrainingProgress;
import io.tengen.agents.run.TrainingProgress.EpisodeReport;
import io.tengen.agents.run.TrainingResult;
import io.tengen.agents.tabular.TabularConfig.Learning;
import io.tengen.agents.tabular.TabularConfig.Run;
import io.tengen.env.Environment;
import io.tengen.env.RandomStream;
import io.tengen.env.Space;
import io.tengen.env.Step;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Trains a tabular agent in a run directory, from the start or from its newest checkpoint.
 *
 * <p>Exact resume: an episode depends on nothing but the tables, the configuration and its number,
 * so a run that goes on from a checkpoint ends with the very tables of one that never stopped.
 */
public final class TabularTraining implements RunLoop.Work {
  private static final double CHECKPOINT_SECONDS = 10;

  private final RunDirectory directory;
  private final Learning learning;
  private final Run run;
  private final TabularTask task;
  private final Environment<Integer> environment;
  private final TabularAgent agent;
  private final TrainingProgress listener;
  private TabularProgress progress = new TabularProgress();
  private int lastLength;

  private TabularTraining(RunDirectory directory, TabularConfig config, TrainingProgress listener) {
    this.directory = directory;
    this.learning = config.learning();
    this.run = config.run();
    this.task = TabularTasks.get(config.task());
    this.environment = task.training().get();
    this.agent = newAgent(config, environment);
    this.listener = listener;
  }

  /**
   * Trains until the run is solved, its episodes are used up, or somebody asks to stop; in each
   * case with a checkpoint of the last moment and a learning curve.
   *
   * @param directory the run, new or to be resumed
   * @param listener told of every episode
   * @param warnings told, in a line each, of what was mended on the way
   * @param stop asks to stop after the current episode
   * @throws IOException when something cannot be written; what was saved before stays valid
   */
  public static TrainingResult run(
      RunDirectory directory, TrainingProgress listener, Consumer<String> warnings, StopSignal stop)
      throws IOException {
    TabularConfig config = TabularConfigs.ofRun(directory.config());
    return new TabularTraining(directory, config, listener).run(warnings, stop);
  }

  /** An agent as it is before its first episode. */
  static TabularAgent newAgent(TabularConfig config, Environment<Integer> environment) {
    if (!(environment.observationSpace() instanceof Space.Discrete states)) {
      throw new IllegalArgumentException("a tabular agent needs numbered states");
    }
    // Episodes use the keys from 0 on.
    RandomStream random = RandomStream.derived(config.run().seed(), -1);
    return TabularAgents.create(
        config.learning(), states.n(), environment.actionSpace().n(), random);
  }

  private TrainingResult run(Consumer<String> warnings, StopSignal stop) throws IOException {
    RunLoop.run(directory, directory.checkpoints(), this, warnings, stop);
    drawCurve(warnings);
    return result();
  }

  @Override
  public long progress() {
    return progress.episodes();
  }

  @Override
  public boolean isOver() {
    return progress.episodes() >= run.episodes() || isSolved();
  }

  private boolean isSolved() {
    Double goal = run.solvedMean();
    return goal != null && progress.bestMean() >= goal;
  }

  /** Runs one episode. */
  @Override
  public void advance() {
    int episode = progress.episodes();
    long seed = RandomStream.derive(run.seed(), episode);
    RandomStream random = RandomStream.derived(seed, 1);
    int state = environment.reset(RandomStream.derive(seed, 0));
    int action =
        agent.begin(
            state,
            new TabularAgent.Episode(
                learning.alpha().at(episode), learning.epsilon().at(episode), random));
    double episodeReturn = 0;
    int length = 0;
    Step<Integer> step;
    do {
      step = environment.step(action);
      episodeReturn += step.reward();
      length++;
      action = agent.learn(step.reward(), step.observation(), step.terminated());
    } while (!step.ended());
    progress.addEpisode(episodeReturn, length, run.window());
    lastLength = length;
  }

  @Override
  public void report(MetricsLog metrics, double seconds) throws IOException {
    progress.addSeconds(seconds);
    int length = lastLength;
    int episode = progress.episodes();
    double episodeReturn = progress.mean(1);
    double mean = progress.mean(run.window());
    double epsilon = learning.epsilon().at(episode - 1);
    metrics.append(
        String.format(
            Locale.ROOT,
            "{\"episode\":%d,\"return\":%s,\"length\":%d,\"epsilon\":%s,\"mean\":%s,\"stepsPerSecond\":%d}",
            episode,
            episodeReturn,
            length,
            epsilon,
            mean,
            Math.round(length / Math.max(seconds, 1e-9))));
    listener.onEpisode(
        new EpisodeReport(
            episode, run.episodes(), episodeReturn, length, epsilon, mean, progress.steps()));
  }

  @Override
  public boolean isCheckpointDue(long episodes, double seconds) {
    return episodes >= run.checkpointEvery() || seconds >= CHECKPOINT_SECONDS;
  }

  @Override
  public byte[] save() {
    return progress.save(agent);
  }

  @Override
  public void restore(Checkpoint checkpoint) {
    progress = TabularProgress.restore(checkpoint, agent);
  }

  private void drawCurve(Consumer<String> warnings) throws IOException {
    if (progress.episodes() == 0) {
      return;
    }
    String title = task.name() + " by " + learning.algorithm().text() + ", seed " + run.seed();
    LearningCurve.write(
        title, progress.returns(), run.window(), run.solvedMean(), directory.curveFile(), warnings);
  }

  private TrainingResult result() {
    boolean any = progress.episodes() > 0;
    return new TrainingResult(
        isSolved(),
        isOver(),
        progress.episodes(),
        progress.steps(),
        progress.seconds(),
        finiteOrNull(progress.bestMean()),
        any ? progress.mean(run.window()) : null);
  }

  private static @Nullable Double finiteOrNull(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
