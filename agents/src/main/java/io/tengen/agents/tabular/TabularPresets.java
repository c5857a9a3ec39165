package io.tengen.agents.tabular;

import io.tengen.agents.tabular.TabularConfig.Learning;
import io.tengen.agents.tabular.TabularConfig.Run;
import io.tengen.env.catalogue.NearestName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Configurations that are known to work, by name. */
public final class TabularPresets {

  /**
   * A preset.
   *
   * @param name what the command line calls it
   * @param summary one line that says what it does
   * @param config its configuration
   */
  public record Preset(String name, String summary, TabularConfig config) {}

  private TabularPresets() {}

  /** All presets. */
  public static List<Preset> all() {
    return List.of(
        preset(
            "cartpole-q",
            "CartPole in 6^4 cells by Q-learning, with the constants of the notes that Tengen grew from",
            "cartpole",
            new Learning(
                Algorithm.Q_LEARNING, constant(0.5), 0.99, new Schedule.Harmonic(0.5, 1), 0, -1, 1),
            run(2_000, 195.0)),
        preset(
            "gridworld-q",
            "the 4x3 world by Q-learning",
            "gridworld",
            new Learning(
                Algorithm.Q_LEARNING,
                new Schedule.Harmonic(0.5, 200),
                0.99,
                constant(0.5),
                0,
                0,
                0),
            run(10_000, null)),
        preset(
            "taxi-q",
            "the taxi by Q-learning",
            "taxi",
            new Learning(
                Algorithm.Q_LEARNING,
                constant(0.5),
                0.99,
                new Schedule.Linear(1, 0.05, 1_000),
                0,
                0,
                0),
            run(3_000, null)),
        preset(
            "frozenlake-q",
            "the slippery 4x4 lake by Q-learning",
            "frozenlake",
            new Learning(
                Algorithm.Q_LEARNING,
                new Schedule.Harmonic(0.5, 2_000),
                0.99,
                new Schedule.Linear(1, 0.1, 10_000),
                0,
                0,
                0),
            run(30_000, null)),
        preset(
            "frozenlake8x8-q",
            "the slippery 8x8 lake by Q-learning",
            "frozenlake8x8",
            new Learning(
                Algorithm.Q_LEARNING,
                new Schedule.Harmonic(0.5, 1_000),
                0.99,
                constant(0.5),
                0,
                0,
                0),
            run(100_000, null)),
        preset(
            "cliffwalking-sarsa",
            "past the cliff by SARSA, which learns to keep away from it",
            "cliffwalking",
            new Learning(Algorithm.SARSA, constant(0.5), 1, constant(0.1), 0, 0, 0),
            run(500, null)),
        preset(
            "cliffwalking-q",
            "past the cliff by Q-learning, which learns to walk along its edge",
            "cliffwalking",
            new Learning(Algorithm.Q_LEARNING, constant(0.5), 1, constant(0.1), 0, 0, 0),
            run(500, null)),
        preset(
            "mountaincar-qlambda",
            "MountainCar in 20x20 cells by Watkins's Q(lambda)",
            "mountaincar",
            new Learning(Algorithm.Q_LAMBDA, constant(0.1), 1, constant(0), 0.9, 0, 0),
            run(3_000, null)));
  }

  /**
   * The preset of a name.
   *
   * @throws IllegalArgumentException when there is none, naming the nearest
   */
  public static Preset get(String name) {
    for (Preset preset : all()) {
      if (preset.name().equals(name)) {
        return preset;
      }
    }
    throw new IllegalArgumentException(
        NearestName.unknown("preset", name, all().stream().map(Preset::name).toList()));
  }

  private static Preset preset(
      String name, String summary, String task, Learning learning, Run run) {
    return new Preset(name, summary, new TabularConfig(TabularConfig.KIND, task, learning, run));
  }

  private static Run run(int episodes, @Nullable Double solvedMean) {
    return new Run(0, episodes, 1_000, 100, solvedMean);
  }

  private static Schedule constant(double value) {
    return new Schedule.Constant(value);
  }
}
