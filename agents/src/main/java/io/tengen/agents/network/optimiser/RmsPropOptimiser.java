package io.tengen.agents.network.optimiser;

/**
 * RMSProp without momentum, and not centred: {@code s' = decay s + (1 - decay) g^2; w' = w - rate g
 * / sqrt(s' + epsilon)} (Mnih et al., "Asynchronous Methods for Deep Reinforcement Learning", 2016,
 * section 4, "Optimization").
 */
public final class RmsPropOptimiser implements Optimiser {
  private final float decay;
  private final float epsilon;
  private final float[] statistics;

  /**
   * One that has not seen a step.
   *
   * @param parameterCount at least 1
   * @param decay how much of the mean square of the gradient is kept in a step, in [0, 1); Mnih et
   *     al.: 0.99
   * @param epsilon what is added to the mean square before the root is drawn, in [1e-30, 1]
   */
  public RmsPropOptimiser(int parameterCount, double decay, double epsilon) {
    this(
        Arguments.requireShare("decay", decay),
        Arguments.requireEpsilon(epsilon),
        new float[Arguments.requireCount(parameterCount)]);
  }

  private RmsPropOptimiser(float decay, float epsilon, float[] statistics) {
    this.decay = decay;
    this.epsilon = epsilon;
    this.statistics = statistics;
  }

  /**
   * Another one, for another thread, on the same statistics, as A3C's workers share them (Mnih et
   * al., section 4). Threads that step at once take no lock: no number is ever half written, but of
   * two changes of one number one may be lost.
   */
  public RmsPropOptimiser sharing() {
    return new RmsPropOptimiser(decay, epsilon, statistics);
  }

  @Override
  public void step(float[] parameters, float[] gradient, double rate, long step) {
    float keep = decay;
    float share = 1 - keep;
    float added = epsilon;
    float scale = (float) rate;
    float[] s = statistics;
    for (int i = 0; i < s.length; i++) {
      float g = gradient[i];
      float square = keep * s[i] + share * g * g;
      s[i] = square;
      parameters[i] -= scale * g / (float) Math.sqrt(square + added);
    }
  }

  @Override
  public int stateLength() {
    return statistics.length;
  }

  @Override
  public float[] state() {
    return statistics.clone();
  }

  @Override
  public void restore(float[] saved) {
    Arguments.requireState(saved, statistics.length);
    System.arraycopy(saved, 0, statistics, 0, statistics.length);
  }
}
