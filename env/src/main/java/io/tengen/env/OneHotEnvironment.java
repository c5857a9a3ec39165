package io.tengen.env;

/**
 * Shows an environment with numbered states to an agent that reads vectors: element {@code s} is 1
 * in state {@code s}, all others 0.
 */
public final class OneHotEnvironment extends EnvironmentWrapper<Integer, float[]> {
  private final Space.Box observations;

  /** Encodes the observations of the environment, which this one owns from now on. */
  public OneHotEnvironment(Environment<Integer> inner) {
    super(inner);
    this.observations = Space.Box.uniform(0, 1, ((Space.Discrete) inner.observationSpace()).n());
  }

  @Override
  public Space<float[]> observationSpace() {
    return observations;
  }

  @Override
  public float[] reset(long seed) {
    return encode(inner.reset(seed));
  }

  @Override
  public Step<float[]> step(int action) {
    Step<Integer> step = inner.step(action);
    return new Step<>(
        encode(step.observation()), step.reward(), step.terminated(), step.truncated());
  }

  private float[] encode(int state) {
    float[] vector = new float[observations.length()];
    vector[state] = 1;
    return vector;
  }
}
