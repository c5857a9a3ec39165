package io.tengen.agents.network.optimiser;

/**
 * Stochastic gradient descent with Nesterov's momentum: {@code v' = mu v - rate g; w' = w - mu v +
 * (1 + mu) v'} (Sutskever et al., "On the importance of initialization and momentum in deep
 * learning", 2013, in the form of Bengio et al., "Advances in Optimizing Recurrent Networks", 2013,
 * equation 7).
 */
public final class NesterovOptimiser implements Optimiser {
  private final float momentum;
  private final float[] velocity;

  /**
   * One that has not seen a step.
   *
   * @param parameterCount at least 1
   * @param momentum mu, in [0, 1)
   */
  public NesterovOptimiser(int parameterCount, double momentum) {
    this.momentum = Arguments.requireShare("momentum", momentum);
    this.velocity = new float[Arguments.requireCount(parameterCount)];
  }

  @Override
  public void step(float[] parameters, float[] gradient, double rate, long step) {
    float mu = momentum;
    float minusOneAndMu = -mu - 1;
    float scale = (float) rate;
    float[] v = velocity;
    for (int i = 0; i < v.length; i++) {
      float kept = mu * v[i];
      float next = kept - scale * gradient[i];
      v[i] = next;
      parameters[i] -= kept + minusOneAndMu * next;
    }
  }

  @Override
  public int stateLength() {
    return velocity.length;
  }

  @Override
  public float[] state() {
    return velocity.clone();
  }

  @Override
  public void restore(float[] saved) {
    Arguments.requireState(saved, velocity.length);
    System.arraycopy(saved, 0, velocity, 0, velocity.length);
  }
}
