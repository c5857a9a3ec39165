package io.tengen.agents.alphazero.metrics;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * An iteration as a whole.
 *
 * @param iteration its number, from 0 on
 * @param seconds how long it took
 * @param selfPlayShare the share of that time that was spent playing, 0 to 1
 * @param learnShare the share that was spent learning
 * @param gateShare the share that was spent in the match of the candidate
 * @param bottleneck the part that took longest: {@code self-play}, {@code learn} or {@code gate}
 * @param hours of training so far
 * @param games games played so far
 * @param positions positions to learn from so far
 * @param evaluations positions evaluated in self-play so far
 */
public record IterationMetrics(
    int iteration,
    double seconds,
    double selfPlayShare,
    double learnShare,
    double gateShare,
    String bottleneck,
    double hours,
    long games,
    long positions,
    long evaluations)
    implements MetricsLine {
  static final String NAME = "iteration";

  @Override
  @JsonIgnore
  public String type() {
    return NAME;
  }
}
