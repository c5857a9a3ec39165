package io.tengen.env;

/** Shows a continuous environment to a tabular agent: the observation is its cell's number. */
public final class DiscretizedEnvironment extends EnvironmentWrapper<float[], Integer> {
  private final Discretizer discretizer;
  private final Space.Discrete observations;

  /**
   * Discretises an environment.
   *
   * @param inner the environment, which this one owns from now on
   * @param discretizer one variable for each element of the observation
   * @throws IllegalArgumentException when it has more or fewer
   */
  public DiscretizedEnvironment(Environment<float[]> inner, Discretizer discretizer) {
    super(inner);
    int length = ((Space.Box) inner.observationSpace()).length();
    if (discretizer.variableCount() != length) {
      throw new IllegalArgumentException(
          "the discretizer has "
              + discretizer.variableCount()
              + " variables, but an observation "
              + length
              + " elements");
    }
    this.discretizer = discretizer;
    this.observations = new Space.Discrete(discretizer.cellCount());
  }

  @Override
  public Space<Integer> observationSpace() {
    return observations;
  }

  @Override
  public Integer reset(long seed) {
    return discretizer.cellOf(inner.reset(seed));
  }

  @Override
  public Step<Integer> step(int action) {
    Step<float[]> step = inner.step(action);
    int cell = discretizer.cellOf(step.observation());
    return new Step<>(cell, step.reward(), step.terminated(), step.truncated());
  }
}
