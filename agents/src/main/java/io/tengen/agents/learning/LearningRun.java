package io.tengen.agents.learning;

import io.tengen.agents.run.Checkpoint;
import io.tengen.agents.run.CheckpointStore;
import io.tengen.agents.run.EpisodeSummary;
import io.tengen.agents.run.GreedyPlay;
import io.tengen.agents.run.MetricsLog;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.RunDirectoryException;
import io.tengen.agents.run.RunLoop;
import io.tengen.agents.run.StopSignal;
import io.tengen.agents.run.TrainingException;
import io.tengen.agents.run.TrainingResult;
import io.tengen.env.RandomStream;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs a {@link Learner} in a run directory, from the start or from its newest checkpoint: it has
 * it advance, reports and judges what it learns, keeps the best, and stops when the task is solved.
 *
 * <p>Exact resume: a checkpoint holds the learner whole, and an evaluation depends on nothing but
 * the actor, the seed and the step, so a run that goes on from a checkpoint ends as one that never
 * stopped.
 */
public final class LearningRun implements RunLoop.Work {
  /** Of the random streams of the run's seed, those of the evaluations. */
  private static final long EVALUATION_KEY = -2;

  /** The same for the episodes that confirm a goal, which must be new ones. */
  private static final long CONFIRMATION_KEY = -3;

  private final RunDirectory directory;
  private final CheckpointStore checkpoints;
  private final LearningConfig config;
  private final LearningConfig.Run run;
  private final LearningTask task;
  private final RunOrigin origin;
  private final Learner learner;
  private final LearningListener listener;
  private LearningProgress progress = new LearningProgress();

  /** The learner's steps before its last advance. */
  private long stepsBefore;

  /** The step of the last checkpoint; negative before the first. */
  private long savedStep = -1;

  private LearningRun(
      RunDirectory directory,
      LearningConfig config,
      LearningTask task,
      Learner learner,
      LearningListener listener) {
    this.directory = directory;
    this.checkpoints = directory.checkpoints().withOrigin(RunOrigin::textOf);
    this.config = config;
    this.run = config.run();
    this.task = task;
    this.origin = RunOrigin.of(config, task);
    this.learner = learner;
    this.listener = listener;
  }

  /**
   * Trains until the run is solved, its steps are used up, or somebody asks to stop; in each case
   * with a checkpoint of the last moment and a learning curve.
   *
   * @param directory the run, new or to be resumed
   * @param algorithms those that its configuration may name
   * @param listener told how it goes on
   * @param warnings told, in a line each, of what was mended on the way
   * @param stop asks to stop after the current update
   * @throws TrainingException when the learner fails; the last checkpoint stays
   * @throws RunDirectoryException when the directory does not hold such a run
   * @throws IOException when something cannot be written; what was saved before stays valid
   */
  public static TrainingResult run(
      RunDirectory directory,
      Algorithms algorithms,
      LearningListener listener,
      Consumer<String> warnings,
      StopSignal stop)
      throws IOException {
    LearningConfig config = LearningConfigs.ofRun(directory.config(), algorithms);
    LearningTask task = LearningTasks.get(config.task());
    try (Learner learner = algorithms.create(config, task)) {
      return new LearningRun(directory, config, task, learner, listener).run(warnings, stop);
    }
  }

  private TrainingResult run(Consumer<String> warnings, StopSignal stop) throws IOException {
    RunLoop.run(directory, checkpoints, this, warnings, stop);
    String title = config.title() + ", seed " + run.seed();
    LearningReport.draw(title, progress, run.goal(), directory.curveFile(), warnings);
    return new TrainingResult(
        progress.isSolved(),
        isOver(),
        Math.toIntExact(progress.episodes()),
        learner.steps(),
        progress.seconds(),
        progress.bestEvaluation(),
        progress.meanReturn());
  }

  @Override
  public long progress() {
    return learner.steps();
  }

  @Override
  public boolean isOver() {
    return progress.isSolved() || learner.steps() >= run.steps();
  }

