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

/** How strong the networks of a run are, by all its matches; the random network has 0. */
final class Strength {
  private static final String FIRST = "0";

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
}
