package io.tengen.benchmarks;

import io.tengen.agents.planning.Planner;
import io.tengen.agents.planning.PlanningProgress;
import io.tengen.agents.planning.PlanningSettings;
import io.tengen.agents.planning.Solution;
import io.tengen.agents.run.ConfigOverrides;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import io.tengen.agents.run.TrainingProgress;
import io.tengen.agents.run.TrainingResult;
import io.tengen.agents.tabular.TabularConfigs;
import io.tengen.agents.tabular.TabularEvaluation;
import io.tengen.agents.tabular.TabularEvaluation.Comparison;
import io.tengen.agents.tabular.TabularPresets;
import io.tengen.agents.tabular.TabularTraining;
import io.tengen.env.mdp.GridWorld;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** What {@code tengen bench agents} measures: whole runs, each once. */
public final class AgentSuite {
  private AgentSuite() {}

  /**
   * A large open gridworld, solved.
   *
   * @param side cells a side
   * @param seconds wall time, making the map and the tables included
   */
  public record PlanningRun(
      String method, int side, double gamma, int sweeps, double bound, double seconds) {}

  /** Solves an open gridworld (slip 0.1 to each side) to a bound of 1e-6. */
  public static PlanningRun plan(Planner planner, int side, double gamma) {
    long start = System.nanoTime();
    Solution solution =
        planner.solve(GridWorld.open(side), PlanningSettings.of(gamma), PlanningProgress.silent());
    double seconds = (System.nanoTime() - start) / 1e9;
    return new PlanningRun(
        planner.name(), side, gamma, solution.sweeps(), solution.bound(), seconds);
  }

  /**
   * A preset, trained.
   *
   * @param percentOfOptimum the learned return from the start, computed exactly, in percent of the
   *     optimal one; NaN where the task has no model
   */
  public record TrainingMeasurement(
      String preset, long seed, TrainingResult result, double percentOfOptimum) {}

  /** Trains a preset in a new directory. */
  public static TrainingMeasurement train(
      String preset, long seed, Path directory, Consumer<String> warnings) throws IOException {
    ObjectNode config = TabularConfigs.toJson(TabularPresets.get(preset).config());
    ConfigOverrides.apply(config, "seed=" + seed);
    TrainingResult result;
    try (RunDirectory run = RunDirectory.create(directory, config)) {
      result = TabularTraining.run(run, TrainingProgress.silent(), warnings, new StopSignal());
    }
    double percent =
        TabularEvaluation.load(directory, warnings)
            .compareWithOptimum()
            .map(AgentSuite::percent)
            .orElse(Double.NaN);
    return new TrainingMeasurement(preset, seed, result, percent);
  }

  private static double percent(Comparison comparison) {
    return 100 * comparison.learned() / comparison.optimal();
  }
}
