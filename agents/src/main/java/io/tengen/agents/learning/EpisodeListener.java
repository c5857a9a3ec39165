package io.tengen.agents.learning;

/** Told of every episode that ends while an agent learns. */
@FunctionalInterface
public interface EpisodeListener {

  /**
   * An episode has ended.
   *
   * @param episodeReturn the sum of its rewards, without discount, as the environment paid them
   * @param length its steps, at least 1
   */
  void onEpisode(double episodeReturn, int length);
}
