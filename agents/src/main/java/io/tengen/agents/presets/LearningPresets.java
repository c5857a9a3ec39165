package io.tengen.agents.presets;

import io.tengen.agents.learning.Algorithms;
import io.tengen.agents.learning.LearningPreset;
import java.util.List;

/** The algorithms that learn by acting, and configurations of them; each is a line here. */
public final class LearningPresets {
  private static final Algorithms ALGORITHMS = new Algorithms(List.of());

  private LearningPresets() {}

  /** All algorithms. */
  public static Algorithms algorithms() {
    return ALGORITHMS;
  }

  /** All presets, in the order that lists show them in. */
  public static List<LearningPreset> all() {
    return List.of();
  }
}
