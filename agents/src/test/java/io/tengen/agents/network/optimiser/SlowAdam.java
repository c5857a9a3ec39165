package io.tengen.agents.network.optimiser;

/**
 * Adam (Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015, algorithm 1), in
 * doubles, with epsilon beside the root of the uncorrected moment as at the end of section 2.
 */
final class SlowAdam implements SlowRule {
  private final double beta1;
  private final double beta2;
  private final double epsilon;
  private final double[] theta;
  private final double[] first;
  private final double[] second;

  SlowAdam(float[] parameters, double beta1, double beta2, double epsilon) {
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.epsilon = epsilon;
    this.theta = SlowRule.toDoubles(parameters);
    this.first = new double[parameters.length];
    this.second = new double[parameters.length];
  }

  @Override
  public void step(float[] gradient, double rate, long step) {
    double t = step + 1.0;
    double correction = Math.sqrt(1 - Math.pow(beta2, t));
    for (int i = 0; i < theta.length; i++) {
      first[i] = beta1 * first[i] + (1 - beta1) * gradient[i];
      second[i] = beta2 * second[i] + (1 - beta2) * gradient[i] * gradient[i];
      double mean = first[i] / (1 - Math.pow(beta1, t));
      double root = (Math.sqrt(second[i]) + epsilon) / correction;
      theta[i] -= rate * mean / root;
    }
  }

  @Override
  public double[] parameters() {
    return theta.clone();
  }
}
