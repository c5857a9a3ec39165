package io.tengen.agents.network.optimiser;

/**
 * Nesterov's momentum as Sutskever et al. write it ("On the importance of initialization and
 * momentum in deep learning", 2013, equations 3 and 4), in doubles. The gradient is taken at {@code
 * theta + mu v}, which is the place that an optimiser calls the parameters.
 */
final class SlowNesterov implements SlowRule {
  private final double momentum;
  private final double[] theta;
  private final double[] velocity;

  SlowNesterov(float[] parameters, double momentum) {
    this.momentum = momentum;
    this.theta = SlowRule.toDoubles(parameters);
    this.velocity = new double[parameters.length];
  }

  @Override
  public void step(float[] gradient, double rate, long step) {
    for (int i = 0; i < theta.length; i++) {
      velocity[i] = momentum * velocity[i] - rate * gradient[i];
      theta[i] += velocity[i];
    }
  }

  @Override
  public double[] parameters() {
    double[] parameters = theta.clone();
    for (int i = 0; i < theta.length; i++) {
      parameters[i] += momentum * velocity[i];
    }
    return parameters;
  }
}
