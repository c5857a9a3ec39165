package io.tengen.agents.acting;

import io.tengen.agents.learning.EpisodeListener;
import io.tengen.env.VectorBatch;
import io.tengen.env.VectorEnvironment;
import java.io.IOException;
import java.util.Arrays;

/**
 * Acts in a vector environment: what it shows now, which actions are legal, what the last step
 * brought, and the episodes' returns and lengths. The arrays are live and go row by row, a row an
 * environment. Allocates nothing in a step.
 */
public final class VectorActing {
  private final VectorEnvironment environment;
  private final VectorBatch batch;
  private final int actionCount;
  private final boolean[] legal;
  private final int[] legalActions;
  private final double[] returns;
  private final int[] lengths;
  private long steps;

  /**
   * Starts all environments from the seed.
   *
   * @param size how many there must be
   */
  public VectorActing(VectorEnvironment environment, int size, long seed) {
    if (environment.size() != size) {
      throw new IllegalArgumentException(
          "there are " + environment.size() + " environments, but must be " + size);
    }
    this.environment = environment;
    batch = environment.newBatch();
    actionCount = environment.actionSpace().n();
    legal = new boolean[environment.size() * actionCount];
    legalActions = new int[actionCount];
    returns = new double[environment.size()];
    lengths = new int[environment.size()];
    environment.reset(seed, batch);
    findLegalActions();
  }

  /** How many environments there are. */
  public int size() {
    return returns.length;
  }

  /** The elements of one observation. */
  public int observationLength() {
    return batch.observations.length / returns.length;
  }

  /** How many actions each environment has. */
  public int actionCount() {
    return actionCount;
  }

  /** What each environment shows now. */
  public float[] observations() {
    return batch.observations;
  }

  /** Whether each action is legal now. */
  public boolean[] legal() {
    return legal;
  }

  /** The last step's rewards, ends and, where an episode ended, last observations. */
  public VectorBatch last() {
    return batch;
  }

  /** Environment steps so far, of all environments together. */
  public long steps() {
    return steps;
  }

  /**
   * Takes one action in each environment.
   *
   * @param listener told of each episode that ends
   */
  public void step(int[] actions, EpisodeListener listener) {
    environment.step(actions, batch);
    steps += returns.length;
    for (int i = 0; i < returns.length; i++) {
      returns[i] += batch.rewards[i];
      lengths[i]++;
      if (batch.ended(i)) {
        listener.onEpisode(returns[i], lengths[i]);
        returns[i] = 0;
        lengths[i] = 0;
      }
    }
    findLegalActions();
  }

  private void findLegalActions() {
    Arrays.fill(legal, false);
    for (int i = 0; i < returns.length; i++) {
      int count = environment.legalActions(i, legalActions);
      for (int k = 0; k < count; k++) {
        legal[i * actionCount + legalActions[k]] = true;
      }
    }
  }

  /** Writes everything that the next step depends on. */
  public void save(StateWriter out) {
    out.number(steps).doubles(returns).ints(lengths).bytes(environment.save());
  }

  /** Goes on where another one was saved. */
  public void restore(StateReader in) throws IOException {
    steps = in.number();
    in.doubles("returns", returns);
    in.ints("lengths", lengths);
    try {
      environment.restore(in.bytes("environments"), batch);
    } catch (IllegalArgumentException e) {
      throw new IOException("the checkpoint's environments are others: " + e.getMessage(), e);
    }
    findLegalActions();
  }
}
