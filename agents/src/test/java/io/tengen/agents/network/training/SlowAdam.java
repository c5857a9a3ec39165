package io.tengen.agents.network.training;

/**
 * Adam with bias correction (Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015,
 * algorithm 1, with the constants of the end of section 2: epsilon outside the corrected root).
 */
final class SlowAdam {
  private static final double BETA2 = 0.999;
  private static final double EPSILON = 1e-8;

  private final double beta1;

  /** First moments, then second ones. */
  private final float[] moments;

  SlowAdam(int parameterCount, double beta1) {
    this.beta1 = beta1;
    this.moments = new float[2 * parameterCount];
  }

  void step(float[] parameters, float[] gradient, double rate, long step) {
    int count = gradient.length;
    float keep1 = (float) beta1;
    float keep2 = (float) BETA2;
    double corrected = Math.sqrt(1 - StrictMath.pow(BETA2, step + 1.0));
    float scale = (float) (rate * corrected / (1 - StrictMath.pow(beta1, step + 1.0)));
    float epsilon = (float) EPSILON;
    float[] m = moments;
    for (int i = 0; i < count; i++) {
      float g = gradient[i];
      float first = keep1 * m[i] + (1 - keep1) * g;
      float second = keep2 * m[count + i] + (1 - keep2) * g * g;
      m[i] = first;
      m[count + i] = second;
      parameters[i] -= scale * first / ((float) Math.sqrt(second) + epsilon);
    }
  }

  float[] state() {
    return moments;
  }
}
