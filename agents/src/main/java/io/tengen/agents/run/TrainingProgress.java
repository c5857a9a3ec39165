package io.tengen.agents.run;

/** Told how training goes on. */
@FunctionalInterface
public interface TrainingProgress {

  /** An episode is done. */
  void onEpisode(EpisodeReport report);

  /**
   * One episode and where the run stands after it.
   *
   * @param episode its number, from 1 on
   * @param episodes the most there will be
   * @param episodeReturn the sum of its rewards, without discount
   * @param length its steps
   * @param epsilon the probability of a random action in it
   * @param mean the mean return of the last episodes, as many as the run's window or all so far
   * @param steps the steps of all episodes so far
   */
  record EpisodeReport(
      int episode,
      int episodes,
      double episodeReturn,
      int length,
      double epsilon,
      double mean,
      long steps) {}

  /** Tells nobody. */
  static TrainingProgress silent() {
    return report -> {};
  }
}
