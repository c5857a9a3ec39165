package io.tengen.agents.learning;

import io.tengen.env.Environment;
import io.tengen.env.FiniteMdp;
import io.tengen.env.SerialVectorEnvironment;
import io.tengen.env.Space;
import io.tengen.env.VectorEnvironment;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Something that can be learned: an environment whose observations are vectors, alone and in
 * batches. Immutable; may be shared between threads, as what it makes may not.
 */
public final class LearningTask {
  private final String name;
  private final Supplier<Environment<float[]>> single;
  private final IntFunction<VectorEnvironment> vector;
  private final Optional<FiniteMdp> model;
  private final int observationLength;
  private final int actionCount;

  private LearningTask(
      String name,
      Supplier<Environment<float[]>> single,
      IntFunction<VectorEnvironment> vector,
      Optional<FiniteMdp> model) {
    this.name = name;
    this.single = single;
    this.vector = vector;
    this.model = model;
    Environment<float[]> sample = single.get();
    if (!(sample.observationSpace() instanceof Space.Box observations)) {
      throw new IllegalArgumentException(
          name + " shows " + sample.observationSpace() + ", but a learner needs a box of numbers");
    }
    this.observationLength = observations.length();
    this.actionCount = sample.actionSpace().n();
  }

  /**
   * A task whose batches are single environments, one after the other.
   *
   * @param environment makes a new one at each call, its time limit included; may be called by
   *     several threads
   */
  public static LearningTask of(String name, Supplier<Environment<float[]>> environment) {
    return new LearningTask(
        name,
        environment,
        size -> new SerialVectorEnvironment(environment, size),
        Optional.empty());
  }

  /**
   * The same task with batches that are faster.
   *
   * @param vector makes one of a size, each copy just as the single environment
   */
  public LearningTask withVector(IntFunction<VectorEnvironment> vector) {
    return new LearningTask(name, single, vector, model);
  }

  /**
   * The same task with the model behind it, so that planning can tell the optimum.
   *
   * @param model its state {@code s} is observed as element {@code s} being 1, all others 0
   */
  public LearningTask withModel(FiniteMdp model) {
    return new LearningTask(name, single, vector, Optional.of(model));
  }

  /** What a configuration calls it. */
  public String name() {
    return name;
  }

  /** A new environment, with the task's true rewards and its time limit. */
  public Environment<float[]> newEnvironment() {
    return single.get();
  }

  /** So many of them, stepped in one call. */
  public VectorEnvironment newVector(int size) {
    return vector.apply(size);
  }

  /** The model behind it, where there is one. */
  public Optional<FiniteMdp> model() {
    return model;
  }

  /** How many numbers an observation has. */
  public int observationLength() {
    return observationLength;
  }

  /** How many actions there are. */
  public int actionCount() {
    return actionCount;
  }
}
