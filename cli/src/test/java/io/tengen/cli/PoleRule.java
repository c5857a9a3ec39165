package io.tengen.cli;

import io.tengen.agents.learning.Actor;
import io.tengen.agents.learning.Algorithm;
import io.tengen.agents.learning.AlgorithmConfig;
import io.tengen.agents.learning.EpisodeListener;
import io.tengen.agents.learning.Learner;
import io.tengen.agents.learning.LearningTask;
import io.tengen.env.Environment;
import io.tengen.env.RandomStream;
import io.tengen.env.Step;
import java.nio.ByteBuffer;
import java.util.Map;

/**
 * An algorithm for tests that knows all about CartPole from the start, and only counts its steps:
 * it pushes to where the pole falls.
 *
 * @param failAt from this step on, it fails; 0 for never
 */
record PoleRule(double gamma, long failAt) implements AlgorithmConfig {
  static final Algorithm<PoleRule> ALGORITHM =
      new Algorithm<>("pole-rule", PoleRule.class, Pusher::new);

  PoleRule {
    if (!(gamma >= 0 && gamma <= 1)) {
      throw new IllegalArgumentException("gamma is " + gamma + ", but must be in [0, 1]");
    }
  }

  @Override
  public String algorithm() {
    return "pole-rule";
  }

  /** The rule. */
  private record Push() implements Actor {
    @Override
    public int act(float[] observation, int[] legal, int legalCount) {
      return observation[2] + observation[3] > 0 ? 1 : 0;
    }

    @Override
    public byte[] save() {
      return new byte[0];
    }
  }

  /** Plays an episode at a time. */
  private static final class Pusher implements Learner {
    private final PoleRule config;
    private final Environment<float[]> environment;
    private final long seed;
    private long steps;

    Pusher(PoleRule config, LearningTask task, long seed) {
      if (task.observationLength() != 4) {
        throw new IllegalArgumentException(task.name() + " has no pole; choose cartpole-v1");
      }
      this.config = config;
      this.environment = task.newEnvironment();
      this.seed = seed;
    }

    @Override
    public void advance(EpisodeListener listener) {
      if (config.failAt() > 0 && steps >= config.failAt()) {
        throw new IllegalStateException("the pole is broken");
      }
      float[] observation = environment.reset(RandomStream.derive(seed, steps));
      double episodeReturn = 0;
      int length = 0;
      Step<float[]> step;
      do {
        step = environment.step(actor().act(observation, new int[] {0, 1}, 2));
        observation = step.observation();
        episodeReturn += step.reward();
        length++;
      } while (!step.ended());
      steps += length;
      listener.onEpisode(episodeReturn, length);
    }

    @Override
    public long steps() {
      return steps;
    }

    @Override
    public Map<String, Double> measurements() {
      return Map.of();
    }

    @Override
    public Actor actor() {
      return new Push();
    }

    @Override
    public Actor actor(byte[] saved) {
      return new Push();
    }

    @Override
    public byte[] save() {
      return ByteBuffer.allocate(Long.BYTES).putLong(steps).array();
    }

    @Override
    public void restore(byte[] saved) {
      steps = ByteBuffer.wrap(saved).getLong();
    }

    @Override
    public void close() {}
  }
}
