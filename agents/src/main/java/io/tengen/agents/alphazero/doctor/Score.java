package io.tengen.agents.alphazero.doctor;

import io.tengen.agents.alphazero.metrics.GateMetrics;
import java.util.List;
import java.util.Locale;

/**
 * What candidates scored in all their matches.
 *
 * @param share points a game, 0 to 1; 0.5 where there was no game
 * @param games how many games
 */
record Score(double share, double games) {
  /** The two-sided quantile of 95%. */
  private static final double QUANTILE = 1.96;

  static Score of(List<GateMetrics> matches) {
    double points = Patient.sum(matches, match -> match.wins() + match.draws() / 2.0);
    double games =
        Patient.sum(matches, match -> (double) match.wins() + match.draws() + match.losses());
    return new Score(games == 0 ? 0.5 : points / games, games);
  }

  /** Half the width of the 95% interval; draws make it narrower, which is left out. */
  private double halfWidth() {
    return games == 0 ? 1 : QUANTILE * 0.5 / Math.sqrt(games);
  }

  /** Whether the candidates are stronger beyond doubt. */
  boolean isAbove() {
    return share - halfWidth() > 0.5;
  }

  /** Whether they are weaker beyond doubt. */
  boolean isBelow() {
    return share + halfWidth() < 0.5;
  }

  /** For people, such as {@code 47% of 400 games (-21 Elo)}. */
  @Override
  public String toString() {
    double within = Math.min(0.999, Math.max(0.001, share));
    double elo = 400 * Math.log10(within / (1 - within));
    return String.format(Locale.ROOT, "%.0f%% of %,.0f games (%+.0f Elo)", 100 * share, games, elo);
  }
}
