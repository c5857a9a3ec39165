package io.tengen.agents.alphazero.report;

import io.tengen.agents.alphazero.metrics.IterationMetrics;
import io.tengen.agents.alphazero.metrics.LearnMetrics;
import io.tengen.agents.alphazero.metrics.RunMetrics;
import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import io.tengen.agents.alphazero.report.Series.Look;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Where the time goes. */
final class SpeedCharts {
  private static final String ITERATION = "iteration";

  private SpeedCharts() {}

  static String html(RunMetrics metrics) {
    List<SelfPlayMetrics> games = metrics.selfPlay();
    String shares =
        new ShareChart<>(
                "Time",
                "% of each iteration that its parts had; they take turns with all cores.",
                metrics.iterations(),
                IterationMetrics::iteration)
            .with("self-play", "s1", IterationMetrics::selfPlayShare)
            .with("learning", "s2", IterationMetrics::learnShare)
            .with("gate", "s3", IterationMetrics::gateShare)
            .html();
    String evaluations =
        new LineChart("Evaluations/s", "Positions that the network sees in self-play.", ITERATION)
            .fromZero()
            .with(played("evaluations/s", Look.FIRST, games, SelfPlayMetrics::evaluationsPerSecond))
            .html();
    String samples =
        new LineChart("Samples/s", "Positions learned from.", ITERATION)
            .fromZero()
            .with(
                Series.of(
                    "samples/s",
                    Look.FIRST,
                    metrics.learn(),
                    LearnMetrics::iteration,
                    LearnMetrics::samplesPerSecond))
            .html();
    String work =
        new LineChart(
                "How busy self-play is",
                "% of its time that the network works, and how full its batches are.",
                ITERATION)
            .fromZero()
            .with(played("network", Look.FIRST, games, row -> 100 * row.evaluationShare()))
            .with(played("batches", Look.SECOND, games, row -> 100 * row.batchFill()))
            .html();
    return shares + evaluations + samples + work;
  }

  private static Series played(
      String name,
      Look look,
      List<SelfPlayMetrics> games,
      ToDoubleFunction<SelfPlayMetrics> value) {
    return Series.of(name, look, games, SelfPlayMetrics::iteration, value);
  }
}
