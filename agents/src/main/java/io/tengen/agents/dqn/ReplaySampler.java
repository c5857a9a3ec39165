package io.tengen.agents.dqn;

import io.tengen.agents.acting.StateReader;
import io.tengen.agents.acting.StateWriter;
import io.tengen.env.RandomStream;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which steps are learned from again: all alike, or in proportion to how wrong their value
 * was when last looked at (Schaul et al., "Prioritized Experience Replay", 2016, section 3.3,
 * proportional variant):
 *
 * <pre>
 * P(i) = p_i / sum of p,  p_i = (|error_i| + 1e-6)^exponent    a new step has the largest so far
 * w_i  = (size * P(i))^(-beta), divided by the batch's largest
 * </pre>
 *
 * The weights w undo the bias of the choice; section 3.4.
 */
final class ReplaySampler {
  private static final double LEAST_ERROR = 1e-6;

  private final @Nullable SumTree priorities;
  private final double exponent;
  private final int[] slots;
  private final float[] weights;
  private double largest = 1;

  /**
   * A sampler.
   *
   * @param prioritised whether by priority; if not, all alike with weight 1
   */
  ReplaySampler(boolean prioritised, int capacity, double exponent, int batchSize) {
    priorities = prioritised ? new SumTree(capacity) : null;
    this.exponent = exponent;
    slots = new int[batchSize];
    weights = new float[batchSize];
    Arrays.fill(weights, 1);
  }

  /** The chosen slots, live. */
  int[] slots() {
    return slots;
  }

  /** A weight for each, in (0, 1], live. */
  float[] weights() {
    return weights;
  }

  /** A step has come to a slot. */
  void added(int slot) {
    if (priorities != null) {
      priorities.set(slot, largest);
    }
  }

  /** Chooses a batch out of the first {@code size} slots, with replacement. */
  void choose(int size, double beta, RandomStream random) {
    if (priorities == null) {
      for (int i = 0; i < slots.length; i++) {
        slots[i] = random.nextInt(size);
      }
      return;
    }
    // One draw from each of as many equal parts of the sum, as in algorithm 1's appendix.
    double total = priorities.total();
    double part = total / slots.length;
    double most = 0;
    for (int i = 0; i < slots.length; i++) {
      int slot = priorities.find((i + random.nextDouble()) * part);
      slots[i] = slot;
      double weight = StrictMath.pow(size * priorities.get(slot) / total, -beta);
      weights[i] = (float) weight;
      most = Math.max(most, weight);
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= (float) most;
    }
  }

  /** Tells the errors of the batch, in its order. */
  void learned(double[] errors) {
    if (priorities == null) {
      return;
    }
    for (int i = 0; i < slots.length; i++) {
      double priority = StrictMath.pow(Math.abs(errors[i]) + LEAST_ERROR, exponent);
      largest = Math.max(largest, priority);
      priorities.set(slots[i], priority);
    }
  }

  /** Writes the priorities of the first {@code size} slots. */
  void save(StateWriter out, int size) {
    if (priorities != null) {
      double[] saved = new double[size + 1];
      for (int i = 0; i < size; i++) {
        saved[i] = priorities.get(i);
      }
      saved[size] = largest;
      out.doubles(saved);
    }
  }

  /** Goes on with what was saved. */
  void restore(StateReader in, int size) throws IOException {
    if (priorities != null) {
      double[] saved = new double[size + 1];
      in.doubles("priorities", saved);
      for (int i = 0; i < size; i++) {
        priorities.set(i, saved[i]);
      }
      largest = saved[size];
    }
  }
}
