package io.tengen.benchmarks;

import io.tengen.agents.planning.ModifiedPolicyIteration;
import io.tengen.agents.planning.OptimumComparison;
import io.tengen.agents.planning.Planner;
import io.tengen.agents.planning.PlanningProgress;
import io.tengen.agents.planning.PlanningSettings;
import io.tengen.agents.planning.Solution;
import io.tengen.agents.planning.ValueIteration;
import io.tengen.agents.run.ConfigOverrides;
import io.tengen.agents.run.RunDirectory;
import io.tengen.agents.run.StopSignal;
import io.tengen.agents.run.TrainingProgress;
import io.tengen.agents.run.TrainingResult;
import io.tengen.agents.tabular.TabularConfigs;
import io.tengen.agents.tabular.TabularEvaluation;
import io.tengen.agents.tabular.TabularPresets;
import io.tengen.agents.tabular.TabularTraining;
import io.tengen.env.mdp.GridWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code tengen bench agents} measures: whole runs, each once. Training runs are made in a
 * temporary directory, which is deleted at the end.
 */
public final class AgentSuite implements Suite {
  private static final double GAMMA = 0.99;
  private static final double PLANNING_SECONDS = 10;
  private static final int CARTPOLE_SEEDS = 10;
  private static final int CARTPOLE_EPISODES = 2_000;
  private static final double CARTPOLE_SECONDS = 3;
  private static final double PERCENT_OF_OPTIMUM = 98;
  private static final List<String> COMPARED_PRESETS =
      List.of("taxi-q", "frozenlake-q", "frozenlake8x8-q", "gridworld-q");

  private final int side;

  /**
   * A suite.
   *
   * @param side cells a side of the gridworld that is planned, 2 to 2,000
   */
  public AgentSuite(int side) {
    if (side < 2 || side > 2_000) {
      throw new IllegalArgumentException("side is " + side + ", but must be 2 to 2000");
    }
    this.side = side;
  }

  @Override
  public String command() {
    return "agents";
  }

  @Override
  public String title() {
    return "Planning and tabular learning";
  }

  @Override
  public void measure(Recorder recorder) throws IOException {
    for (Planner planner : List.of(new ValueIteration(), new ModifiedPolicyIteration())) {
      recorder.add(plan(planner));
    }
    Path directory = Files.createTempDirectory("tengen-bench");
    try {
      learnCartPole(directory, recorder);
      for (String preset : COMPARED_PRESETS) {
        recorder.add(compare(preset, directory, recorder));
      }
    } finally {
      FileTree.delete(directory);
    }
  }

  /** Solves an open gridworld (slip 0.1 to each side) to a bound of 1e-6. */
  private Figure plan(Planner planner) {
    long start = System.nanoTime();
    Solution solution =
        planner.solve(GridWorld.open(side), PlanningSettings.of(GAMMA), PlanningProgress.silent());
    double seconds = (System.nanoTime() - start) / 1e9;
    String name =
        String.format(Locale.ROOT, "%s iteration, %,dx%,d cells", planner.name(), side, side);
    return Figure.atMost(name, "s", seconds, PLANNING_SECONDS)
        .withDetail(
            String.format(
                Locale.ROOT,
                "gamma %s, %d sweeps, bound %.1e",
                GAMMA,
                solution.sweeps(),
                solution.bound()));
  }

  private static void learnCartPole(Path directory, Recorder recorder) throws IOException {
    double seconds = 0;
    int solved = 0;
    int mostEpisodes = 0;
    for (long seed = 0; seed < CARTPOLE_SEEDS; seed++) {
      TrainingResult run = train("cartpole-q", seed, directory, recorder);
      seconds += run.seconds();
      solved += run.solved() ? 1 : 0;
      mostEpisodes = Math.max(mostEpisodes, run.episodes());
    }
    String seeds = "seeds 0 to " + (CARTPOLE_SEEDS - 1);
    recorder.add(
        Figure.atLeast("cartpole-q solved", "of " + CARTPOLE_SEEDS, solved, CARTPOLE_SEEDS)
            .withDetail(seeds));
    recorder.add(
        Figure.atMost("cartpole-q, the longest run", "episodes", mostEpisodes, CARTPOLE_EPISODES));
    recorder.add(
        Figure.atMost("cartpole-q, all runs together", "s", seconds, CARTPOLE_SECONDS)
            .withDetail(seeds));
  }

  /** The learned return from the start, computed exactly, in percent of the optimal one. */
  private static Figure compare(String preset, Path directory, Recorder recorder)
      throws IOException {
    TrainingResult run = train(preset, 0, directory, recorder);
    OptimumComparison comparison =
        TabularEvaluation.load(path(directory, preset, 0), recorder::progress)
            .compareWithOptimum()
            .orElseThrow(() -> new IllegalStateException(preset + " has no model"));
    return Figure.atLeast(
            preset,
            "percent of the optimal return",
            100 * comparison.learned() / comparison.optimal(),
            PERCENT_OF_OPTIMUM)
        .withDetail(
            String.format(
                Locale.ROOT,
                "%,d episodes, %,d steps, %.2f s",
                run.episodes(),
                run.steps(),
                run.seconds()));
  }

  private static TrainingResult train(String preset, long seed, Path directory, Recorder recorder)
      throws IOException {
    recorder.progress(preset + ", seed " + seed);
    ObjectNode config = TabularConfigs.toJson(TabularPresets.get(preset).config());
    ConfigOverrides.apply(config, "seed=" + seed);
    try (RunDirectory run = RunDirectory.create(path(directory, preset, seed), config)) {
      return TabularTraining.run(
          run, TrainingProgress.silent(), recorder::progress, new StopSignal());
    }
  }

  private static Path path(Path directory, String preset, long seed) {
    return directory.resolve(preset + seed);
  }
}
