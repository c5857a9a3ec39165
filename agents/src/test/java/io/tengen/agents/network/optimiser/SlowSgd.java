package io.tengen.agents.network.optimiser;

/** Plain descent, in doubles. */
final class SlowSgd implements SlowRule {
  private final double[] theta;

  SlowSgd(float[] parameters) {
    this.theta = SlowRule.toDoubles(parameters);
  }

  @Override
  public void step(float[] gradient, double rate, long step) {
    for (int i = 0; i < theta.length; i++) {
      theta[i] -= rate * gradient[i];
    }
  }

  @Override
  public double[] parameters() {
    return theta.clone();
  }
}
