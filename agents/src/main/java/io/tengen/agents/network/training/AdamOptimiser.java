package io.tengen.agents.network.training;

import java.util.Arrays;

/**
 * Adam with bias correction (Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015,
 * algorithm 1 in the order of the end of section 2: the corrections are in the rate, and epsilon is
 * added to the root of the uncorrected moment).
 */
final class AdamOptimiser implements Optimiser {
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-8f;

  private final float beta1;
  private final float[] firstMoments;

  /** In an array of their own: over two parts of one array HotSpot does not vectorise the loop. */
  private final float[] secondMoments;

  /**
   * One that has not seen a step.
   *
   * @param beta1 how much of the first moment is kept in a step, in [0, 1)
   */
  AdamOptimiser(int parameterCount, double beta1) {
    this.beta1 = (float) beta1;
    this.firstMoments = new float[parameterCount];
    this.secondMoments = new float[parameterCount];
  }

  @Override
  public void step(float[] parameters, float[] gradient, double rate, long step) {
    float keep = beta1;
    float scale = correctedRate(rate, step);
    float[] m = firstMoments;
    float[] v = secondMoments;
    for (int i = 0; i < m.length; i++) {
      float g = gradient[i];
      float first = keep * m[i] + g * (1 - keep);
      float second = BETA2 * v[i] + g * g * (1 - BETA2);
      m[i] = first;
      v[i] = second;
      parameters[i] -= first * scale / ((float) Math.sqrt(second) + EPSILON);
    }
  }

  /** {@code rate * sqrt(1 - beta2^t) / (1 - beta1^t)} with t from 1, rounded where ND4J rounds. */
  private float correctedRate(double rate, long step) {
    float power1 = (float) StrictMath.pow(beta1, step + 1.0);
    float power2 = (float) StrictMath.pow(BETA2, step + 1.0);
    float root = (float) Math.sqrt(1 - power2);
    return (float) ((float) rate * root / (1.0 - power1));
  }

  @Override
  public int stateLength() {
    return 2 * firstMoments.length;
  }

  /** The first moments, then the second ones. */
  @Override
  public float[] state() {
    float[] state = Arrays.copyOf(firstMoments, stateLength());
    System.arraycopy(secondMoments, 0, state, firstMoments.length, secondMoments.length);
    return state;
  }

  @Override
  public void restore(float[] saved) {
    System.arraycopy(saved, 0, firstMoments, 0, firstMoments.length);
    System.arraycopy(saved, firstMoments.length, secondMoments, 0, secondMoments.length);
  }
}
