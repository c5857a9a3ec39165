package io.tengen.env;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A vector environment made of single ones, stepped one after the other: right for any environment,
 * as fast as its {@code step}.
 *
 * <p>An environment cannot be saved, but the same seed and actions give the same trajectory: what
 * is saved of each is its episode and the actions since, and a restore takes them again. So memory
 * grows with the length of an episode, four bytes a step, and it must end some day.
 */
public final class SerialVectorEnvironment implements VectorEnvironment {
  /** The size, the actions, the length of an observation and the seed. */
  private static final int HEADER_BYTES = 3 * Integer.BYTES + Long.BYTES;

  /** An episode's number and how many actions follow. */
  private static final int EPISODE_BYTES = Long.BYTES + Integer.BYTES;

  private final List<Environment<float[]>> environments;
  private final Space.Box observations;
  private final int[] legal;
  private final long[] episodes;

  /** The actions since the reset by environment, {@link #taken} of each. */
  private final int[][] actionsTaken;

  private final int[] taken;
  private long seed;
  private boolean everReset;

  /**
   * Makes the copies.
   *
   * @param factory makes one environment, a new one at each call
   * @param size how many, at least 1
   */
  public SerialVectorEnvironment(Supplier<? extends Environment<float[]>> factory, int size) {
    if (size < 1) {
      throw new IllegalArgumentException("size is " + size + ", but must be at least 1");
    }
    environments = Stream.<Environment<float[]>>generate(factory).limit(size).toList();
    observations = (Space.Box) environments.get(0).observationSpace();
    legal = new int[environments.get(0).actionSpace().n()];
    episodes = new long[size];
    actionsTaken = new int[size][16];
    taken = new int[size];
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
    requireReset();
    batch.requireRoom(size(), observations.length());
    requireActions(actions);
    for (int i = 0; i < environments.size(); i++) {
      Step<float[]> step = environments.get(i).step(actions[i]);
      remember(i, actions[i]);
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

  private void requireReset() {
    if (!everReset) {
      throw new IllegalStateException("no episode has begun; reset first");
    }
  }

  private void remember(int index, int action) {
    int count = taken[index];
    if (count == actionsTaken[index].length) {
      actionsTaken[index] = Arrays.copyOf(actionsTaken[index], 2 * count);
    }
    actionsTaken[index][count] = action;
    taken[index] = count + 1;
  }

  private void beginEpisode(int index, VectorBatch batch) {
    write(reset(index), batch.observations, index);
  }

  private float[] reset(int index) {
    taken[index] = 0;
    return environments
        .get(index)
        .reset(VectorEnvironment.episodeSeed(seed, index, episodes[index]));
  }

  private void write(float[] observation, float[] rows, int index) {
    int length = observations.length();
    if (observation.length != length) {
      throw new IllegalStateException(
          "environment "
              + index
              + " shows "
              + observation.length
              + " numbers, but its observation space has "
              + length
              + "; mend the environment");
    }
    System.arraycopy(observation, 0, rows, index * length, length);
  }

  @Override
  public int legalActions(int index, int[] out) {
    return environments.get(index).legalActions(out);
  }

  /** Refuses a wrong number of actions, or one that is not legal, before anything moves. */
  private void requireActions(int[] actions) {
    if (actions.length != size()) {
      throw new IllegalArgumentException(
          actions.length + " actions for " + size() + " environments");
    }
    for (int i = 0; i < actions.length; i++) {
      int count = legalActions(i, legal);
      boolean allLegal = count == legal.length;
      boolean isLegal =
          allLegal
              ? actions[i] >= 0 && actions[i] < count
              : Arrays.binarySearch(legal, 0, count, actions[i]) >= 0;
      if (!isLegal) {
        throw new IllegalArgumentException(
            "action "
                + actions[i]
                + " of environment "
                + i
                + (allLegal ? " is not 0 to " + (count - 1) : " is not legal now"));
      }
    }
  }

  @Override
  public byte[] save() {
    requireReset();
    long bytes = HEADER_BYTES;
    for (int count : taken) {
      bytes += EPISODE_BYTES + (long) Integer.BYTES * count;
    }
    ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(bytes));
    out.putInt(size()).putInt(legal.length).putInt(observations.length()).putLong(seed);
    for (int i = 0; i < size(); i++) {
      out.putLong(episodes[i]).putInt(taken[i]);
      for (int t = 0; t < taken[i]; t++) {
        out.putInt(actionsTaken[i][t]);
      }
    }
    return out.array();
  }

  @Override
  public void restore(byte[] saved, VectorBatch batch) {
    batch.requireRoom(size(), observations.length());
    requireSaved(saved);
    ByteBuffer in = ByteBuffer.wrap(saved).position(HEADER_BYTES - Long.BYTES);
    seed = in.getLong();
    // Until all is taken again, a step must not go on from something in between.
    everReset = false;
    for (int i = 0; i < size(); i++) {
      episodes[i] = in.getLong();
      int count = in.getInt();
      float[] observation = reset(i);
      for (int t = 0; t < count; t++) {
        int action = in.getInt();
        observation = retake(i, action);
        remember(i, action);
      }
      write(observation, batch.observations, i);
    }
    everReset = true;
  }

  /** Takes an action of an episode that went on after it. */
  private float[] retake(int index, int action) {
    int count = legalActions(index, legal);
    boolean isLegal = Arrays.binarySearch(legal, 0, count, action) >= 0;
    Step<float[]> step = isLegal ? environments.get(index).step(action) : null;
    if (step == null || step.ended()) {
      throw new IllegalArgumentException(
          "environment "
              + index
              + " cannot take action "
              + action
              + " of a saved episode after "
              + taken[index]
              + " others; it was saved of another environment or version");
    }
    return step.observation();
  }

  /** Refuses what is not the size of something saved here, before anything changes. */
  private void requireSaved(byte[] saved) {
    ByteBuffer in = ByteBuffer.wrap(saved);
    boolean fits =
        saved.length >= HEADER_BYTES
            && in.getInt() == size()
            && in.getInt() == legal.length
            && in.getInt() == observations.length();
    if (fits) {
      in.getLong();
      for (int i = 0; i < size() && fits; i++) {
        fits = in.remaining() >= EPISODE_BYTES;
        int count = fits ? in.position(in.position() + Long.BYTES).getInt() : 0;
        fits = fits && count >= 0 && count <= in.remaining() / Integer.BYTES;
        in.position(fits ? in.position() + Integer.BYTES * count : in.position());
      }
    }
    if (!fits || in.hasRemaining()) {
      throw new IllegalArgumentException(
          saved.length
              + " bytes that were not saved of "
              + size()
              + " environments with "
              + legal.length
              + " actions and "
              + observations.length()
              + " observed numbers");
    }
  }
}
