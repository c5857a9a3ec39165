package io.tengen.agents.alphazero.report;

import io.tengen.agents.alphazero.metrics.GateMetrics;
import io.tengen.agents.alphazero.metrics.RatingMetrics.GenerationElo;
import io.tengen.agents.alphazero.metrics.RunMetrics;
import io.tengen.agents.alphazero.report.Series.Look;
import java.util.List;
import java.util.function.Predicate;

/** How strong the networks are. */
final class StrengthCharts {
  private StrengthCharts() {}

  static String html(RunMetrics metrics) {
    List<GenerationElo> elos =
        metrics.ratings().isEmpty()
            ? List.of()
            : metrics.ratings().get(metrics.ratings().size() - 1).elos();
    String curve =
        new LineChart(
                "Elo of the networks",
                "By all games between them, with 95% intervals; the first network is 0.",
                "network")
            .with(
                Series.of(
                    "Elo",
                    Look.FIRST,
                    elos,
                    GenerationElo::generation,
                    GenerationElo::elo,
                    GenerationElo::low,
                    GenerationElo::high))
            .html();
    String gate =
        new LineChart(
                "Candidates against the best",
                "Elo of each candidate above the network that it is to replace, with 95% intervals.",
                "iteration")
            .asPoints()
            .with(matches("taken", Look.FIRST, metrics, GateMetrics::accepted))
            .with(matches("refused", Look.SECOND, metrics, match -> !match.accepted()))
            .html();
    return curve + gate;
  }

  /** Beyond this the end of an interval says no more than "unknown". */
  private static final double MOST_ELO = 800;

  private static Series matches(
      String name, Look look, RunMetrics metrics, Predicate<GateMetrics> which) {
    return Series.of(
        name,
        look,
        metrics.gate().stream().filter(which).toList(),
        GateMetrics::iteration,
        match -> within(match.elo()),
        match -> within(match.eloLow()),
        match -> within(match.eloHigh()));
  }

  private static double within(double elo) {
    return Math.max(-MOST_ELO, Math.min(MOST_ELO, elo));
  }
}
