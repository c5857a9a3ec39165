package io.tengen.agents.learning;

import io.tengen.env.catalogue.NearestName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The algorithms that configurations can name, in the order that lists show them in. Immutable. */
public final class Algorithms {
  private final Map<String, Algorithm<?>> byName;

  /**
   * A list of algorithms.
   *
   * @throws IllegalArgumentException when two have the same name
   */
  public Algorithms(List<? extends Algorithm<?>> algorithms) {
    byName = new LinkedHashMap<>();
    for (Algorithm<?> algorithm : algorithms) {
      if (byName.put(algorithm.name(), algorithm) != null) {
        throw new IllegalArgumentException(
            "two algorithms are called '" + algorithm.name() + "', but names must be unique");
      }
    }
  }

  /** All names. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /**
   * The algorithm of a name.
   *
   * @throws IllegalArgumentException when there is none, naming the nearest
   */
  public Algorithm<?> get(String name) {
    Algorithm<?> algorithm = byName.get(name);
    if (algorithm == null) {
      throw new IllegalArgumentException(
          byName.isEmpty()
              ? "unknown algorithm '" + name + "'; there is none"
              : NearestName.unknown("algorithm", name, byName.keySet()));
    }
    return algorithm;
  }

  /**
   * A learner that has taken no step.
   *
   * @throws IllegalArgumentException when hyper-parameters and task do not fit together
   */
  public Learner create(LearningConfig config, LearningTask task) {
    return get(config.algorithm().algorithm()).create(config, task);
  }
}
