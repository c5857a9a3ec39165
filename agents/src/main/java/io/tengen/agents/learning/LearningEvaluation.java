package io.tengen.agents.learning;

import io.tengen.agents.planning.OptimumComparison;
import io.tengen.agents.run.Checkpoint;
import io.tengen.agents.run.CheckpointStore;
import io.tengen.agents.run.GreedyPlay;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.RunDirectoryException;
import io.tengen.agents.run.TrainedAgent;
import io.tengen.env.FiniteMdp;
import io.tengen.env.Game;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What a run has learned: the actor of its best evaluation, or where there has been none, that of
 * its newest checkpoint.
 */
public final class LearningEvaluation implements TrainedAgent {
  private final LearningConfig config;
  private final LearningTask task;
  private final Actor actor;
  private final long step;

  private LearningEvaluation(LearningConfig config, LearningTask task, Actor actor, long step) {
    this.config = config;
    this.task = task;
    this.actor = actor;
    this.step = step;
  }

  /**
   * Loads what a run has learned so far.
   *
   * @param path the run directory; it may be in training meanwhile
   * @param algorithms those that its configuration may name
   * @param warnings told of damaged files that were passed over
   * @throws RunDirectoryException when it is not such a run or has no valid checkpoint
   */
  public static LearningEvaluation load(Path path, Algorithms algorithms, Consumer<String> warnings)
      throws IOException {
    LearningConfig config = LearningConfigs.ofRun(RunDirectory.readConfig(path), algorithms);
    LearningTask task = LearningTasks.get(config.task());
    RunOrigin origin = RunOrigin.of(config, task);
    CheckpointStore store = RunDirectory.checkpointsOf(path).withOrigin(RunOrigin::textOf);
    Optional<Checkpoint> best = store.find(SavedRun.BEST, warnings);
    Optional<Checkpoint> used = best.isPresent() ? best : store.newest(warnings);
    if (used.isEmpty()) {
      throw new RunDirectoryException(path + " has no checkpoint that can be read");
    }
    byte[] content = used.get().content();
    try (Learner learner = algorithms.create(config, task)) {
      Actor actor =
          best.isPresent()
              ? learner.actor(SavedRun.readBest(origin, content).actor())
              : restored(learner, origin, content);
      return new LearningEvaluation(config, task, actor, used.get().progress());
    } catch (IOException e) {
      throw new RunDirectoryException(
          "what was saved in " + path + " cannot be used: " + e.getMessage());
    }
  }

  private static Actor restored(Learner learner, RunOrigin origin, byte[] content)
      throws IOException {
    SavedRun.restore(origin, content, learner);
    return learner.actor();
  }

  @Override
  public String task() {
    return task.name();
  }

  @Override
  public long trained() {
    return step;
  }

  @Override
  public String unit() {
    return "step";
  }

  /** How it was learned, by name. */
  public String algorithm() {
    return config.algorithm().algorithm();
  }

  /** The game that the task is; empty when it is none. */
  public Optional<Game> game() {
    return LearningTasks.game(task.name());
  }

  /** What acts: the one that {@link #newPlay} plays with, so that one thread may use either. */
  public Actor actor() {
    return actor;
  }

  @Override
  public GreedyPlay<float[]> newPlay() {
    return new GreedyPlay<>(task.newEnvironment(), actor);
  }

  @Override
  public Optional<OptimumComparison> compareWithOptimum() {
    return task.model().map(this::compare);
  }

  private OptimumComparison compare(FiniteMdp mdp) {
    int[] all = IntStream.range(0, mdp.actionCount()).toArray();
    int[] policy = new int[mdp.stateCount()];
    for (int state = 0; state < policy.length; state++) {
      float[] oneHot = new float[policy.length];
      oneHot[state] = 1;
      policy[state] = actor.act(oneHot, all, all.length);
    }
    return OptimumComparison.of(mdp, policy, config.algorithm().gamma());
  }
}
