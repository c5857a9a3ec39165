package io.tengen.agents.network.optimiser;

/**
 * RMSProp as Mnih et al. write it ("Asynchronous Methods for Deep Reinforcement Learning", 2016,
 * equation 9), in doubles.
 */
final class SlowRmsProp implements SlowRule {
  private final double alpha;
  private final double epsilon;
  private final double[] theta;
  private final double[] squares;

  SlowRmsProp(float[] parameters, double alpha, double epsilon) {
    this.alpha = alpha;
    this.epsilon = epsilon;
    this.theta = SlowRule.toDoubles(parameters);
    this.squares = new double[parameters.length];
  }

  @Override
  public void step(float[] gradient, double rate, long step) {
    for (int i = 0; i < theta.length; i++) {
      squares[i] = alpha * squares[i] + (1 - alpha) * Math.pow(gradient[i], 2);
      theta[i] -= rate * gradient[i] / Math.sqrt(squares[i] + epsilon);
    }
  }

  @Override
  public double[] parameters() {
    return theta.clone();
  }
}
