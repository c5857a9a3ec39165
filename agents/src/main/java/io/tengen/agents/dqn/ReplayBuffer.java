package io.tengen.agents.dqn;

import io.tengen.agents.acting.StateReader;
import io.tengen.agents.acting.StateWriter;
import java.io.IOException;

/**
 * The last steps taken, in rings of primitive arrays: the oldest is overwritten once it is full
 * (Lin, "Self-Improving Reactive Agents", 1992). Allocates nothing after it is made. The arrays are
 * live, to be read in loops.
 */
final class ReplayBuffer {
  final float[] observations;
  final float[] nextObservations;
  final int[] actions;
  final float[] rewards;

  /** Whether the task ended in the step; that an episode was cut leaves no trace here. */
  final boolean[] terminated;

  /** Whether each action is legal in the next observation. */
  final boolean[] nextLegal;

  /** So that a checkpoint, which holds them all, still fits into an array. */
  private static final long MOST_BYTES = 1L << 30;

  private final int capacity;
  private final int observationLength;
  private final int actionCount;
  private int size;
  private int next;

  /**
   * Room for a number of steps.
   *
   * @throws IllegalArgumentException when they would take more than 1 GiB
   */
  ReplayBuffer(int capacity, int observationLength, int actionCount) {
    long bytesEach = Float.BYTES * (2L * observationLength + 2) + 1 + actionCount;
    if (capacity * bytesEach > MOST_BYTES) {
      throw new IllegalArgumentException(
          "bufferSize is %d, but must be at most %d where an observation has %d numbers"
              .formatted(capacity, MOST_BYTES / bytesEach, observationLength));
    }
    this.capacity = capacity;
    this.observationLength = observationLength;
    this.actionCount = actionCount;
    observations = new float[capacity * observationLength];
    nextObservations = new float[observations.length];
    actions = new int[capacity];
    rewards = new float[capacity];
    terminated = new boolean[capacity];
    nextLegal = new boolean[capacity * actionCount];
  }

  /** How many steps there are. */
  int size() {
    return size;
  }

  /**
   * Adds a step from rows of other arrays, and answers the slot that it took.
   *
   * @param from holds the observation from {@code fromOffset} on
   * @param to holds the next one from {@code toOffset} on
   * @param legal which actions are legal there, from {@code legalOffset} on
   */
  int add(
      float[] from,
      int fromOffset,
      int action,
      float reward,
      boolean ended,
      float[] to,
      int toOffset,
      boolean[] legal,
      int legalOffset) {
    int slot = next;
    int row = slot * observationLength;
    System.arraycopy(from, fromOffset, observations, row, observationLength);
    System.arraycopy(to, toOffset, nextObservations, row, observationLength);
    System.arraycopy(legal, legalOffset, nextLegal, slot * actionCount, actionCount);
    actions[slot] = action;
    rewards[slot] = reward;
    terminated[slot] = ended;
    next = slot + 1 == capacity ? 0 : slot + 1;
    size = Math.max(size, slot + 1);
    return slot;
  }

  /** Writes the steps that are there. */
  void save(StateWriter out) {
    out.number(size).number(next);
    out.floats(observations, size * observationLength);
    out.floats(nextObservations, size * observationLength);
    out.ints(actions, size).floats(rewards, size).booleans(terminated, size);
    out.booleans(nextLegal, size * actionCount);
  }

  /** Becomes one that was saved. */
  void restore(StateReader in) throws IOException {
    size = in.number("replay size", 0, capacity);
    next = in.number("replay position", 0, capacity - 1);
    in.floats("replayed observations", observations, size * observationLength);
    in.floats("replayed next observations", nextObservations, size * observationLength);
    in.ints("replayed actions", actions, size);
    in.floats("replayed rewards", rewards, size);
    in.booleans("replayed ends", terminated, size);
    in.booleans("replayed legal actions", nextLegal, size * actionCount);
  }
}
