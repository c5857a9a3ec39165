package io.tengen.agents.alphazero;

import io.tengen.agents.alphazero.gate.GateResult;
import io.tengen.agents.alphazero.metrics.RatingMetrics.GenerationElo;
import io.tengen.env.rating.Interval;
import io.tengen.env.rating.PairResults;
import io.tengen.env.rating.RatingSettings;
import io.tengen.env.rating.RatingTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How strong the networks of a run are, by all its matches; the network that the run began with has
 * 0.
 */
final class Strength {
  private static final String FIRST = "0";

  /** Every iteration up to here is rated, and later every tenth: a rating tells of all before. */
  private static final int RATED_EACH = 100;

  private static final int RATED_EVERY = 10;

  /** A line of the metrics has room for some 700. */
  private static final int MOST_IN_A_LINE = 400;

  private Strength() {}

  /** By generation; empty without games. */
  static List<GenerationElo> of(List<GateResult> ledger) {
    List<PairResults> results = new ArrayList<>();
    ledger.stream()
        .map(GateResult::results)
        .flatMap(List::stream)
        .filter(each -> each.games() > 0)
        .forEach(results::add);
    if (results.isEmpty()) {
      return List.of();
    }
    RatingTable table =
        RatingTable.of(results, RatingSettings.DEFAULT.withAnchors(Map.of(FIRST, 0.0)));
    return table.ratings().stream()
        .map(
            rating -> {
              Interval interval = rating.interval();
              return new GenerationElo(
                  Integer.parseInt(rating.player()), rating.elo(), interval.low(), interval.high());
            })
        .sorted(Comparator.comparingInt(GenerationElo::generation))
        .toList();
  }

  /** Whether the metrics are to have the strengths after an iteration. */
  static boolean isDue(int iteration) {
    return iteration < RATED_EACH || iteration % RATED_EVERY == 0;
  }

  /** Few enough for a line of the metrics: evenly picked, with the first and the last. */
  static List<GenerationElo> thinned(List<GenerationElo> elos) {
    int count = elos.size();
    if (count <= MOST_IN_A_LINE) {
      return elos;
    }
    List<GenerationElo> some = new ArrayList<>();
    for (int i = 0; i < MOST_IN_A_LINE; i++) {
      some.add(elos.get((int) ((long) i * (count - 1) / (MOST_IN_A_LINE - 1))));
    }
    return some;
  }
}
