package io.tengen.agents.tabular;

import io.tengen.env.Environment;
import io.tengen.env.EnvironmentWrapper;
import io.tengen.env.Space;
import io.tengen.env.Step;

/** Replaces the reward of the last step by a penalty when an episode ends too early. */
final class EarlyEndPenalty extends EnvironmentWrapper<Integer, Integer> {
  private final int goalSteps;
  private final double penalty;
  private int steps;

  /**
   * Wraps an environment.
   *
   * @param goalSteps an episode with fewer steps ends too early
   * @param penalty the reward of its last step
   */
  EarlyEndPenalty(Environment<Integer> inner, int goalSteps, double penalty) {
    super(inner);
    this.goalSteps = goalSteps;
    this.penalty = penalty;
  }

  @Override
  public Space<Integer> observationSpace() {
    return inner.observationSpace();
  }

  @Override
  public Integer reset(long seed) {
    steps = 0;
    return inner.reset(seed);
  }

  @Override
  public Step<Integer> step(int action) {
    Step<Integer> step = inner.step(action);
    steps++;
    return step.ended() && steps < goalSteps
        ? new Step<>(step.observation(), penalty, step.terminated(), step.truncated())
        : step;
  }
}