  @Override
  public void advance() {
    stepsBefore = learner.steps();
    try {
      learner.advance(progress::addEpisode);
    } catch (RuntimeException e) {
      throw failed(String.valueOf(e instanceof TrainingException ? e.getMessage() : e), e);
    }
    if (learner.steps() <= stepsBefore) {
      throw failed("it has advanced without a step", null);
    }
  }

  @Override
  public void report(MetricsLog metrics, double seconds) throws IOException {
    progress.addSeconds(seconds);
    long step = learner.steps();
    if (hasPassed(run.reportEvery())) {
      Map<String, Double> measurements = learner.measurements();
      requireFinite(measurements);
      metrics.append(LearningReport.line(step, progress, measurements, progress.report(step)));
    }
    listener.onStep(step, run.steps(), progress.meanReturn());
    if (hasPassed(run.evaluateEvery()) || step >= run.steps()) {
      evaluate(metrics, step);
    }
  }

  /** Whether the last advance has reached or passed a multiple of so many steps. */
  private boolean hasPassed(long every) {
    return learner.steps() / every > stepsBefore / every;
  }

  private void requireFinite(Map<String, Double> measurements) {
    for (Map.Entry<String, Double> measurement : measurements.entrySet()) {
      if (!Double.isFinite(measurement.getValue())) {
        throw failed(
            measurement.getKey()
                + " is "
                + measurement.getValue()
                + "; a lower learning rate may help",
            null);
      }
    }
  }

  private void evaluate(MetricsLog metrics, long step) throws IOException {
    Actor actor = learner.actor();
    EpisodeSummary summary = play(actor, run.evaluationEpisodes(), EVALUATION_KEY, step);
    Double goal = run.goal();
    if (goal != null && summary.meanReturn() >= goal) {
      // A few lucky episodes do not solve a task.
      summary = play(actor, run.goalEpisodes(), CONFIRMATION_KEY, step);
      if (summary.meanReturn() >= goal) {
        progress.solve();
      }
    }
    boolean isBest = progress.evaluate(step, summary.meanReturn());
    if (isBest) {
      SavedRun.Best best = new SavedRun.Best(summary.meanReturn(), actor.save());
      checkpoints.saveAs(SavedRun.BEST, new Checkpoint(step, 0, SavedRun.best(origin, best)));
    }
    metrics.append(LearningReport.line(step, summary, isBest, progress.isSolved()));
  }

  private EpisodeSummary play(Actor actor, int episodes, long key, long step) {
    long seed = RandomStream.derive(RandomStream.derive(run.seed(), key), step);
    EpisodeSummary summary =
        new GreedyPlay<>(task.newEnvironment(), actor).play(episodes, seed, done -> {});
    listener.onEvaluation(step, summary);
    return summary;
  }

  private TrainingException failed(String what, @Nullable RuntimeException cause) {
    String kept =
        savedStep < 0
            ? "no checkpoint has been made"
            : "the checkpoint of step %d is kept in %s".formatted(savedStep, directory.path());
    String message =
        "%s failed after step %d: %s; %s".formatted(config.title(), learner.steps(), what, kept);
    return cause == null ? new TrainingException(message) : new TrainingException(message, cause);
  }

  @Override
  public boolean isCheckpointDue(long steps, double seconds) {
    return seconds >= 60 * run.checkpointMinutes();
  }

  @Override
  public byte[] save() {
    savedStep = learner.steps();
    return SavedRun.checkpoint(origin, progress, learner);
  }

  @Override
  public void restore(Checkpoint checkpoint) {
    savedStep = checkpoint.progress();
    try {
      progress = SavedRun.restore(origin, checkpoint.content(), learner);
    } catch (IOException e) {
      throw new RunDirectoryException(
          "the checkpoint of step %d in %s cannot be gone on from: %s; train again into another --out"
              .formatted(savedStep, directory.path(), e.getMessage()));
    }
  }
}
