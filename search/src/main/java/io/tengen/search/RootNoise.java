package io.tengen.search;

import io.tengen.env.RandomStream;

/**
 * Dirichlet noise on the priors of the root, so that self-play tries what the policy would not:
 * {@code P = (1 - fraction) P + fraction eta, eta ~ Dir(concentration)} (AlphaGo Zero, methods,
 * "Self-play").
 *
 * @param fraction the share of the noise, in [0, 1]; 0 is none; AlphaGo Zero: 0.25
 * @param concentration the Dirichlet distribution's alpha, the same for all legal actions, above 0;
 *     AlphaGo Zero: 0.03 on 19x19, in general about 10 divided by the legal actions
 */
public record RootNoise(double fraction, double concentration) {
  /** No noise: for playing as well as one can. */
  public static final RootNoise NONE = new RootNoise(0, 1);

  /** Validates. */
  public RootNoise {
    Checks.inRange("noise fraction", fraction, 0, 1);
    Checks.positive("noise concentration", concentration);
  }

  /** Mixes noise into priors that sum to 1; they do so afterwards. */
  void mixInto(float[] priors, int count, RandomStream random) {
    double[] draws = new double[count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      draws[i] = gamma(concentration, random);
      sum += draws[i];
    }
    for (int i = 0; i < count; i++) {
      // With a tiny concentration every draw can underflow; then there is no noise to add.
      double eta = sum > 0 ? draws[i] / sum : priors[i];
      priors[i] = (float) ((1 - fraction) * priors[i] + fraction * eta);
    }
  }

  /**
   * A draw from the gamma distribution with scale 1: Marsaglia and Tsang, "A Simple Method for
   * Generating Gamma Variables", 2000; below shape 1 with the boost of its section 6. StrictMath
   * gives the same numbers on every machine.
   */
  static double gamma(double shape, RandomStream random) {
    if (shape < 1) {
      double boost = StrictMath.pow(1 - random.nextDouble(), 1 / shape);
      return gamma(shape + 1, random) * boost;
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = normal(random);
      double v = 1 + c * x;
      if (v > 0) {
        v = v * v * v;
        double u = 1 - random.nextDouble();
        if (StrictMath.log(u) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
          return d * v;
        }
      }
    }
  }

  /** A standard normal draw: Box and Muller, 1958. */
  private static double normal(RandomStream random) {
    double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
  }
}
