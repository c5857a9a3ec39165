package io.tengen.agents.learning;

/**
 * An algorithm: its name, the record of its hyper-parameters, and how a learner is made.
 *
 * @param name what configurations call it, lower case with dashes
 * @param configType a record
 * @param factory makes a learner
 * @param <C> the type of the record
 */
public record Algorithm<C extends Record & AlgorithmConfig>(
    String name, Class<C> configType, Factory<C> factory) {

  /**
   * Makes a learner that has taken no step.
   *
   * @param <C> the type of the hyper-parameters
   */
  @FunctionalInterface
  public interface Factory<C> {

    /**
     * Makes one.
     *
     * @param config the hyper-parameters
     * @param task what to learn
     * @param seed the source of all randomness
     * @throws IllegalArgumentException when they do not fit together, naming value and remedy
     */
    Learner create(C config, LearningTask task, long seed);
  }

  /** A learner by a configuration of this algorithm. */
  Learner create(LearningConfig config, LearningTask task) {
    return factory.create(configType.cast(config.algorithm()), task, config.run().seed());
  }
}
