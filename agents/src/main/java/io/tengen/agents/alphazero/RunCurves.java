package io.tengen.agents.alphazero;

import io.tengen.agents.alphazero.gate.GateResult;
import io.tengen.agents.alphazero.metrics.LearnMetrics;
import io.tengen.agents.alphazero.metrics.MetricsLine;
import io.tengen.agents.alphazero.metrics.RatingMetrics.GenerationElo;
import io.tengen.agents.alphazero.metrics.RunMetrics;
import io.tengen.agents.alphazero.metrics.SelfPlayMetrics;
import io.tengen.agents.run.StepCurves;
import io.tengen.agents.run.StepCurves.Line;
import io.tengen.agents.run.StepCurves.Panel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** What a run has measured by iteration, as pictures. */
final class RunCurves {
  private final List<SelfPlayMetrics> games = new ArrayList<>();
  private final List<LearnMetrics> learning = new ArrayList<>();

  /** Takes what matters of a line of the metrics. */
  void add(MetricsLine line) {
    if (line instanceof SelfPlayMetrics played) {
      games.add(played);
    } else if (line instanceof LearnMetrics learned) {
      learning.add(learned);
    }
  }

  /**
   * Takes what was measured before a checkpoint; lines after it will be written again.
   *
   * @param played how many iterations have been played
   * @param learned how many have been learned from
   */
  void addAll(RunMetrics before, int played, int learned) {
    before.selfPlay().stream().filter(line -> line.iteration() < played).forEach(games::add);
    before.learn().stream().filter(line -> line.iteration() < learned).forEach(learning::add);
  }

  /** Draws the run so far. */
  void draw(String title, List<GateResult> ledger, Path file, Consumer<String> warnings)
      throws IOException {
    List<GenerationElo> elos = Strength.of(ledger);
    long[] generations = elos.stream().mapToLong(GenerationElo::generation).toArray();
    double[] strength = elos.stream().mapToDouble(GenerationElo::elo).toArray();
    List<Panel> panels = new ArrayList<>();
    panels.add(new Panel("Elo", List.of(new Line("networks of the run", generations, strength))));
    panels.add(
        new Panel(
            "loss",
            List.of(
                loss("policy, learned", LearnMetrics::policyLoss),
                loss("policy, new games", LearnMetrics::newPolicyLoss),
                loss("value, learned", LearnMetrics::valueLoss),
                loss("value, new games", LearnMetrics::newValueLoss))));
    if (learning.stream().anyMatch(LearnMetrics::hasAuxiliary)) {
      panels.add(
          new Panel(
              "auxiliary loss",
              List.of(
                  loss("ownership", LearnMetrics::ownershipLoss),
                  loss("score by area", LearnMetrics::scoreLoss))));
    }
    panels.add(
        new Panel(
            "plies a game",
            List.of(
                new Line(
                    "mean length",
                    games.stream().mapToLong(SelfPlayMetrics::iteration).toArray(),
                    games.stream().mapToDouble(SelfPlayMetrics::meanPlies).toArray()))));
    StepCurves.write(title, "iteration", panels, file, warnings);
  }

  private Line loss(String name, ToDoubleFunction<LearnMetrics> value) {
    return new Line(
        name,
        learning.stream().mapToLong(LearnMetrics::iteration).toArray(),
        learning.stream().mapToDouble(value).toArray());
  }
}
