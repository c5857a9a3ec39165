package io.tengen.agents.alphazero.report;

import io.tengen.agents.alphazero.metrics.LearnMetrics;
import io.tengen.agents.alphazero.metrics.RunMetrics;
import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import io.tengen.agents.alphazero.report.Series.Look;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the learner has measured. */
final class LearningCharts {
  private static final String ITERATION = "iteration";

  private LearningCharts() {}

  static String html(RunMetrics metrics) {
    List<LearnMetrics> learn = metrics.learn();
    String policy =
        new LineChart(
                "Policy loss",
                "Nats. New games are measured before they are learned from: a gap is memory. No loss"
                    + " is below the targets' entropy.",
                ITERATION)
            .with(learned("learned from", Look.FIRST, learn, LearnMetrics::policyLoss))
            .with(learned("new games", Look.SECOND, learn, LearnMetrics::newPolicyLoss))
            .with(learned("targets' entropy", Look.REFERENCE, learn, LearnMetrics::targetEntropy))
            .html();
    String value =
        new LineChart(
                "Value loss",
                "Mean squared error of the foretold result; the search's is that of the positions'"
                    + " values after searching.",
                ITERATION)
            .fromZero()
            .with(learned("learned from", Look.FIRST, learn, LearnMetrics::valueLoss))
            .with(learned("new games", Look.SECOND, learn, LearnMetrics::newValueLoss))
            .with(played("the search's", Look.THIRD, metrics, SelfPlayMetrics::rootValueError))
            .html();
    String auxiliary =
        learn.stream().noneMatch(LearnMetrics::hasAuxiliary)
            ? ""
            : new LineChart(
                    "Auxiliary losses",
                    "Mean squared errors of whose each point will be, from -1 to 1, and of the score"
                        + " in units of the board's area, in games that were played out.",
                    ITERATION)
                .fromZero()
                .with(learned("ownership", Look.FIRST, learn, LearnMetrics::ownershipLoss))
                .with(learned("score", Look.SECOND, learn, LearnMetrics::scoreLoss))
                .html();
    String entropy =
        new LineChart(
                "Entropy",
                "Nats: how undecided the network is, and the search that teaches it. Near 0 it sees"
                    + " one move only.",
                ITERATION)
            .fromZero()
            .with(played("network", Look.FIRST, metrics, SelfPlayMetrics::policyEntropy))
            .with(learned("targets", Look.REFERENCE, learn, LearnMetrics::targetEntropy))
            .html();
    String window =
        new LineChart("Replay window", "Positions that are learned from.", ITERATION)
            .fromZero()
            .with(learned("positions", Look.FIRST, learn, LearnMetrics::windowPositions))
            .html();
    return policy + value + auxiliary + entropy + window;
  }

  private static Series learned(
      String name, Look look, List<LearnMetrics> learn, ToDoubleFunction<LearnMetrics> value) {
    return Series.of(name, look, learn, LearnMetrics::iteration, value);
  }

  private static Series played(
      String name, Look look, RunMetrics metrics, ToDoubleFunction<SelfPlayMetrics> value) {
    return Series.of(name, look, metrics.selfPlay(), SelfPlayMetrics::iteration, value);
  }
}
