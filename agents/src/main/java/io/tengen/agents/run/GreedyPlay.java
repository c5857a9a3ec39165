package io.tengen.agents.run;

import io.tengen.env.Environment;
import io.tengen.env.RandomStream;
import io.tengen.env.Step;
import io.tengen.env.render.EpisodeRecorder;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Plays episodes by a policy that does not learn: how every agent is judged and shown. Owned by one
 * thread.
 *
 * @param <O> what the agent sees
 */
public final class GreedyPlay<O> {
  private final Environment<O> environment;
  private final Policy<O> policy;
  private final int[] legal;

  /** Chooses what is thought best. */
  @FunctionalInterface
  public interface Policy<O> {

    /**
     * The action for an observation.
     *
     * @param legal the legal actions, ascending, from the head on
     * @param legalCount how many there are, at least 1
     * @return one of them
     */
    int act(O observation, int[] legal, int legalCount);
  }

  /** Plays in an environment, which belongs to this from now on. */
  public GreedyPlay(Environment<O> environment, Policy<O> policy) {
    this.environment = environment;
    this.policy = policy;
    this.legal = new int[environment.actionSpace().n()];
  }

  /** The seed of one episode of those that belong to a seed. */
  public static long episodeSeed(long seed, int episode) {
    return RandomStream.derive(seed, episode);
  }

  /**
   * Plays episodes and sums them up.
   *
   * @param episodes how many, at least 1
   * @param progress told how many episodes are done, after each
   */
  public EpisodeSummary play(int episodes, long seed, IntConsumer progress) {
    if (episodes < 1) {
      throw new IllegalArgumentException("episodes is " + episodes + ", but must be at least 1");
    }
    double[] returns = new double[episodes];
    long steps = 0;
    for (int i = 0; i < episodes; i++) {
      int episode = i;
      O first = environment.reset(episodeSeed(seed, episode));
      steps += playOn(first, step -> returns[episode] += step.reward());
      progress.accept(episode + 1);
    }
    return EpisodeSummary.of(returns, steps);
  }

  /** Plays the first of the episodes of a seed once more, and records it. */
  public EpisodeRecorder record(long seed, int maxFrames) {
    O first = environment.reset(episodeSeed(seed, 0));
    // After the reset, since what there is to paint may depend on the episode.
    EpisodeRecorder recorder = new EpisodeRecorder(environment, maxFrames);
    recorder.begin();
    playOn(first, recorder::record);
    return recorder;
  }

  /** Sees an episode as it is played. */
  public interface Watcher {
    /** The episode has begun. */
    void began(Environment<?> environment, Object first);

    /** A step was taken. */
    void stepped(Environment<?> environment, int action, Step<?> step);
  }

  /**
   * Plays the first of the episodes of a seed, and shows it.
   *
   * @param mostSteps after which it is left
   */
  public void watch(long seed, int mostSteps, Watcher watcher) {
    O observation = environment.reset(episodeSeed(seed, 0));
    watcher.began(environment, observation);
    boolean ended = false;
    for (int i = 0; i < mostSteps && !ended; i++) {
      int action = policy.act(observation, legal, environment.legalActions(legal));
      Step<O> step = environment.step(action);
      observation = step.observation();
      watcher.stepped(environment, action, step);
      ended = step.ended();
    }
  }

  /** Plays an episode to its end, and answers its length. */
  private int playOn(O first, Consumer<Step<O>> listener) {
    O observation = first;
    int length = 0;
    Step<O> step;
    do {
      step = environment.step(policy.act(observation, legal, environment.legalActions(legal)));
      observation = step.observation();
      listener.accept(step);
      length++;
    } while (!step.ended());
    return length;
  }
}
