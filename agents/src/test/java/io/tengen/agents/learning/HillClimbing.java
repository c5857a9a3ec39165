package io.tengen.agents.learning;

/**
 * The hyper-parameters of {@link HillClimber}, which tests run. A step of 0 is never.
 *
 * @param noise the largest change of a weight in a trial
 * @param failAt from this step on, a worker throws
 * @param breakAt from this step on, a measurement is not a number
 * @param spoilAt from this step on, the weights are spoiled
 * @param stuckAt from this step on, nothing moves any more
 */
record HillClimbing(
    double gamma, double noise, long failAt, long breakAt, long spoilAt, long stuckAt)
    implements AlgorithmConfig {
  static final String NAME = "hill-climbing";

  static final Algorithm<HillClimbing> ALGORITHM =
      new Algorithm<>(NAME, HillClimbing.class, HillClimber::new);

  HillClimbing {
    if (!(gamma >= 0 && gamma <= 1)) {
      throw new IllegalArgumentException("gamma is " + gamma + ", but must be in [0, 1]");
    }
  }

  static HillClimbing usual() {
    return new HillClimbing(0.99, 0.5, 0, 0, 0, 0);
  }

  @Override
  public String algorithm() {
    return NAME;
  }
}
