package io.tengen.agents.learning;

import io.tengen.agents.run.EpisodeSummary;
import org.jspecify.annotations.Nullable;

/** Told how a run goes on. */
public interface LearningListener {

  /**
   * Something more was learned.
   *
   * @param step environment steps so far
   * @param steps how many there will be at the most
   * @param mean the mean return of the last 100 episodes, or of all so far; null before the first
   */
  void onStep(long step, long steps, @Nullable Double mean);

  /** What was learned was judged; called once more for the episodes that confirm a goal. */
  void onEvaluation(long step, EpisodeSummary summary);

  /** Tells nobody. */
  static LearningListener silent() {
    return new LearningListener() {
      @Override
      public void onStep(long step, long steps, @Nullable Double mean) {}

      @Override
      public void onEvaluation(long step, EpisodeSummary summary) {}
    };
  }
}
