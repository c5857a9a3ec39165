package io.tengen.agents.alphazero.report;

import io.tengen.agents.alphazero.metrics.RunMetrics;
import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import io.tengen.agents.alphazero.report.Series.Look;
import io.tengen.agents.page.Figure;
import java.util.List;

/** What the games of self-play were like. */
final class GameCharts {
  private static final String ITERATION = "iteration";

  private GameCharts() {}

  static String html(RunMetrics metrics) {
    List<SelfPlayMetrics> games = metrics.selfPlay();
    String results =
        new ShareChart<>(
                "Results", "Who wins, in % of the games.", games, SelfPlayMetrics::iteration)
            .with("first player", "s1", SelfPlayMetrics::firstPlayerWins)
            .with("draw", "ref", SelfPlayMetrics::draws)
            .with("second player", "s2", SelfPlayMetrics::secondPlayerWins)
            .html();
    String length =
        new LineChart(
                "Game length", "Moves: the mean, and from the shortest to the longest.", ITERATION)
            .fromZero()
            .with(
                Series.of(
                    "moves",
                    Look.FIRST,
                    games,
                    SelfPlayMetrics::iteration,
                    SelfPlayMetrics::meanPlies,
                    SelfPlayMetrics::minPlies,
                    SelfPlayMetrics::maxPlies))
            .html();
    String copies =
        new LineChart("Copies", "% of the games that are the same as another one.", ITERATION)
            .fromZero()
            .with(
                Series.of(
                    "copies",
                    Look.FIRST,
                    games,
                    SelfPlayMetrics::iteration,
                    row -> percent(row.duplicates(), row.games())))
            .html();
    return results + length + resignation(games) + copies;
  }

  private static String resignation(List<SelfPlayMetrics> games) {
    String heading = "Resignation";
    if (games.stream().allMatch(row -> row.resigned() == 0 && row.resignCandidates() == 0)) {
      return Figure.empty(heading, "Nobody has resigned yet.");
    }
    return new LineChart(
            heading,
            "% of the games that were given up; and of those played out although somebody would"
                + " have resigned, the % that were not lost.",
            ITERATION)
        .fromZero()
        .with(
            Series.of(
                "resigned",
                Look.FIRST,
                games,
                SelfPlayMetrics::iteration,
                row -> percent(row.resigned(), row.games())))
        .with(
            Series.of(
                "wrong",
                Look.SECOND,
                games,
                SelfPlayMetrics::iteration,
                row -> percent(row.resignFalsePositives(), row.resignCandidates())))
        .html();
  }

  private static double percent(int part, int whole) {
    return whole == 0 ? Double.NaN : 100.0 * part / whole;
  }
}
