package io.tengen.agents.network.optimiser;

/** Stochastic gradient descent, plain: {@code w' = w - rate g} (Robbins and Monro, 1951). */
public final class SgdOptimiser implements Optimiser {
  private final int parameterCount;

  /**
   * One that has not seen a step.
   *
   * @param parameterCount at least 1
   */
  public SgdOptimiser(int parameterCount) {
    this.parameterCount = Arguments.requireCount(parameterCount);
  }

  @Override
  public void step(float[] parameters, float[] gradient, double rate, long step) {
    float scale = (float) rate;
    int count = parameterCount;
    for (int i = 0; i < count; i++) {
      parameters[i] -= scale * gradient[i];
    }
  }

  @Override
  public int stateLength() {
    return 0;
  }

  @Override
  public float[] state() {
    return new float[0];
  }

  @Override
  public void restore(float[] saved) {
    Arguments.requireState(saved, 0);
  }
}
