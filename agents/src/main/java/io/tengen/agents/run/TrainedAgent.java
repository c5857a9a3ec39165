package io.tengen.agents.run;

import io.tengen.agents.planning.OptimumComparison;
import java.util.Optional;

/** What a run has learned so far, whatever its kind: ready to be judged and shown. */
public interface TrainedAgent {

  /** What it has learned, by name. */
  String task();

  /** For how long, in {@link #unit}s. */
  long trained();

  /** What the run counts, in the singular: {@code episode} or {@code step}. */
  String unit();

  /** A player in an environment of its own, with the task's true rewards. */
  GreedyPlay<?> newPlay();

  /** Compares with planning; empty where the task has no model. */
  Optional<OptimumComparison> compareWithOptimum();
}
