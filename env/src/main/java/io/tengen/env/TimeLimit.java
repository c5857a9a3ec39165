package io.tengen.env;

/**
 * Cuts an episode after a number of steps.
 *
 * <p>A step that ends the task by itself is terminated even if it is the last one allowed; only an
 * episode that would have gone on is truncated.
 *
 * @param <O> the type of observation
 */
public final class TimeLimit<O> extends EnvironmentWrapper<O, O> {
  private final int maxSteps;
  private int steps;
  private boolean cut;

  /**
   * Limits an environment.
   *
   * @param inner the environment, which this one owns from now on
   * @param maxSteps the most steps an episode may have, at least 1
   */
  public TimeLimit(Environment<O> inner, int maxSteps) {
    super(inner);
    if (maxSteps < 1) {
      throw new IllegalArgumentException("maxSteps is " + maxSteps + ", but must be at least 1");
    }
    this.maxSteps = maxSteps;
  }

  /** The most steps an episode may have. */
  public int maxSteps() {
    return maxSteps;
  }

  @Override
  public O reset(long seed) {
    O first = inner.reset(seed);
    steps = 0;
    cut = false;
    return first;
  }

  @Override
  public Step<O> step(int action) {
    if (cut) {
      throw new IllegalStateException(
          "the episode was truncated after " + maxSteps + " steps; reset first");
    }
    Step<O> step = inner.step(action);
    steps++;
    if (steps < maxSteps || step.ended()) {
      return step;
    }
    cut = true;
    return new Step<>(step.observation(), step.reward(), false, true);
  }

  @Override
  public Space<O> observationSpace() {
    return inner.observationSpace();
  }
}
