package io.tengen.agents.acting;

import io.tengen.env.Environment;
import io.tengen.env.EpisodeGuard;
import io.tengen.env.SerialVectorEnvironment;
import io.tengen.env.Space;
import io.tengen.env.Step;
import io.tengen.env.TimeLimit;
import io.tengen.env.VectorEnvironment;

/**
 * Three states in a ring, one-hot; each step goes on to the next and pays 1, whatever the action.
 * Going on for ever is worth 1 / (1 - gamma) everywhere. Two others like it: one that says of its
 * end that it was cut as well, and one that pays for the first step alone and stays in state 2.
 */
public final class Ring implements Environment<float[]> {
  /** How many states there are. */
  public static final int STATES = 3;

  private static final Space.Box OBSERVATIONS = Space.Box.uniform(0, 1, STATES);
  private static final Space.Discrete ACTIONS = new Space.Discrete(2);

  private final EpisodeGuard guard = new EpisodeGuard();
  private final int length;
  private final boolean cutsItsEnd;
  private final boolean paysOnce;
  private int steps;

  private Ring(int length, boolean cutsItsEnd, boolean paysOnce) {
    this.length = length;
    this.cutsItsEnd = cutsItsEnd;
    this.paysOnce = paysOnce;
  }

  /** Rings that never end by themselves, but are cut after a few steps. */
  public static VectorEnvironment cutAfter(int steps, int size) {
    return new SerialVectorEnvironment(() -> new TimeLimit<>(endless(false), steps), size);
  }

  /** The same, but they pay for an episode's first step alone, and then stay in state 2. */
  public static VectorEnvironment payingOnce(int steps, int size) {
    return new SerialVectorEnvironment(() -> new TimeLimit<>(endless(true), steps), size);
  }

  /** Rings that never end and are never cut. */
  public static VectorEnvironment endless(int size) {
    return new SerialVectorEnvironment(() -> endless(false), size);
  }

  private static Ring endless(boolean paysOnce) {
    return new Ring(Integer.MAX_VALUE, false, paysOnce);
  }

  /** Rings that end by themselves after a few steps. */
  public static VectorEnvironment endingAfter(int steps, int size) {
    return new SerialVectorEnvironment(() -> new Ring(steps, false, false), size);
  }

  /** Rings that end by themselves and are cut by the same step. */
  public static VectorEnvironment endingAndCutAfter(int steps, int size) {
    return new SerialVectorEnvironment(() -> new Ring(steps, true, false), size);
  }

  /** What a state looks like. */
  public static float[] observation(int state) {
    float[] observation = new float[STATES];
    observation[state % STATES] = 1;
    return observation;
  }

  @Override
  public Space<float[]> observationSpace() {
    return OBSERVATIONS;
  }

  @Override
  public Space.Discrete actionSpace() {
    return ACTIONS;
  }

  @Override
  public float[] reset(long seed) {
    guard.begin();
    steps = 0;
    return observation(0);
  }

  @Override
  public Step<float[]> step(int action) {
    guard.requireStep(action, ACTIONS);
    steps++;
    boolean over = steps >= length;
    if (over) {
      guard.end();
    }
    if (paysOnce) {
      return new Step<>(observation(Math.min(steps, 2)), steps == 1 ? 1 : 0, over, false);
    }
    return new Step<>(observation(steps), 1, over, over && cutsItsEnd);
  }

  @Override
  public String render() {
    guard.requireState();
    return "state " + steps % STATES;
  }

  @Override
  public String actionName(int action) {
    return "on";
  }
}
