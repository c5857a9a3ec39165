package io.tengen.agents.network.training;

/**
 * Stochastic gradient descent with Nesterov's momentum: {@code v = mu v - rate g; w += mu v - rate
 * g}, where the second line has the new {@code v} (Sutskever et al., 2013, in the form of Bengio et
 * al., "Advances in Optimizing Recurrent Networks", 2013, equation 7).
 */
final class SlowNesterov {
  private final float momentum;
  private final float[] velocity;

  SlowNesterov(int parameterCount, double momentum) {
    this.momentum = (float) momentum;
    this.velocity = new float[parameterCount];
  }

  void step(float[] parameters, float[] gradient, double rate, long step) {
    float keep = momentum;
    float scale = (float) rate;
    float[] v = velocity;
    for (int i = 0; i < v.length; i++) {
      float pull = scale * gradient[i];
      float next = keep * v[i] - pull;
      v[i] = next;
      parameters[i] += keep * next - pull;
    }
  }

  float[] state() {
    return velocity;
  }
}
