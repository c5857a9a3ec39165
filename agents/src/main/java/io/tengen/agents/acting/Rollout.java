package io.tengen.agents.acting;

import io.tengen.agents.learning.EpisodeListener;
import io.tengen.env.RandomStream;
import io.tengen.env.VectorBatch;
import java.util.Arrays;

/**
 * Steps as the policy took them, to learn from: row {@code t * size + i} is step t of environment
 * i. The arrays are public to be read in loops; only the first {@link #rows} rows count, and they
 * are others after a step that needed more room.
 *
 * <p>Allocates nothing once it has grown to its size.
 */
public final class Rollout {
  /** s_t, {@link #observationLength} numbers each. */
  public float[] observations;

  /** Whether each action was legal in s_t, {@link #actionCount} each. */
  public boolean[] legal;

  /** a_t. */
  public int[] actions;

  /** log pi(a_t | s_t) of the policy that acted. */
  public float[] logProbabilities;

  /** r_t. */
  public float[] rewards;

  /** V(s_t). */
  public float[] values;

  /**
   * V(s_{t+1}): 0 after termination, and after truncation the value of the episode's last
   * observation.
   */
  public float[] nextValues;

  /** Whether the episode ended in the step. */
  public boolean[] ended;

  /** A_t, after {@link #estimate}. */
  public float[] advantages;

  /** What V(s_t) should have been, A_t + V(s_t), after {@link #estimate}. */
  public float[] targets;

  /** What an array may hold: 1 GiB of floats. */
  private static final int MOST_NUMBERS = 1 << 28;

  private final VectorActing acting;
  private final int size;
  private final int observationLength;
  private final int actionCount;
  private final Categorical policy;
  private final int[] chosen;
  private int rows;

  /**
   * Keeps the steps of these environments.
   *
   * @param steps room for how many in each, to begin with
   * @throws IllegalArgumentException when those are more than an array holds
   */
  public Rollout(VectorActing acting, int steps) {
    this.acting = acting;
    size = acting.size();
    observationLength = acting.observationLength();
    actionCount = acting.actionCount();
    policy = new Categorical(actionCount);
    chosen = new int[size];
    long most = MOST_NUMBERS / ((long) size * Math.max(observationLength, actionCount));
    if (steps > most) {
      throw new IllegalArgumentException(
          "rolloutSteps is %d, but must be at most %d with %d environments that show %d numbers each"
              .formatted(steps, most, size, observationLength));
    }
    int room = steps * size;
    observations = new float[room * observationLength];
    legal = new boolean[room * actionCount];
    actions = new int[room];
    logProbabilities = new float[room];
    rewards = new float[room];
    values = new float[room];
    nextValues = new float[room];
    ended = new boolean[room];
    advantages = new float[room];
    targets = new float[room];
  }

  /** How many steps there are, of all environments together. */
  public int rows() {
    return rows;
  }

  /** The elements of one observation. */
  public int observationLength() {
    return observationLength;
  }

  /** How many actions each environment has. */
  public int actionCount() {
    return actionCount;
  }

  /** Forgets the steps. */
  public void clear() {
    rows = 0;
  }

  /** Takes one step in each environment by actions drawn from the policy, and adds them. */
  public void step(PolicyValue networks, RandomStream random, EpisodeListener listener) {
    int row = rows;
    makeRoom(row + size);
    float[] shown = acting.observations();
    boolean[] allowed = acting.legal();
    System.arraycopy(shown, 0, observations, row * observationLength, shown.length);
    System.arraycopy(allowed, 0, legal, row * actionCount, allowed.length);
    float[] logits = networks.policy().evaluate(shown, 0, size);
    float[] judged = networks.value().evaluate(shown, 0, size);
    for (int i = 0; i < size; i++) {
      policy.set(logits, i * actionCount, allowed, i * actionCount);
      int action = policy.sample(random);
      chosen[i] = action;
      actions[row + i] = action;
      logProbabilities[row + i] = (float) policy.logProbability(action);
      values[row + i] = judged[i];
    }
    acting.step(chosen, listener);
    VectorBatch last = acting.last();
    for (int i = 0; i < size; i++) {
      rewards[row + i] = last.rewards[i];
      ended[row + i] = last.ended(i);
      boolean goesOn = last.truncated[i] && !last.terminated[i];
      nextValues[row + i] = goesOn ? finalValue(networks, last, i) : 0;
    }
    rows = row + size;
  }

  private float finalValue(PolicyValue networks, VectorBatch last, int index) {
    return networks.value().evaluate(last.finalObservations, index * observationLength, 1)[0];
  }

  /** Computes advantages and targets, once all steps are there; see {@link Advantages}. */
  public void estimate(PolicyValue networks, double gamma, double lambda) {
    float[] judged = networks.value().evaluate(acting.observations(), 0, size);
    int lastStep = rows - size;
    for (int row = 0; row < rows; row++) {
      if (!ended[row]) {
        nextValues[row] = row < lastStep ? values[row + size] : judged[row - lastStep];
      }
    }
    int steps = rows / size;
    Advantages.write(rewards, values, nextValues, ended, steps, size, gamma, lambda, advantages);
    for (int row = 0; row < rows; row++) {
      targets[row] = advantages[row] + values[row];
    }
  }

  private void makeRoom(int needed) {
    if (needed <= actions.length) {
      return;
    }
    int room = Math.max(needed, 2 * actions.length);
    observations = Arrays.copyOf(observations, room * observationLength);
    legal = Arrays.copyOf(legal, room * actionCount);
    actions = Arrays.copyOf(actions, room);
    logProbabilities = Arrays.copyOf(logProbabilities, room);
    rewards = Arrays.copyOf(rewards, room);
    values = Arrays.copyOf(values, room);
    nextValues = Arrays.copyOf(nextValues, room);
    ended = Arrays.copyOf(ended, room);
    advantages = Arrays.copyOf(advantages, room);
    targets = Arrays.copyOf(targets, room);
  }
}
