package io.tengen.agents.run;

import java.util.Arrays;

/**
 * Returns and lengths of a number of episodes, summed up.
 *
 * @param episodes how many
 * @param meanReturn the mean of the returns, without discount
 * @param standardDeviation of the returns, as a sample; 0 for one episode
 * @param lowest the lowest return
 * @param highest the highest return
 * @param meanLength the mean number of steps
 */
public record EpisodeSummary(
    int episodes,
    double meanReturn,
    double standardDeviation,
    double lowest,
    double highest,
    double meanLength) {

  /**
   * Sums up.
   *
   * @param returns of at least one episode
   * @param steps of all of them together
   */
  public static EpisodeSummary of(double[] returns, long steps) {
    double mean = Arrays.stream(returns).average().orElseThrow();
    double squares = 0;
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (double value : returns) {
      squares += (value - mean) * (value - mean);
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
    int episodes = returns.length;
    double deviation = Math.sqrt(squares / Math.max(1, episodes - 1));
    return new EpisodeSummary(
        episodes, mean, deviation, lowest, highest, (double) steps / episodes);
  }

  /** How far the mean may be off: the standard deviation by the root of the number. */
  public double standardError() {
    return standardDeviation / Math.sqrt(episodes);
  }
}
