package io.tengen.agents.network.optimiser;

import java.util.Arrays;

/**
 * Adam with bias correction (Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015,
 * algorithm 1 in the order of the end of section 2: the corrections are in the rate, and epsilon is
 * added to the root of the uncorrected moment).
 */
public final class AdamOptimiser implements Optimiser {
  private final float beta1;
  private final float beta2;
  private final float epsilon;
  private final float[] firstMoments;

  /** In an array of their own: over two parts of one array HotSpot does not vectorise the loop. */
  private final float[] secondMoments;

  /**
   * One that has not seen a step.
   *
   * @param parameterCount at least 1
   * @param beta1 how much of the first moment is kept in a step, in [0, 1); Kingma and Ba: 0.9
   * @param beta2 how much of the second moment is kept in a step, in [0, 1); Kingma and Ba: 0.999
   * @param epsilon what is added to the root of the second moment, in [1e-30, 1]; Kingma and Ba:
   *     1e-8
   */
  public AdamOptimiser(int parameterCount, double beta1, double beta2, double epsilon) {
    this.beta1 = Arguments.requireShare("beta1", beta1);
    this.beta2 = Arguments.requireShare("beta2", beta2);
    this.epsilon = Arguments.requireEpsilon(epsilon);
    this.firstMoments = new float[Arguments.requireCount(parameterCount)];
    this.secondMoments = new float[parameterCount];
  }

  @Override
  public void step(float[] parameters, float[] gradient, double rate, long step) {
    float keep1 = beta1;
    float keep2 = beta2;
    float added = epsilon;
    float scale = correctedRate(rate, step);
    float[] m = firstMoments;
    float[] v = secondMoments;
    for (int i = 0; i < m.length; i++) {
      float g = gradient[i];
      float first = keep1 * m[i] + g * (1 - keep1);
      float second = keep2 * v[i] + g * g * (1 - keep2);
      m[i] = first;
      v[i] = second;
      parameters[i] -= first * scale / ((float) Math.sqrt(second) + added);
    }
  }

  /** {@code rate * sqrt(1 - beta2^t) / (1 - beta1^t)} with t from 1, rounded where ND4J rounds. */
  private float correctedRate(double rate, long step) {
    float power1 = (float) StrictMath.pow(beta1, step + 1.0);
    float power2 = (float) StrictMath.pow(beta2, step + 1.0);
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
    Arguments.requireState(saved, stateLength());
    System.arraycopy(saved, 0, firstMoments, 0, firstMoments.length);
    System.arraycopy(saved, firstMoments.length, secondMoments, 0, secondMoments.length);
  }
}
