package io.tengen.env;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A vector environment made of single ones, stepped one after the other: right for any environment,
 * as fast as its {@code step}.
 */
public final class SerialVectorEnvironment implements VectorEnvironment {
  private final List<Environment<float[]>> environments;
  private final Space.Box observations;
  private final long[] episodes;
  private long seed;
  private boolean everReset;

  /**
   * Makes the copies.
   *
   * @param factory makes one environment, a new one at each call, in which every action is legal in
   *     every state
   * @param size how many, at least 1
   */
  public SerialVectorEnvironment(Supplier<? extends Environment<float[]>> factory, int size) {
    if (size < 1) {
      throw new IllegalArgumentException("size is " + size + ", but must be at least 1");
    }
    environments = Stream.<Environment<float[]>>generate(factory).limit(size).toList();
    observations = (Space.Box) environments.get(0).observationSpace();
    episodes = new long[size];
  }

  @Override
  public int size() {
    return environments.size();
  }

  @Override
  public Space.Box observationSpace() {
    return observations;
  }

  @Override
  public Space.Discrete actionSpace() {
    return environments.get(0).actionSpace();
  }

  @Override
  public void reset(long seed, VectorBatch batch) {
    batch.requireRoom(size(), observations.length());
    this.seed = seed;
    everReset = true;
    for (int i = 0; i < environments.size(); i++) {
      episodes[i] = 0;
      beginEpisode(i, batch);
    }
  }

  @Override
  public void step(int[] actions, VectorBatch batch) {
    if (!everReset) {
      throw new IllegalStateException("no episode has begun; reset first");
    }
    batch.requireRoom(size(), observations.length());
    requireActions(actions, size(), actionSpace());
    for (int i = 0; i < environments.size(); i++) {
      Step<float[]> step = environments.get(i).step(actions[i]);
      batch.rewards[i] = (float) step.reward();
      batch.terminated[i] = step.terminated();
      batch.truncated[i] = step.truncated();
      if (step.ended()) {
        write(step.observation(), batch.finalObservations, i);
        episodes[i]++;
        beginEpisode(i, batch);
      } else {
        write(step.observation(), batch.observations, i);
      }
    }
  }

  private void beginEpisode(int index, VectorBatch batch) {
    long episodeSeed = VectorEnvironment.episodeSeed(seed, index, episodes[index]);
    write(environments.get(index).reset(episodeSeed), batch.observations, index);
  }

  private static void write(float[] observation, float[] rows, int index) {
    System.arraycopy(observation, 0, rows, index * observation.length, observation.length);
  }

  /** Refuses a wrong number of actions or one out of range. */
  static void requireActions(int[] actions, int size, Space.Discrete space) {
    if (actions.length != size) {
      throw new IllegalArgumentException(actions.length + " actions for " + size + " environments");
    }
    int count = space.n();
    for (int i = 0; i < size; i++) {
      if (actions[i] < 0 || actions[i] >= count) {
        throw new IllegalArgumentException(
            "action " + actions[i] + " of environment " + i + " is not 0 to " + (count - 1));
      }
    }
  }
}
