package io.tengen.agents.alphazero.metrics;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * The match of a candidate against the best network.
 *
 * @param iteration its number, from 0 on
 * @param candidate the generation that it is, if it passes
 * @param best the generation that it plays
 * @param wins games that the candidate won
 * @param draws games that nobody won
 * @param losses games that it lost
 * @param pairs pairs of games with the same opening and the seats changed
 * @param llr the logarithm of the likelihood ratio of the test; NaN where there was none
 * @param accepted whether it is the best now
 * @param elo how much stronger it is than the best, as far as the match tells
 * @param eloLow the lower end of the 95% interval
 * @param eloHigh the upper end
 * @param seconds how long it took
 */
public record GateMetrics(
    int iteration,
    int candidate,
    int best,
    int wins,
    int draws,
    int losses,
    int pairs,
    double llr,
    boolean accepted,
    double elo,
    double eloLow,
    double eloHigh,
    double seconds)
    implements MetricsLine {
  static final String NAME = "gate";

  @Override
  @JsonIgnore
  public String type() {
    return NAME;
  }
}
