package io.tengen.agents.alphazero.metrics;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * How strong the networks of the run are, by all their games so far.
 *
 * @param iteration its number, from 0 on
 * @param elos by generation
 */
public record RatingMetrics(int iteration, List<GenerationElo> elos) implements MetricsLine {
  static final String NAME = "rating";

  public RatingMetrics {
    elos = List.copyOf(elos);
  }

  /**
   * The strength of a network.
   *
   * @param generation which one, 0 the random one
   * @param elo above generation 0
   * @param low the lower end of the 95% interval
   * @param high the upper end
   */
  public record GenerationElo(int generation, double elo, double low, double high) {}

  @Override
  @JsonIgnore
  public String type() {
    return NAME;
  }
}
