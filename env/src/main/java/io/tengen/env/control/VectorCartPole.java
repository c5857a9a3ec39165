package io.tengen.env.control;

import io.tengen.env.Space;
import io.tengen.env.VectorBatch;
import io.tengen.env.VectorEnvironment;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Many time-limited {@link CartPole}s stepped in one call, each exactly as a single one would be.
 *
 * <p>A step checks the actions, integrates all copies in the branch-free loops that {@link
 * CartPolePhysics} shares with the single environment, writes the observations, then looks for
 * ended episodes copy by copy. Nothing is allocated.
 */
public final class VectorCartPole implements VectorEnvironment {
  private static final Space.Discrete ACTIONS = new Space.Discrete(2);
  private static final Space.Box OBSERVATIONS = CartPolePhysics.observationSpace();
  private static final int LENGTH = CartPolePhysics.OBSERVATION_LENGTH;

  /** The size, the most steps and the seed. */
  private static final int HEADER_BYTES = 2 * Integer.BYTES + Long.BYTES;

  /** An episode's number, its steps so far, and the physics. */
  private static final int COPY_BYTES = Long.BYTES + Integer.BYTES + CartPolePhysics.STATE_BYTES;

  private final int size;
  private final int maxSteps;
  private final CartPolePhysics physics;
  private final int[] steps;
  private final long[] episodes;
  private long seed;
  private boolean everReset;

  /**
   * Makes the copies.
   *
   * @param size how many, at least 1
   * @param maxSteps the most steps an episode may have, at least 1: 500 makes each a CartPole-v1
   */
  public VectorCartPole(int size, int maxSteps) {
    if (size < 1) {
      throw new IllegalArgumentException("size is " + size + ", but must be at least 1");
    }
    if (maxSteps < 1) {
      throw new IllegalArgumentException("maxSteps is " + maxSteps + ", but must be at least 1");
    }
    this.size = size;
    this.maxSteps = maxSteps;
    physics = new CartPolePhysics(size);
    steps = new int[size];
    episodes = new long[size];
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Space.Box observationSpace() {
    return OBSERVATIONS;
  }

  @Override
  public Space.Discrete actionSpace() {
    return ACTIONS;
  }

  @Override
  public void reset(long seed, VectorBatch batch) {
    batch.requireRoom(size, LENGTH);
    this.seed = seed;
    everReset = true;
    Arrays.fill(episodes, 0);
    for (int i = 0; i < size; i++) {
      beginEpisode(i);
      physics.writeObservation(i, batch.observations, i * LENGTH);
    }
  }

  @Override
  public void step(int[] actions, VectorBatch batch) {
    requireReset();
    batch.requireRoom(size, LENGTH);
    requireActions(actions);
    physics.push(actions);
    physics.advance();
    physics.writeObservations(batch.observations);
    Arrays.fill(batch.rewards, 1);
    finishStep(batch);
  }

  /** Tells which episodes ended, and starts the next one of each that did. */
  private void finishStep(VectorBatch batch) {
    CartPolePhysics physics = this.physics;
    int[] steps = this.steps;
    int maxSteps = this.maxSteps;
    boolean[] terminated = batch.terminated;
    boolean[] truncated = batch.truncated;
    for (int i = 0; i < steps.length; i++) {
      int taken = steps[i] + 1;
      steps[i] = taken;
      boolean failed = physics.hasFailed(i);
      boolean cut = !failed && taken >= maxSteps;
      terminated[i] = failed;
      truncated[i] = cut;
      if (failed || cut) {
        physics.writeObservation(i, batch.finalObservations, i * LENGTH);
        episodes[i]++;
        beginEpisode(i);
        physics.writeObservation(i, batch.observations, i * LENGTH);
      }
    }
  }

  private void beginEpisode(int index) {
    steps[index] = 0;
    physics.start(index, VectorEnvironment.episodeSeed(seed, index, episodes[index]));
  }

  @Override
  public byte[] save() {
    requireReset();
    ByteBuffer out = ByteBuffer.allocate(HEADER_BYTES + size * COPY_BYTES);
    out.putInt(size).putInt(maxSteps).putLong(seed);
    for (int i = 0; i < size; i++) {
      out.putLong(episodes[i]).putInt(steps[i]);
      physics.save(i, out);
    }
    return out.array();
  }

  @Override
  public void restore(byte[] saved, VectorBatch batch) {
    batch.requireRoom(size, LENGTH);
    ByteBuffer in = ByteBuffer.wrap(saved);
    boolean fits =
        saved.length == HEADER_BYTES + size * COPY_BYTES
            && in.getInt() == size
            && in.getInt() == maxSteps;
    if (!fits) {
      throw new IllegalArgumentException(
          saved.length
              + " bytes that were not saved of "
              + size
              + " cart-poles with at most "
              + maxSteps
              + " steps");
    }
    seed = in.getLong();
    everReset = true;
    for (int i = 0; i < size; i++) {
      episodes[i] = in.getLong();
      steps[i] = in.getInt();
      physics.restore(i, in);
    }
    physics.writeObservations(batch.observations);
  }

  private void requireReset() {
    if (!everReset) {
      throw new IllegalStateException("no episode has begun; reset first");
    }
  }

  private void requireActions(int[] actions) {
    if (actions.length != size) {
      throw new IllegalArgumentException(actions.length + " actions for " + size + " environments");
    }
    int bits = 0;
    for (int action : actions) {
      bits |= action;
    }
    if ((bits & ~1) == 0) {
      return;
    }
    for (int i = 0; i < size; i++) {
      if ((actions[i] & ~1) != 0) {
        throw new IllegalArgumentException(
            "action " + actions[i] + " of environment " + i + " is not 0 or 1");
      }
    }
  }
}
